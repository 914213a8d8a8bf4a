package lianli.registry.signature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a detached signature proves.
 *
 * @param integrity whether the content is what was signed
 * @param issuer whether the signing certificate belongs to a trusted root; unknown beside a
 *     signature that does not hold, since anybody can copy a certificate
 * @param reasons stable codes of everything that failed
 * @param subject of the signing certificate; empty if the signature does not hold
 * @param testKey true if the certificate calls itself a test key
 */
public record SignatureCheckResult(
    Verdict integrity, Verdict issuer, List<String> reasons, String subject, boolean testKey) {
  public SignatureCheckResult {
    reasons = List.copyOf(reasons);
  }

  /** The same, of a seal that was not valid at the time of signing. */
  public SignatureCheckResult butNotValidThen() {
    List<String> all = new ArrayList<>(reasons);
    all.add("R9-not-valid-at-that-time");
    return new SignatureCheckResult(integrity, Verdict.FAIL, all, subject, testKey);
  }

  /** Checks detached signatures against pinned roots. */
  public interface Checker {
    /**
     * Checks one signature, whenever it was made.
     *
     * @param content the signed bytes
     * @param cms DER, without padding
     */
    SignatureCheckResult check(byte[] content, byte[] cms);

    /** True if signing certificate and root were valid at that time. */
    boolean wasValid(byte[] cms, Instant time);

    /**
     * Checks one signature that was made at this time.
     *
     * @param claimedTime when the file says it was signed
     */
    default SignatureCheckResult check(byte[] content, byte[] cms, Instant claimedTime) {
      SignatureCheckResult check = check(content, cms);
      return check.issuer() != Verdict.PASS || wasValid(cms, claimedTime)
          ? check
          : check.butNotValidThen();
    }

    /**
     * True if the signature is the smaller of its two values. Whoever has one signature by an
     * elliptic curve can write down another that holds as well; only the smaller is ours.
     */
    boolean isSmallerValue(byte[] cms);

    /** True if a bare signature over data was made with the key that made this CMS. */
    boolean isBareSignature(byte[] data, byte[] signature, byte[] cms);
  }
}
