package lianli.registry.signature.bc;

import java.io.IOException;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;

/** Anybody's change of a signature by ECDSA into the other one that holds. */
public final class TwinSignature {
  private TwinSignature() {}

  /** The same CMS with (r, n - s) for (r, s). */
  public static byte[] of(byte[] cms) throws IOException {
    return with(
        cms,
        EcdsaValue.parse(signer(cms).getEncryptedDigest().getOctets()).orElseThrow().twin().der());
  }

  /** The same CMS with this value. */
  static byte[] with(byte[] cms, byte[] value) throws IOException {
    SignedData signed = SignedData.getInstance(ContentInfo.getInstance(cms).getContent());
    SignerInfo signer = signer(cms);
    SignerInfo other =
        new SignerInfo(
            signer.getSID(),
            signer.getDigestAlgorithm(),
            signer.getAuthenticatedAttributes(),
            signer.getDigestEncryptionAlgorithm(),
            new DEROctetString(value),
            signer.getUnauthenticatedAttributes());
    return new ContentInfo(
            ContentInfo.getInstance(cms).getContentType(),
            new SignedData(
                signed.getDigestAlgorithms(),
                signed.getEncapContentInfo(),
                signed.getCertificates(),
                signed.getCRLs(),
                new DERSet(other)))
        .getEncoded("DER");
  }

  private static SignerInfo signer(byte[] cms) {
    return SignerInfo.getInstance(
        SignedData.getInstance(ContentInfo.getInstance(cms).getContent())
            .getSignerInfos()
            .getObjectAt(0));
  }
}
