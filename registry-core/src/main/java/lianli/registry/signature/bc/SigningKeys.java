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
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.signature.SignatureCheckResult;
import lianli.registry.signature.Signer;

/**
 * The keys of a registry: {@code keys/seal.p12} (PKCS#12, AES), its passphrase in {@code
 * keys/seal.pass} readable by the owner only, and the pinned root in {@code keys/root.pem}.
 */
public final class SigningKeys {
  private final Path store;
  private final Path passphraseFile;
  private final Path root;

  /** The keys of one registry; nothing is opened yet. */
  public SigningKeys(RegistryHome home) {
    store = home.keys().resolve("seal.p12");
    passphraseFile = home.keys().resolve("seal.pass");
    root = home.keys().resolve("root.pem");
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
          SealFile.ALIAS,
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

  /** What to do where there is no key: a new one could not go on with what the old one signed. */
  public static final BilingualText PUT_BACK =
      BilingualText.of(
          "Put the registry's key back there; `lianli doctor` says more",
          "请将登记库的密钥放回该处，lianli doctor 有详细说明");

  /**
   * The signing key, opened with the passphrase beside it.
   *
   * @throws RegistryException WRONG_PASSPHRASE if the passphrase or the key is not the right one,
   *     or REFUSED if the registry has no key
   */
  public Signer signer() {
    return open(passphraseFile, ErrorCode.REFUSED);
  }

  /**
   * The signing key, opened with the passphrase in a file that somebody named.
   *
   * @throws RegistryException WRONG_PASSPHRASE as above, USAGE if there is no such file, or REFUSED
   *     if there is no key
   */
  public Signer signer(Path passphraseFile) {
    return open(passphraseFile, ErrorCode.USAGE);
  }

  private Signer open(Path passphraseFile, ErrorCode withoutPassphrase) {
    if (!Files.exists(store)) {
      throw cannotSign(
          ErrorCode.REFUSED,
          BilingualText.of(
              "there is no key in " + store.getParent(), store.getParent() + " 中没有签名密钥"),
          PUT_BACK);
    }
    if (!Files.isRegularFile(passphraseFile)) {
      throw cannotSign(
          withoutPassphrase,
          BilingualText.of("there is no file " + passphraseFile, "没有文件 " + passphraseFile),
          BilingualText.of(
              "Name the file that holds the passphrase with --passphrase-file",
              "请用 --passphrase-file 指定存放口令的文件"));
    }
    try {
      // Any byte may stand there: a file that is no text is a wrong passphrase, no failure.
      String passphrase =
          new String(Files.readAllBytes(passphraseFile), StandardCharsets.UTF_8).strip();
      return new SealFile(store.toString(), passphraseFile.toString())
          .open(
              Files.readAllBytes(store),
              passphrase.toCharArray(),
              hasRoot() ? certificates(root) : List.of());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static RegistryException cannotSign(
      ErrorCode code, BilingualText why, BilingualText next) {
    return new RegistryException(code, BilingualText.of("Cannot sign", "无法签发"), why, next);
  }

  /** True if there is a root to check against. */
  public boolean hasRoot() {
    return Files.isRegularFile(root);
  }

  /** Checks signatures where no root is at hand: who signed stays unknown. */
  public static SignatureCheckResult.Checker checkerWithoutRoot() {
    return new CmsChecker(List.of());
  }

  /** Checks signatures against this registry's root. */
  public SignatureCheckResult.Checker checker() {
    return checker(root);
  }

  /**
   * Checks signatures against the roots in a PEM file.
   *
   * @throws RegistryException BAD_INPUT if it holds no certificate
   */
  public static SignatureCheckResult.Checker checker(Path rootsFile) {
    return new CmsChecker(certificates(rootsFile));
  }

  private static List<X509Certificate> certificates(Path rootsFile) {
    try (InputStream in = Files.newInputStream(rootsFile)) {
      Collection<? extends Certificate> roots =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (roots.isEmpty()) {
        throw new CertificateException("none");
      }
      return roots.stream().map(X509Certificate.class::cast).toList();
    } catch (IOException | GeneralSecurityException failure) {
      throw new RegistryException(
          ErrorCode.BAD_INPUT,
          BilingualText.of("Cannot read the trusted root " + rootsFile, "无法读取根证书 " + rootsFile),
          BilingualText.of("it is no certificate in PEM form", "不是 PEM 证书"),
          BilingualText.of(
              "Name the registry with --home, or its keys/root.pem with --trust",
              "请用 --home 指定登记库，或用 --trust 指定其 keys/root.pem"),
          failure);
    }
  }
}
