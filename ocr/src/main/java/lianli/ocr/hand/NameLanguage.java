package lianli.ocr.hand;

import lianli.ocr.decode.Language;
import lianli.ocr.hand.NameCharacters.Role;
import lianli.registry.script.SurnameList;

/**
 * Names of persons: a surname of one or two characters and a given name of one or two. Any
 * character may stand anywhere; the frequent ones are likelier.
 */
final class NameLanguage implements Language {
  private static final int LONGEST = 4;
  private static final double TWO_GIVEN = Math.log(0.78);
  private static final double ONE_GIVEN = Math.log(0.2);

  /** Each of some fifty surnames of two characters. */
  private static final double DOUBLE_SURNAME = Math.log(0.001 / 20);

  /**
   * So much of the table is believed: it was counted in news texts, and 我处横 must not become a name
   * (facts of the measurement: with all of it, rare names lose to frequent ones that look alike).
   */
  private static final double TRUST = 0.7;

  /** A usual character is no less likely than none, else names would lose their last. */
  private static final double USUAL = 5;

  @Override
  public boolean hasBeginning(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= (text.length() >= 2 && isDoubleSurname(text) ? LONGEST : LONGEST - 1)
        && text.codePoints().allMatch(Character::isIdeographic);
  }

  @Override
  public boolean has(String text) {
    return hasBeginning(text) && text.codePointCount(0, text.length()) >= 2;
  }

  @Override
  public String expectedAfter(String beginning) {
    return "";
  }

  @Override
  public double weight(String beginning) {
    int[] name = beginning.codePoints().toArray();
    return name.length == 0 ? 0 : TRUST * best(beginning, name);
  }

  @Override
  public double weightOfWhole(String text) {
    int[] name = text.codePoints().toArray();
    double single = name.length > 3 ? Double.NEGATIVE_INFINITY : whole(surname(name[0]), name, 1);
    return TRUST
        * (name.length > 2 && isDoubleSurname(text)
            ? Math.max(single, whole(DOUBLE_SURNAME, name, 2))
            : single);
  }

  private static double best(String beginning, int[] name) {
    double single = name.length > 3 ? Double.NEGATIVE_INFINITY : begun(surname(name[0]), name, 1);
    return name.length >= 2 && isDoubleSurname(beginning)
        ? Math.max(single, begun(DOUBLE_SURNAME, name, 2))
        : single;
  }

  private static double surname(int character) {
    return NameCharacters.share(character, Role.SURNAME);
  }

  /** A name that may go on. */
  private static double begun(double surname, int[] name, int given) {
    return switch (name.length - given) {
      case 0 -> surname;
      case 1 -> surname + Math.max(alone(name[given]), firstOfTwo(name[given]));
      default -> whole(surname, name, given);
    };
  }

  private static double whole(double surname, int[] name, int given) {
    return surname
        + switch (name.length - given) {
          case 1 -> alone(name[given]);
          case 2 ->
              firstOfTwo(name[given])
                  + USUAL
                  + NameCharacters.share(name[given + 1], Role.SECOND_OF_TWO);
          default -> Double.NEGATIVE_INFINITY;
        };
  }

  private static double alone(int character) {
    return ONE_GIVEN + USUAL + NameCharacters.share(character, Role.ALONE);
  }

  private static double firstOfTwo(int character) {
    return TWO_GIVEN + USUAL + NameCharacters.share(character, Role.FIRST_OF_TWO);
  }

  private static boolean isDoubleSurname(String text) {
    return text.length() >= 2 && SurnameList.isOld(text.substring(0, 2));
  }
}
