package lianli.registry.status;

import java.util.Optional;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Couple;
import lianli.registry.act.Party;
import lianli.registry.act.PersonName;
import lianli.registry.script.HanScript;

/** Whether two acts speak of the same persons. */
final class Couples {
  private Couples() {}

  static boolean same(Couple one, Couple other) {
    return same(one.man(), other.man()) && same(one.woman(), other.woman());
  }

  /** By number where both have one, else by the folded name. */
  static boolean same(Party one, Party other) {
    Optional<CitizenId> mine = one.citizenId();
    Optional<CitizenId> theirs = other.citizenId();
    if (mine.isPresent() && theirs.isPresent()) {
      return mine.equals(theirs);
    }
    return sameName(one, other);
  }

  static boolean sameName(Party one, Party other) {
    return folded(one).equals(folded(other));
  }

  static String folded(Party party) {
    return party.name().map(PersonName::value).map(HanScript::toSimplified).orElse("");
  }
}
