package lianli.registry.certificate;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * The number of a copy: {@code FB}, year, running number that never starts again, four drawn
 * letters. The letters keep two copies apart where a registry was set back to an older backup and
 * counts once more from there, and tell a slip of the pen from another copy.
 */
final class CopySerial {
  /** Crockford's base 32: no letter looks like another or like a digit. */
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int DRAWN = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private CopySerial() {}

  static String next(int year, int issuedBefore) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < DRAWN; i++) {
      letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return String.format(Locale.ROOT, "FB-%d-%06d-%s", year, issuedBefore + 1, letters);
  }
}
