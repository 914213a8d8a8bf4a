package lianli.registry.act;

import java.util.Optional;

/**
 * Where a citizen's number goes wrong, so that people know what to look at on the paper.
 *
 * @param kind what is wrong
 * @param first place of the first character at fault, from 1
 * @param last place of the last one
 */
public record IdNumberFault(Kind kind, int first, int last) {
  /** What is wrong. */
  public enum Kind {
    /** It has neither 15 nor 18 characters; the places are how many it has. */
    LENGTH,
    /** A character that is no digit. */
    NO_DIGIT,
    /** Some characters are hidden. */
    HIDDEN,
    /** No month of a year. */
    MONTH,
    /** No day of that month. */
    DAY,
    /** The check character does not fit: one of all characters is wrong, nobody knows which. */
    CHECK,
    /** 15 digits ending 996 to 999, which were kept for people born before 1900. */
    CENTENARIAN
  }

  /** The first fault of a number; empty if it is valid. */
  static Optional<IdNumberFault> of(String number) {
    if (CitizenId.parse(number).isPresent()) {
      return Optional.empty();
    }
    int length = number.codePointCount(0, number.length());
    if (number.indexOf('*') >= 0) {
      return at(Kind.HIDDEN, number.indexOf('*') + 1, number.lastIndexOf('*') + 1);
    }
    if (length != 15 && length != CitizenId.LENGTH) {
      return at(Kind.LENGTH, length, length);
    }
    for (int i = 0; i < Math.min(length, 17); i++) {
      if (number.charAt(i) < '0' || number.charAt(i) > '9') {
        return at(Kind.NO_DIGIT, i + 1, i + 1);
      }
    }
    int month = length == 15 ? 8 : 10;
    int told = Integer.parseInt(number, month, month + 2, 10);
    if (told < 1 || told > 12) {
      return at(Kind.MONTH, month + 1, month + 2);
    }
    if (CitizenId.isCentenarians(number)) {
      return at(Kind.CENTENARIAN, 13, 15);
    }
    return length == 15 || !CitizenId.hasDay(number)
        ? at(Kind.DAY, month + 3, month + 4)
        : at(Kind.CHECK, CitizenId.LENGTH, CitizenId.LENGTH);
  }

  private static Optional<IdNumberFault> at(Kind kind, int first, int last) {
    return Optional.of(new IdNumberFault(kind, first, last));
  }
}
