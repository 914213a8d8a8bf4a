package lianli.ocr.hand;

import java.util.Optional;
import lianli.ocr.decode.Language;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Sex;

/**
 * Numbers of identity cards: 18 characters with a birth date and a check character, or the 15 of
 * before 1999; in either, the last digit of the serial tells the sex.
 */
final class IdNumberLanguage implements Language {
  private static final int OLD_LENGTH = 15;
  private static final String DIGITS = "0123456789";

  /** First digits of provinces' codes, GB/T 2260. */
  private static final String PROVINCES =
      " 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64"
          + " 65 71 81 82 ";

  private static final int AREA = 6;

  private final Optional<Sex> sex;
  private final AreaCodes areas;

  IdNumberLanguage(Optional<Sex> sex, AreaCodes areas) {
    this.sex = sex;
    this.areas = areas;
  }

  @Override
  public double weight(String beginning) {
    return beginning.length() < AREA ? 0 : areas.weight(beginning.substring(0, AREA));
  }

  @Override
  public boolean hasBeginning(String text) {
    return text.length() < 2
        ? text.isEmpty() || "12345678".contains(text)
        : PROVINCES.contains(" " + text.substring(0, 2) + " ") && (isNew(text) || isOld(text));
  }

  @Override
  public boolean has(String text) {
    return text.length() == CitizenId.LENGTH
        ? isNew(text)
        : text.length() == OLD_LENGTH && isOld(text);
  }

  @Override
  public String expectedAfter(String beginning) {
    return beginning.length() == CitizenId.LENGTH - 1 ? DIGITS + "X" : DIGITS;
  }

  private boolean isNew(String text) {
    int length = text.length();
    return length <= CitizenId.LENGTH
        && isIn(text, 6, "(18|19|20)\\d\\d", 4)
        && isIn(text, 10, "0[1-9]|1[0-2]", 2)
        && isIn(text, 12, "0[1-9]|[12]\\d|3[01]", 2)
        && isOfSex(text, 16)
        && text.chars().limit(CitizenId.LENGTH - 1).allMatch(Character::isDigit)
        && (length < CitizenId.LENGTH || CitizenId.parse(text).isPresent());
  }

  private boolean isOld(String text) {
    return text.length() <= OLD_LENGTH
        && isIn(text, 8, "0[1-9]|1[0-2]", 2)
        && isIn(text, 10, "0[1-9]|[12]\\d|3[01]", 2)
        && isOfSex(text, 14)
        && text.chars().allMatch(Character::isDigit)
        && (text.length() < OLD_LENGTH || CitizenId.parse(text).isPresent());
  }

  private boolean isOfSex(String text, int at) {
    return text.length() <= at
        || sex.map(told -> (told == Sex.MALE) == ((text.charAt(at) - '0') % 2 == 1)).orElse(true);
  }

  /** True if this part of the text matches, as far as it goes. */
  @SuppressWarnings("JdkObsolete") // nothing else tells that a match may go on
  private static boolean isIn(String text, int from, String pattern, int length) {
    if (text.length() <= from) {
      return true;
    }
    String part = text.substring(from, Math.min(text.length(), from + length));
    var matcher = java.util.regex.Pattern.compile(pattern).matcher(part);
    return matcher.matches() || matcher.hitEnd();
  }
}
