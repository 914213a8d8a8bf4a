package lianli.registry.signature.bc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.Said;
import lianli.registry.signature.SignatureCheck;
import lianli.registry.signature.Signer;

/**
 * The keys of a registry: {@code keys/seal.p12} (PKCS#12, AES), its passphrase in {@code
 * keys/seal.pass} readable by the owner only, and the pinned root in {@code keys/root.pem}.
 */
public final class SigningKeys {
  private static final String ALIAS = "seal";

  private final Path store;
  private final Path passphraseFile;
  private final Path root;

  /** The keys of one registry; nothing is opened yet. */
  public SigningKeys(RegistryHome home) {
    store = home.keys().resolve("seal.p12");
    passphraseFile = home.keys().resolve("seal.pass");
    root = home.keys().resolve("root.pem");
  }

  /** The version of Bouncy Castle in use. */
  public static String libraryVersion() {
    String version =
        org.bouncycastle.cms.CMSSignedData.class.getPackage().getImplementationVersion();
    return version == null ? "?" : version;
  }

  /** Makes a demonstration root and seal key, unless keys are there already. */
  public void createDemo(Clock clock) {
    if (Files.exists(store)) {
      return;
    }
    try {
      Files.createDirectories(store.getParent());
      SecureRandom random = new SecureRandom();
      DemoAuthority authority = new DemoAuthority(random, clock.instant());
      DemoAuthority.Certified rootKey = authority.root();
      DemoAuthority.Certified seal = authority.signer(rootKey);
      byte[] secret = new byte[18];
      random.nextBytes(secret);
      String passphrase = Base64.getUrlEncoder().encodeToString(secret);
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(null, null);
      keys.setKeyEntry(
          ALIAS,
          seal.keys().getPrivate(),
          passphrase.toCharArray(),
          new Certificate[] {seal.certificate(), rootKey.certificate()});
      writePrivately(passphraseFile, (passphrase + "\n").getBytes(StandardCharsets.US_ASCII));
      writePrivately(store, new byte[0]);
      try (OutputStream out = Files.newOutputStream(store)) {
        keys.store(out, passphrase.toCharArray());
      }
      Files.writeString(root, pem(rootKey.certificate()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void writePrivately(Path file, byte[] content) throws IOException {
    Files.deleteIfExists(file);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.write(file, content);
  }

  private static String pem(X509Certificate certificate) throws GeneralSecurityException {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  /**
   * The signing key, opened with the passphrase beside it.
   *
   * @throws RegistryException WRONG_PASSPHRASE, or REFUSED if the registry has no key
   */
  public Signer signer() {
    return signer(passphraseFile);
  }

  /**
   * The signing key, opened with the passphrase in a file.
   *
   * @throws RegistryException WRONG_PASSPHRASE, or REFUSED if there is no key or no such file
   */
  public Signer signer(Path passphraseFile) {
    if (!Files.exists(store)) {
      throw refused(
          Said.of("there is no key in " + store.getParent(), store.getParent() + " 中没有签名密钥"),
          Said.of("`lianli init` makes a test key", "lianli init 会生成测试密钥"));
    }
    if (!Files.exists(passphraseFile)) {
      throw refused(
          Said.of("there is no file " + passphraseFile, "没有文件 " + passphraseFile),
          Said.of(
              "Name the file that holds the passphrase with --passphrase-file",
              "请用 --passphrase-file 指定存放口令的文件"));
    }
    try (InputStream in = Files.newInputStream(store)) {
      char[] passphrase = Files.readString(passphraseFile).strip().toCharArray();
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, passphrase);
      Key key = keys.getKey(ALIAS, passphrase);
      List<X509Certificate> chain = new ArrayList<>();
      for (Certificate certificate : keys.getCertificateChain(ALIAS)) {
        chain.add((X509Certificate) certificate);
      }
      return new CmsSigner((PrivateKey) key, chain);
    } catch (IOException failure) {
      if (failure.getCause() instanceof UnrecoverableKeyException) {
        throw wrongPassphrase(passphraseFile, failure);
      }
      throw new UncheckedIOException(failure);
    } catch (GeneralSecurityException failure) {
      throw wrongPassphrase(passphraseFile, failure);
    }
  }

  private static RegistryException refused(Said why, Said next) {
    return new RegistryException(ErrorCode.REFUSED, Said.of("Cannot sign", "无法签发"), why, next);
  }

  private RegistryException wrongPassphrase(Path passphraseFile, Exception failure) {
    return new RegistryException(
        ErrorCode.WRONG_PASSPHRASE,
        Said.of("Cannot open the key " + store, "无法打开密钥 " + store),
        Said.of(
            "the passphrase in " + passphraseFile + " is not its own", passphraseFile + " 中的口令不符"),
        Said.of("Put the right passphrase there", "请写入正确的口令"),
        failure);
  }

  /** True if there is a root to check against. */
  public boolean hasRoot() {
    return Files.isRegularFile(root);
  }

  /** Checks signatures where no root is at hand: who signed stays unknown. */
  public static SignatureCheck.Checker checkerWithoutRoot() {
    return new CmsChecker(List.of());
  }

  /** Checks signatures against this registry's root. */
  public SignatureCheck.Checker checker() {
    return checker(root);
  }

  /**
   * Checks signatures against the roots in a PEM file.
   *
   * @throws RegistryException BAD_INPUT if it holds no certificate
   */
  public static SignatureCheck.Checker checker(Path rootsFile) {
    try (InputStream in = Files.newInputStream(rootsFile)) {
      Collection<? extends Certificate> roots =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      return new CmsChecker(roots.stream().map(X509Certificate.class::cast).toList());
    } catch (IOException | GeneralSecurityException failure) {
      throw new RegistryException(
          ErrorCode.BAD_INPUT,
          Said.of("Cannot read the trusted root " + rootsFile, "无法读取信任根 " + rootsFile),
          Said.of("it is no certificate in PEM form", "不是 PEM 证书"),
          Said.of(
              "Name the registry with --home, or its keys/root.pem with --trust",
              "请用 --home 指定登记库，或用 --trust 指定其 keys/root.pem"),
          failure);
    }
  }
}
