package lianli.registry.signature.bc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import org.jspecify.annotations.Nullable;

/** Opens the file of the sealing key, and says what is wrong with one that cannot seal copies. */
final class SealFile {
  static final String ALIAS = "seal";

  private static final int P256_BITS = 256;
  private static final BilingualText NEXT =
      BilingualText.of(
          "Put the right key there, or the one from a backup made with --with-keys",
          "请换上正确的密钥，或从带 --with-keys 的备份中取回");

  private final String name;
  private final String passphraseName;

  /**
   * A file for messages.
   *
   * @param name of the file
   * @param passphraseName of the file with its passphrase
   */
  SealFile(String name, String passphraseName) {
    this.name = name;
    this.passphraseName = passphraseName;
  }

  /**
   * The signer in these bytes.
   *
   * @param roots that verifiers trust: a seal of no root would seal what nobody verifies
   * @throws RegistryException WRONG_PASSPHRASE with what it is instead
   */
  CmsSigner open(byte[] content, char[] passphrase, List<X509Certificate> roots) {
    try {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      load(keys, content, passphrase);
      if (!(keys.isKeyEntry(ALIAS) && keys.getKey(ALIAS, passphrase) instanceof PrivateKey key)) {
        throw otherName(Collections.list(keys.aliases()));
      }
      List<X509Certificate> chain = chain(keys.getCertificateChain(ALIAS));
      requireCurve(key.getAlgorithm(), chain.getFirst());
      requireForSealing(chain.getFirst(), roots);
      CmsSigner signer = new CmsSigner(key, chain);
      requirePair(signer);
      return signer;
    } catch (UnrecoverableKeyException otherPassphrase) {
      throw wrongPassphrase(otherPassphrase);
    } catch (GeneralSecurityException | IllegalStateException unusable) {
      throw damaged(unusable);
    }
  }

  private void load(KeyStore keys, byte[] content, char[] passphrase)
      throws GeneralSecurityException {
    try {
      keys.load(new ByteArrayInputStream(content), passphrase);
    } catch (IOException failure) {
      throw failure.getCause() instanceof UnrecoverableKeyException
          ? wrongPassphrase(failure)
          : damaged(failure);
    }
  }

  private List<X509Certificate> chain(Certificate @Nullable [] certificates) {
    List<X509Certificate> chain = new ArrayList<>();
    for (Certificate certificate : certificates == null ? new Certificate[0] : certificates) {
      if (certificate instanceof X509Certificate x509) {
        chain.add(x509);
      }
    }
    if (chain.isEmpty()) {
      throw unusable(BilingualText.of("the key in it has no certificate", "其中的密钥没有证书"), null);
    }
    return chain;
  }

  private void requireCurve(String kind, X509Certificate own) {
    if (!kind.equals("EC")
        || !(own.getPublicKey() instanceof ECPublicKey point)
        || point.getParams().getCurve().getField().getFieldSize() != P256_BITS) {
      throw unusable(
          BilingualText.of(
              "it holds a key of another kind (%s); copies are sealed with ECDSA on P-256",
              "其中是另一种密钥（%s）；副本须以 P-256 曲线的 ECDSA 密钥签章", kind),
          null);
    }
  }

  private void requireForSealing(X509Certificate own, List<X509Certificate> roots)
      throws GeneralSecurityException {
    if (!CmsChecker.isForSealing(own)) {
      throw unusable(
          BilingualText.of("its certificate was not made for sealing documents", "其证书不是文件签章证书"),
          null);
    }
    if (roots.stream().noneMatch(root -> CmsChecker.isIssuedBy(root, own))) {
      throw unusable(
          roots.isEmpty()
              ? BilingualText.of(
                  "there is no keys/root.pem: nobody could verify what it seals",
                  "没有 keys/root.pem，所签副本无法核验")
              : BilingualText.of(
                  "no root in keys/root.pem issued its certificate", "其证书不是由 keys/root.pem 中的根签发的"),
          null);
    }
  }

  /** A key beside another one's certificate would seal what nobody verifies. */
  private void requirePair(CmsSigner signer) {
    if (!signer.fitsItsCertificate()) {
      throw unusable(
          BilingualText.of("its key and its certificate do not belong together", "其密钥与证书不配对"),
          null);
    }
  }

  private RegistryException otherName(List<String> names) {
    String held = String.join(", ", names);
    return unusable(
        names.isEmpty()
            ? BilingualText.of("there is no key in it", "其中没有密钥")
            : BilingualText.of(
                "there is no key named '%s' in it, but: %s", "其中没有名为 %s 的密钥，只有：%s", ALIAS, held),
        null);
  }

  private RegistryException damaged(Exception failure) {
    return unusable(
        BilingualText.of("it is cut off, damaged, or no PKCS#12 file", "文件被截断、损坏，或不是 PKCS#12 文件"),
        failure);
  }

  private RegistryException unusable(BilingualText why, @Nullable Exception failure) {
    BilingualText what = BilingualText.of("Cannot use the key " + name, "无法使用密钥 " + name);
    return failure == null
        ? new RegistryException(ErrorCode.WRONG_PASSPHRASE, what, why, NEXT)
        : new RegistryException(ErrorCode.WRONG_PASSPHRASE, what, why, NEXT, failure);
  }

  private RegistryException wrongPassphrase(Exception failure) {
    return new RegistryException(
        ErrorCode.WRONG_PASSPHRASE,
        BilingualText.of("Cannot open the key " + name, "无法打开密钥 " + name),
        BilingualText.of(
            "the passphrase in " + passphraseName + " is not its own", passphraseName + " 中的口令不符"),
        BilingualText.of("Put the right passphrase there", "请写入正确的口令"),
        failure);
  }
}
