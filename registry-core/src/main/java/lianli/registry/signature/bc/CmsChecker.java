package lianli.registry.signature.bc;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import lianli.registry.file.Sha256;
import lianli.registry.signature.SignatureCheckResult;
import lianli.registry.signature.Verdict;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * Accepts exactly the CMS that {@link CmsSigner} makes, and no other: rules R7 to R9 of the closed
 * profile (docs/file-formats.md).
 */
final class CmsChecker implements SignatureCheckResult.Checker {
  private static final ASN1ObjectIdentifier SIGNING_CERTIFICATE =
      PKCSObjectIdentifiers.id_aa_signingCertificateV2;

  /** Without parameters, as we write them: the other spelling would make another file. */
  private static final AlgorithmIdentifier SHA256 =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);

  private static final AlgorithmIdentifier ECDSA =
      new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);

  private static final int P256_SIGNATURE = 64;

  /** Ours are about a thousand bytes; a thousand certificates are not ours. */
  private static final int LARGEST = 16 * 1024;

  private final List<X509Certificate> roots;

  CmsChecker(List<X509Certificate> roots) {
    this.roots = List.copyOf(roots);
  }

  @Override
  public SignatureCheckResult check(byte[] content, byte[] cms) {
    if (cms.length > LARGEST) {
      return failed("R7-too-large");
    }
    List<String> reasons = new ArrayList<>();
    try {
      if (!Arrays.equals(ASN1Primitive.fromByteArray(cms).getEncoded("DER"), cms)) {
        reasons.add("R7-not-der");
      }
      CMSSignedData signed = new CMSSignedData(new CMSProcessableByteArray(content), cms);
      Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
      if (signers.size() != 1) {
        return failed("R7-signer-count");
      }
      SignerInformation signer = signers.iterator().next();
      List<X509CertificateHolder> matching =
          signed.getCertificates().getMatches(null).stream()
              .filter(candidate -> signer.getSID().match(candidate))
              .toList();
      if (matching.size() != 1) {
        return failed("R7-no-signing-certificate");
      }
      X509CertificateHolder holder = matching.getFirst();
      reasons.addAll(envelope(signed, holder));
      X509Certificate own = new JcaX509CertificateConverter().getCertificate(holder);
      reasons.addAll(attributes(signer, own));
      reasons.addAll(algorithms(signer, holder));
      Verdict integrity = reasons.isEmpty() && isIntact(signer, own) ? Verdict.PASS : Verdict.FAIL;
      if (integrity == Verdict.FAIL && reasons.isEmpty()) {
        reasons.add("R7-signature-does-not-fit-content");
      }
      if (integrity == Verdict.FAIL) {
        // Whose certificate lies beside a signature that does not hold says nothing.
        return new SignatureCheckResult(integrity, Verdict.UNKNOWN, reasons, "", false);
      }
      String subject = own.getSubjectX500Principal().getName();
      boolean testKey = subject.contains(DemoAuthority.MARK);
      if (roots.isEmpty()) {
        reasons.add("R9-no-trusted-root");
        return new SignatureCheckResult(integrity, Verdict.UNKNOWN, reasons, subject, testKey);
      }
      List<String> trust = trust(own);
      reasons.addAll(trust);
      return new SignatureCheckResult(
          integrity, trust.isEmpty() ? Verdict.PASS : Verdict.FAIL, reasons, subject, testKey);
    } catch (IOException
        | CMSException
        | GeneralSecurityException
        | RuntimeException
        | StackOverflowError unreadable) {
      // Hostile CMS makes the parser throw exceptions of many kinds.
      return failed("R7-unreadable-cms");
    }
  }

  @Override
  public boolean wasValid(byte[] cms, Instant time) {
    try {
      X509Certificate own = signingCertificate(cms);
      for (X509Certificate root : roots) {
        if (isIssuedBy(root, own)) {
          return isValidAt(root, time) && isValidAt(own, time);
        }
      }
      return false;
    } catch (CMSException | GeneralSecurityException | RuntimeException unreadable) {
      return false;
    }
  }

  /** Only after a check that passed, which has seen that there is exactly one. */
  private static X509Certificate signingCertificate(byte[] cms)
      throws CMSException, GeneralSecurityException {
    return new JcaX509CertificateConverter()
        .getCertificate(
            new CMSSignedData(cms).getCertificates().getMatches(null).iterator().next());
  }

  @Override
  public boolean isSmallerValue(byte[] cms) {
    try {
      SignerInformation signer =
          new CMSSignedData(cms).getSignerInfos().getSigners().iterator().next();
      return EcdsaValue.parse(signer.getSignature()).filter(EcdsaValue::isSmaller).isPresent();
    } catch (CMSException | RuntimeException unreadable) {
      return false;
    }
  }

  @Override
  public boolean isBareSignature(byte[] data, byte[] bare, byte[] cms) {
    try {
      List<X509CertificateHolder> holders =
          List.copyOf(new CMSSignedData(cms).getCertificates().getMatches(null));
      if (holders.size() != 1 || bare.length != P256_SIGNATURE) {
        return false;
      }
      Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
      verifier.initVerify(new JcaX509CertificateConverter().getCertificate(holders.getFirst()));
      verifier.update(data);
      return verifier.verify(bare);
    } catch (CMSException | GeneralSecurityException | RuntimeException unreadable) {
      return false;
    }
  }

  /** What stands around the signature and is not covered by it must be the one thing it can be. */
  private static List<String> envelope(CMSSignedData signed, X509CertificateHolder holder)
      throws IOException {
    SignerInformation signer = signed.getSignerInfos().getSigners().iterator().next();
    // Byte for byte: names that differ in case alone would count as equal.
    byte[] named = new IssuerAndSerialNumber(holder.toASN1Structure()).getEncoded();
    boolean plain =
        CMSObjectIdentifiers.signedData.equals(signed.toASN1Structure().getContentType())
            && signed.getVersion() == 1
            && signer.getVersion() == 1
            && Arrays.equals(
                signer.toASN1Structure().getSID().toASN1Primitive().getEncoded(), named)
            && signed.isDetachedSignature()
            && signed.getSignedContentTypeOID().equals(CMSObjectIdentifiers.data.getId())
            && signed.getCertificates().getMatches(null).size() == 1
            && signed.getCRLs().getMatches(null).isEmpty()
            && signed.getAttributeCertificates().getMatches(null).isEmpty()
            && Set.of(SHA256).equals(signed.getDigestAlgorithmIDs())
            && SHA256.equals(signer.getDigestAlgorithmID());
    return plain ? List.of() : List.of("R7-envelope");
  }

  private static SignatureCheckResult failed(String reason) {
    return new SignatureCheckResult(Verdict.FAIL, Verdict.UNKNOWN, List.of(reason), "", false);
  }

  private static boolean isIntact(SignerInformation signer, X509Certificate own) {
    try {
      return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(own.getPublicKey()));
    } catch (CMSException | OperatorCreationException doesNotFit) {
      return false;
    }
  }

  private static List<String> attributes(SignerInformation signer, X509Certificate own)
      throws GeneralSecurityException {
    AttributeTable signed = signer.getSignedAttributes();
    if (signed == null
        || signed.get(CMSAttributes.contentType) == null
        || signed.get(CMSAttributes.messageDigest) == null
        || signed.size() != 3) {
      return List.of("R7-signed-attributes");
    }
    if (signer.getUnsignedAttributes() != null) {
      return List.of("R7-unsigned-attributes");
    }
    Attribute attribute = signed.get(SIGNING_CERTIFICATE);
    if (attribute == null) {
      return List.of("R7-no-signing-certificate-attribute");
    }
    ESSCertIDv2[] named =
        SigningCertificateV2.getInstance(attribute.getAttrValues().getObjectAt(0)).getCerts();
    boolean fits =
        named.length == 1
            && Arrays.equals(named[0].getCertHash(), new Sha256().add(own.getEncoded()).bytes())
            && named[0].getIssuerSerial() != null
            && named[0].getIssuerSerial().getSerial().getValue().equals(own.getSerialNumber());
    return fits ? List.of() : List.of("R7-other-signing-certificate");
  }

  private static List<String> algorithms(SignerInformation signer, X509CertificateHolder holder) {
    // Explicit curve parameters are no object identifier, so they are refused here too.
    boolean allowed =
        signer.toASN1Structure().getDigestEncryptionAlgorithm().equals(ECDSA)
            && SECObjectIdentifiers.secp256r1.equals(
                holder.getSubjectPublicKeyInfo().getAlgorithm().getParameters());
    if (!allowed) {
      return List.of("R8-algorithm");
    }
    return EcdsaValue.parse(signer.getSignature()).isPresent()
        ? List.of()
        : List.of("R8-signature-value");
  }

  /** R9: issued by a pinned root, by its key and not by its name, and made for sealing. */
  private List<String> trust(X509Certificate own) throws GeneralSecurityException {
    for (X509Certificate root : roots) {
      if (isIssuedBy(root, own)) {
        return isForSealing(own) ? List.of() : List.of("R9-key-usage");
      }
    }
    return List.of("R9-untrusted-issuer");
  }

  static boolean isIssuedBy(X509Certificate root, X509Certificate own) {
    try {
      own.verify(root.getPublicKey());
      return root.getBasicConstraints() >= 0
          && root.getSubjectX500Principal().equals(own.getIssuerX500Principal());
    } catch (GeneralSecurityException anotherKey) {
      return false;
    }
  }

  private static boolean isValidAt(X509Certificate certificate, Instant time) {
    return !time.isBefore(certificate.getNotBefore().toInstant())
        && !time.isAfter(certificate.getNotAfter().toInstant());
  }

  static boolean isForSealing(X509Certificate own) throws GeneralSecurityException {
    boolean[] usage = own.getKeyUsage();
    return usage != null
        && usage[0]
        && usage[1]
        && own.getBasicConstraints() < 0
        && List.of(DemoAuthority.DOCUMENT_SIGNING.getId()).equals(own.getExtendedKeyUsage());
  }
}
