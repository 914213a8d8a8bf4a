package lianli.registry.status;

import lianli.registry.act.CitizenId;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;

/**
 * A party whose number fails its check and is one slip of the hand away from a person's: one place
 * wrong, left out, too many, or two neighbours exchanged. The act enters as written; for the person
 * it is a conflict of identity (C08), for the other party a flag (registry-rules §3.6a).
 */
final class WrongNumber {
  private WrongNumber() {}

  /** True if the party may be the person with a slip in the number. */
  static boolean mayBeOf(Likeness person, Party party) {
    PartialDate birth = party.birthDate();
    String name = Couples.folded(party);
    CitizenId number = person.person();
    return party.citizenId().isEmpty()
        && !party.idNumber().isEmpty()
        && party.sex().mayBe(number.sex())
        && !number.birthDate().isBefore(birth.earliest())
        && !number.birthDate().isAfter(birth.latest())
        && (name.isEmpty() || person.names().isEmpty() || person.names().contains(name))
        && isOneSlip(party.idNumber(), number.value());
  }

  static boolean isOneSlip(String written, String right) {
    int length = written.length();
    if (Math.abs(length - right.length()) > 1) {
      return false;
    }
    int front = 0;
    while (front < Math.min(length, right.length())
        && written.charAt(front) == right.charAt(front)) {
      front++;
    }
    String rest = written.substring(front);
    String rightRest = right.substring(front);
    if (length != right.length()) {
      boolean isShorter = length < right.length();
      String longer = isShorter ? rightRest : rest;
      return longer.substring(1).equals(isShorter ? rest : rightRest);
    }
    if (rest.isEmpty()) {
      return false;
    }
    boolean isOnePlace = rest.substring(1).equals(rightRest.substring(1));
    boolean isExchanged =
        rest.length() > 1
            && rest.charAt(0) == rightRest.charAt(1)
            && rest.charAt(1) == rightRest.charAt(0)
            && rest.substring(2).equals(rightRest.substring(2));
    return isOnePlace || isExchanged;
  }
}
