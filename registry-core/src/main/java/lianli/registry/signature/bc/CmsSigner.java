package lianli.registry.signature.bc;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.file.Sha256;
import lianli.registry.signature.Signer;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Signs with ECDSA on P-256 over SHA-256, as PAdES baseline wants it (ETSI EN 319 142-1). */
final class CmsSigner implements Signer {
  /** Bytes beyond a trial signature, for the few by which ECDSA values vary. */
  private static final int SLACK = 64;

  private final PrivateKey key;
  private final List<X509Certificate> chain;
  private final int largest;

  CmsSigner(PrivateKey key, List<X509Certificate> chain) {
    this.key = key;
    this.chain = List.copyOf(chain);
    this.largest = signDetached(new byte[0]).length + SLACK;
  }

  @Override
  public byte[] signDetached(byte[] content) {
    try {
      X509Certificate own = chain.getFirst();
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      // PAdES keeps the time in the signature dictionary, not in the CMS.
      DefaultSignedAttributeTableGenerator attributes =
          new DefaultSignedAttributeTableGenerator(signingCertificate(own));
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .setSignedAttributeGenerator(
                  parameters ->
                      attributes
                          .getAttributes(parameters)
                          .remove(CMSAttributes.signingTime)
                          .remove(CMSAttributes.cmsAlgorithmProtect))
              .build(new SmallerValueSigner(key), own));
      // The signing certificate alone: it is bound by the signed attribute, a root beside it would
      // be bytes that nothing protects.
      generator.addCertificates(new JcaCertStore(List.of(own)));
      return generator
          .generate(new CMSProcessableByteArray(content), false)
          .toASN1Structure()
          .getEncoded("DER");
    } catch (GeneralSecurityException
        | OperatorCreationException
        | CMSException
        | IOException failure) {
      throw new IllegalStateException("the signing key cannot sign", failure);
    }
  }

  private static AttributeTable signingCertificate(X509Certificate own)
      throws GeneralSecurityException, IOException {
    JcaX509CertificateHolder holder = new JcaX509CertificateHolder(own);
    IssuerSerial issuerSerial =
        new IssuerSerial(
            new GeneralNames(new GeneralName(holder.getIssuer())), own.getSerialNumber());
    ESSCertIDv2 id =
        new ESSCertIDv2(null, new Sha256().add(own.getEncoded()).bytes(), issuerSerial);
    ASN1EncodableVector all = new ASN1EncodableVector();
    all.add(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new DERSet(new SigningCertificateV2(id))));
    return new AttributeTable(all);
  }

  @Override
  public int largestSignature() {
    return largest;
  }

  @Override
  public byte[] signBare(byte[] data) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(key);
      signature.update(data);
      return signature.sign();
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("the signing key cannot sign", failure);
    }
  }

  /** True if the key is the one that the certificate names. */
  boolean fitsItsCertificate() {
    try {
      byte[] data = {1};
      Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
      verifier.initVerify(chain.getFirst());
      verifier.update(data);
      return verifier.verify(signBare(data));
    } catch (GeneralSecurityException doesNotFit) {
      return false;
    }
  }

  @Override
  public void requireValid(Instant at) {
    X509Certificate own = chain.getFirst();
    Instant from = own.getNotBefore().toInstant();
    Instant to = own.getNotAfter().toInstant();
    if (at.isBefore(from) || at.isAfter(to)) {
      throw new RegistryException(
          ErrorCode.WRONG_PASSPHRASE,
          BilingualText.of("Cannot sign with the seal", "无法用印章签署"),
          at.isBefore(from)
              ? BilingualText.of(
                  "its certificate is not valid before " + from, "其证书自 " + from + " 起生效")
              : BilingualText.of("its certificate expired on " + to, "其证书已于 " + to + " 过期"),
          BilingualText.of(
              "Put a seal with a new certificate into keys/, or set the clock right",
              "请在 keys/ 中换上新证书的印章，或校准时钟"));
    }
  }

  @Override
  public String keyId() {
    try {
      return Sha256.of(chain.getFirst().getEncoded()).substring(0, 8);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public String subject() {
    return chain.getFirst().getSubjectX500Principal().getName();
  }

  @Override
  public boolean isTestKey() {
    return subject().contains(DemoAuthority.MARK);
  }
}
