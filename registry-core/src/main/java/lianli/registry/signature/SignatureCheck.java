package lianli.registry.signature;

import java.time.Instant;
import java.util.List;

/**
 * What a detached signature proves.
 *
 * @param integrity whether the content is what was signed
 * @param issuer whether the signing certificate belongs to a trusted root
 * @param reasons stable codes of everything that failed
 * @param subject of the signing certificate; empty if none could be read
 * @param testKey true if the certificate calls itself a test key
 */
public record SignatureCheck(
    Verdict integrity, Verdict issuer, List<String> reasons, String subject, boolean testKey) {
  public SignatureCheck {
    reasons = List.copyOf(reasons);
  }

  /** Checks detached signatures against pinned roots. */
  public interface Checker {
    /**
     * Checks one signature.
     *
     * @param content the signed bytes
     * @param cms DER, without padding
     * @param claimedTime when the file says it was signed
     */
    SignatureCheck check(byte[] content, byte[] cms, Instant claimedTime);

    /** True if a bare signature over data was made with the key that made this CMS. */
    boolean isBareSignature(byte[] data, byte[] signature, byte[] cms);
  }
}
