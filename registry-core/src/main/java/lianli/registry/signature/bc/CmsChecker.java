package lianli.registry.signature.bc;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import lianli.registry.signature.SignatureCheck;
import lianli.registry.signature.Verdict;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
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
final class CmsChecker implements SignatureCheck.Checker {
  private static final ASN1ObjectIdentifier SIGNING_CERTIFICATE =
      PKCSObjectIdentifiers.id_aa_signingCertificateV2;

  private final List<X509Certificate> roots;

  CmsChecker(List<X509Certificate> roots) {
    this.roots = List.copyOf(roots);
  }

  @Override
  public SignatureCheck check(byte[] content, byte[] cms, Instant claimedTime) {
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
      reasons.addAll(envelope(signed));
      X509CertificateHolder holder = matching.getFirst();
      X509Certificate own = new JcaX509CertificateConverter().getCertificate(holder);
      reasons.addAll(attributes(signer, own));
      reasons.addAll(algorithms(signer, holder));
      Verdict integrity = reasons.isEmpty() && isIntact(signer, own) ? Verdict.PASS : Verdict.FAIL;
      if (integrity == Verdict.FAIL && reasons.isEmpty()) {
        reasons.add("R7-signature-does-not-fit-content");
      }
      List<String> trust = trust(own, claimedTime);
      reasons.addAll(trust);
      String subject = own.getSubjectX500Principal().getName();
      return new SignatureCheck(
          integrity,
          trust.isEmpty() ? Verdict.PASS : Verdict.FAIL,
          reasons,
          subject,
          subject.contains(DemoAuthority.MARK));
    } catch (IOException | CMSException | GeneralSecurityException | RuntimeException unreadable) {
      // Hostile CMS makes the parser throw exceptions of many kinds.
      return failed("R7-unreadable-cms");
    }
  }

  /** What stands around the signature and is not covered by it must be the one thing it can be. */
  private static List<String> envelope(CMSSignedData signed) {
    boolean plain =
        CMSObjectIdentifiers.signedData.equals(signed.toASN1Structure().getContentType())
            && signed.getVersion() == 1
            && signed.getSignerInfos().getSigners().iterator().next().getVersion() == 1
            && signed.isDetachedSignature()
            && signed.getCertificates().getMatches(null).size() == 1
            && signed.getCRLs().getMatches(null).isEmpty()
            && signed.getDigestAlgorithmIDs().size() == 1
            && signed
                .getDigestAlgorithmIDs()
                .iterator()
                .next()
                .equals(
                    signed.getSignerInfos().getSigners().iterator().next().getDigestAlgorithmID());
    return plain ? List.of() : List.of("R7-envelope");
  }

  private static SignatureCheck failed(String reason) {
    return new SignatureCheck(Verdict.FAIL, Verdict.UNKNOWN, List.of(reason), "", false);
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
            && Arrays.equals(named[0].getCertHash(), CmsSigner.sha256(own.getEncoded()));
    return fits ? List.of() : List.of("R7-other-signing-certificate");
  }

  private static List<String> algorithms(SignerInformation signer, X509CertificateHolder holder) {
    boolean allowed =
        signer.getDigestAlgorithmID().getAlgorithm().equals(NISTObjectIdentifiers.id_sha256)
            && signer.getEncryptionAlgOID().equals(X9ObjectIdentifiers.ecdsa_with_SHA256.getId())
            && SECObjectIdentifiers.secp256r1.equals(
                holder.getSubjectPublicKeyInfo().getAlgorithm().getParameters());
    return allowed ? List.of() : List.of("R8-algorithm");
  }

  private List<String> trust(X509Certificate own, Instant claimedTime) {
    Date time = Date.from(claimedTime);
    for (X509Certificate root : roots) {
      try {
        own.verify(root.getPublicKey());
        own.checkValidity(time);
        root.checkValidity(time);
        boolean[] usage = own.getKeyUsage();
        boolean seals = usage != null && usage[0] && usage[1] && own.getBasicConstraints() < 0;
        return seals ? List.of() : List.of("R9-key-usage");
      } catch (GeneralSecurityException notIssuedByThisRoot) {
        // Perhaps the next one did.
      }
    }
    return List.of("R9-untrusted-issuer");
  }
}
