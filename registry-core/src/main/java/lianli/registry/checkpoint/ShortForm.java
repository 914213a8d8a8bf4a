package lianli.registry.checkpoint;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.registry.file.Sha256;
import lianli.registry.ledger.LedgerHead;

/**
 * A checkpoint short enough for a paper book: how many entries, the day, and 19 characters of a
 * digest over both and the head, with a character that catches slips of the pen. Whoever keeps the
 * book can tell later whether the ledger still holds these entries, with nothing but the ledger.
 *
 * <p>95 bits of SHA-256: nobody finds another ledger that fits. The letters are Crockford's base
 * 32, which has no I, L, O and U.
 *
 * @param count entries in the ledger then
 * @param date in China, where the book is kept
 * @param code 20 characters, without separators
 */
public record ShortForm(long count, LocalDate date, String code) {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int DIGEST_LETTERS = 19;
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,15})[/\\s]+(\\d{4}-\\d{2}-\\d{2})[/\\s]+([0-9A-Z][0-9A-Z\\s-]*)");

  /** The short form of a head on a day. */
  public static ShortForm of(LedgerHead head, Instant time) {
    LocalDate date = LocalDate.ofInstant(time, CHINA);
    String letters = letters(head.sequence(), date, head.hash());
    return new ShortForm(
        head.sequence(), date, letters + checkLetter(head.sequence(), date, letters));
  }

  /** What somebody typed from the book; empty if it cannot be one, or a letter was miswritten. */
  public static Optional<ShortForm> parse(String text) {
    Matcher parts = WRITTEN.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (!parts.matches()) {
      return Optional.empty();
    }
    String code =
        parts
            .group(3)
            .replaceAll("[\\s-]", "")
            .replace('I', '1')
            .replace('L', '1')
            .replace('O', '0');
    try {
      ShortForm form =
          new ShortForm(Long.parseLong(parts.group(1)), LocalDate.parse(parts.group(2)), code);
      return form.isWrittenRight() ? Optional.of(form) : Optional.empty();
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  private boolean isWrittenRight() {
    return code.length() == DIGEST_LETTERS + 1
        && code.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)
        && code.charAt(DIGEST_LETTERS)
            == checkLetter(count, date, code.substring(0, DIGEST_LETTERS));
  }

  /** True if this was written when the ledger ended with this head. */
  public boolean fits(LedgerHead head) {
    return head.sequence() == count
        && letters(count, date, head.hash()).equals(code.substring(0, DIGEST_LETTERS));
  }

  /** For the book and for {@code verify --against}: {@code 47/2026-11-23/K7QF-3M2P-…}. */
  public String text() {
    return count + "/" + date + "/" + code.replaceAll("(.{4})(?!$)", "$1-");
  }

  private static String letters(long count, LocalDate date, String hash) {
    byte[] digest =
        new Sha256().add("lianli checkpoint 1\n%d\n%s\n%s".formatted(count, date, hash)).bytes();
    BigInteger bits = new BigInteger(1, digest);
    StringBuilder letters = new StringBuilder();
    for (int i = 1; i <= DIGEST_LETTERS; i++) {
      letters.append(ALPHABET.charAt(bits.shiftRight(256 - 5 * i).intValue() & 31));
    }
    return letters.toString();
  }

  /**
   * A weighted sum in the field of 32 elements, over every digit and letter: any single slip and
   * any two neighbours swapped change it.
   */
  private static char checkLetter(long count, LocalDate date, String letters) {
    String all = count + date.toString().replace("-", "") + letters;
    int sum = 0;
    for (int i = 0; i < all.length(); i++) {
      sum = doubled(sum) ^ ALPHABET.indexOf(all.charAt(i));
    }
    return ALPHABET.charAt(doubled(sum));
  }

  /** Times x, modulo the primitive polynomial x^5 + x^2 + 1. */
  private static int doubled(int element) {
    int shifted = element << 1;
    return shifted < 32 ? shifted : shifted ^ 0b100101;
  }
}
