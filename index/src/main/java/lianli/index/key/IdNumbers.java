package lianli.index.key;

import java.util.Optional;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;
import lianli.registry.act.WrittenText;

/** Identity numbers in one form, right or wrong. */
public final class IdNumbers {
  private IdNumbers() {}

  /** Folded width, no blanks, upper case; a valid number in its 18 characters. */
  public static String normal(String written) {
    String text = WrittenText.idNumber(written);
    return CitizenId.parse(text).map(CitizenId::value).orElse(text);
  }

  /** The birth date of a party: as recorded, else out of a valid number. */
  public static PartialDate birthOf(Party party) {
    if (party.birthDate().isKnown()) {
      return party.birthDate();
    }
    Optional<CitizenId> id = party.citizenId();
    return id.isPresent() ? PartialDate.of(id.get().birthDate()) : PartialDate.unknown();
  }

  /** True if it looks like a citizen's number and is none: figures enough, and no right check. */
  public static boolean isMistyped(String number) {
    return number.matches("\\d{14,18}[\\dX]") && CitizenId.parse(number).isEmpty();
  }

  /** True if the second number comes from the first by one slip of the hand, or none. */
  public static boolean isOneSlipApart(String one, String other) {
    if (Math.abs(one.length() - other.length()) > 1) {
      return false;
    }
    int from = 0;
    while (from < Math.min(one.length(), other.length())
        && one.charAt(from) == other.charAt(from)) {
      from++;
    }
    int oneEnd = one.length();
    int otherEnd = other.length();
    while (oneEnd > from
        && otherEnd > from
        && one.charAt(oneEnd - 1) == other.charAt(otherEnd - 1)) {
      oneEnd--;
      otherEnd--;
    }
    String oneRest = one.substring(from, oneEnd);
    String otherRest = other.substring(from, otherEnd);
    if (oneRest.length() <= 1 && otherRest.length() <= 1) {
      return true;
    }
    return oneRest.length() == 2
        && otherRest.length() == 2
        && oneRest.charAt(0) == otherRest.charAt(1)
        && oneRest.charAt(1) == otherRest.charAt(0);
  }
}
