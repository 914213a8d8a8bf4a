package lianli.registry.act;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Optional;

/**
 * A valid citizen identity number (GB 11643): 18 characters whose check digit and birth date hold.
 *
 * <p>A 15-digit number is upgraded on parsing (insert {@code 19}, append the check character), so
 * two records of one person compare equal. A number that fails its check is no {@code CitizenId}:
 * it stays text in {@link Party#idNumber()}.
 *
 * @param value 18 characters, digits and possibly a final {@code X}
 */
public record CitizenId(String value) {

  /** Characters of a number since 1999. */
  public static final int LENGTH = 18;

  /** Weights and check characters of ISO 7064 MOD 11-2 as GB 11643 sets them. */
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private static final String CHECKS = "10X98765432";

  public CitizenId {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "citizen ID: not 18 characters with a birth date and a right check digit");
    }
  }

  /**
   * Reads an 18-digit number, or a 15-digit one and upgrades it, folded by {@link
   * WrittenText#idNumber}. Empty if the result is not valid.
   */
  public static Optional<CitizenId> parse(String written) {
    if (isValid(written)) {
      return Optional.of(new CitizenId(written));
    }
    String text = WrittenText.idNumber(written);
    if (text.length() == 15 && areDigits(text, 15) && !isCentenarians(text)) {
      String body = text.substring(0, 6) + "19" + text.substring(6);
      text = body + checkCharacter(body);
    }
    return isValid(text) ? Optional.of(new CitizenId(text)) : Optional.empty();
  }

  /**
   * True of 15 digits that end with 996 to 999. Those were kept for people over a hundred, born in
   * 18xx; some offices gave them to others. Nobody can tell the century, so such a number is never
   * made one of 18 digits, and whose it is stays open.
   */
  static boolean isCentenarians(String number) {
    return number.length() == 15
        && areDigits(number, 15)
        && number.startsWith("99", 12)
        && number.charAt(14) >= '6';
  }

  /** True if the birth date in 18 characters is a day. */
  static boolean hasDay(String number) {
    return isDay(number(number, 6, 10), number(number, 10, 12), number(number, 12, 14));
  }

  /** The check character that belongs to the first 17 digits of {@code digits}. */
  public static char checkCharacter(String digits) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (digits.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % 11);
  }

  /** The same of digits in ASCII. */
  public static char checkCharacter(byte[] digits) {
    int sum = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += (digits[i] - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % 11);
  }

  /** Six-digit division code where the number was first given; no proof of a birthplace. */
  public String area() {
    return value.substring(0, 6);
  }

  /** The birth date inside the number. */
  public LocalDate birthDate() {
    return LocalDate.of(number(value, 6, 10), number(value, 10, 12), number(value, 12, 14));
  }

  /** The sex inside the number: odd seventeenth digit means male. */
  public Sex sex() {
    return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
  }

  /** First three and last character, the rest starred: what may be shown of a third person. */
  public String masked() {
    return IdPlaces.masked(value);
  }

  /** Keeps numbers out of logs and exception texts: prints the masked form. */
  @Override
  public String toString() {
    return masked();
  }

  private static boolean isValid(String text) {
    return text.length() == LENGTH
        && areDigits(text, LENGTH - 1)
        && text.charAt(17) == checkCharacter(text)
        && hasDay(text);
  }

  /** Asked many times for every act, so without objects. */
  private static boolean isDay(int year, int month, int day) {
    return month >= 1
        && month <= 12
        && day >= 1
        && (day <= 28
            || (day <= 30 && month != 2)
            || (day == 31 && Month.of(month).maxLength() == 31)
            || (day == 29 && Year.isLeap(year)));
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  private static boolean areDigits(String text, int length) {
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
