package lianli.registry.signature.bc;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes a root and a signing certificate for demonstrations. Both say TEST KEY in their subject, so
 * that no copy signed with them can be taken for a real one.
 */
final class DemoAuthority {
  /** The words by which everything knows a test key. */
  static final String MARK = "TEST KEY";

  /** RFC 9336: a key that signs documents, and nothing else. */
  static final KeyPurposeId DOCUMENT_SIGNING =
      KeyPurposeId.getInstance(new ASN1ObjectIdentifier("1.3.6.1.5.5.7.3.36"));

  private static final int YEARS = 10;

  private final SecureRandom random;
  private final Instant now;

  DemoAuthority(SecureRandom random, Instant now) {
    this.random = random;
    this.now = now;
  }

  /** A key with its certificate. */
  record Certified(KeyPair keys, X509Certificate certificate) {}

  Certified root() throws GeneralSecurityException {
    KeyPair keys = keys();
    X500Name name = new X500Name("CN=Lianli demonstration root - " + MARK + ",O=Lianli demo,C=CN");
    return new Certified(
        keys,
        certificate(
            name, keys, name, keys, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign), true));
  }

  Certified signer(Certified root) throws GeneralSecurityException {
    KeyPair keys = keys();
    X500Name issuer =
        X500Name.getInstance(root.certificate().getSubjectX500Principal().getEncoded());
    X500Name name = new X500Name("CN=Lianli demonstration seal - " + MARK + ",O=Lianli demo,C=CN");
    return new Certified(
        keys,
        certificate(
            name,
            keys,
            issuer,
            root.keys(),
            new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation),
            false));
  }

  private KeyPair keys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), random);
    return generator.generateKeyPair();
  }

  private X509Certificate certificate(
      X500Name subject,
      KeyPair subjectKeys,
      X500Name issuer,
      KeyPair issuerKeys,
      KeyUsage usage,
      boolean authority)
      throws GeneralSecurityException {
    try {
      JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              issuer,
              new BigInteger(127, random),
              Date.from(now.minus(1, ChronoUnit.HOURS)),
              Date.from(now.plus(365L * YEARS, ChronoUnit.DAYS)),
              subject,
              subjectKeys.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      builder.addExtension(Extension.keyUsage, true, usage);
      if (!authority) {
        builder.addExtension(
            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(DOCUMENT_SIGNING));
      }
      builder.addExtension(
          Extension.subjectKeyIdentifier,
          false,
          extensions.createSubjectKeyIdentifier(subjectKeys.getPublic()));
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          extensions.createAuthorityKeyIdentifier(issuerKeys.getPublic()));
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKeys.getPrivate())));
    } catch (OperatorCreationException | CertIOException failure) {
      throw new GeneralSecurityException(failure);
    }
  }
}
