package lianli.registry.signature.bc;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;

/**
 * The value of an ECDSA signature on P-256, in the one spelling that DER allows. For each (r, s)
 * the value (r, n - s) holds too; we sign with the smaller s.
 */
record EcdsaValue(BigInteger r, BigInteger s) {
  /** Order of the group of P-256 (FIPS 186-4, D.1.2.3). */
  private static final BigInteger ORDER =
      new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

  /** The value in these bytes; empty if they are not exactly one value. */
  static Optional<EcdsaValue> parse(byte[] der) {
    try {
      ASN1Sequence pair = ASN1Sequence.getInstance(der);
      if (pair.size() != 2) {
        return Optional.empty();
      }
      EcdsaValue value =
          new EcdsaValue(
              ASN1Integer.getInstance(pair.getObjectAt(0)).getValue(),
              ASN1Integer.getInstance(pair.getObjectAt(1)).getValue());
      return isInRange(value.r()) && isInRange(value.s()) && Arrays.equals(value.der(), der)
          ? Optional.of(value)
          : Optional.empty();
    } catch (IOException | RuntimeException noValue) {
      return Optional.empty();
    }
  }

  private static boolean isInRange(BigInteger number) {
    return number.signum() > 0 && number.compareTo(ORDER) < 0;
  }

  boolean isSmaller() {
    return s.shiftLeft(1).compareTo(ORDER) < 0;
  }

  /** The value that holds as well. */
  EcdsaValue twin() {
    return new EcdsaValue(r, ORDER.subtract(s));
  }

  byte[] der() throws IOException {
    ASN1EncodableVector pair = new ASN1EncodableVector();
    pair.add(new ASN1Integer(r));
    pair.add(new ASN1Integer(s));
    return new DERSequence(pair).getEncoded(ASN1Encoding.DER);
  }
}
