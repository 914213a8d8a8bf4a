package lianli.registry.status;

import java.util.Optional;
import lianli.registry.act.Act;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Couple;
import lianli.registry.act.Party;
import lianli.registry.script.HanScript;

/** Whether acts speak of the same persons. */
final class Couples {
  private Couples() {}

  static boolean same(Couple one, Couple other) {
    return same(one.man(), other.man()) && same(one.woman(), other.woman());
  }

  /**
   * By number where both have one, else by the folded name; a party of whom nothing can be read may
   * be anyone, so that an act without a spouse is weighed with the couple's others.
   */
  static boolean same(Party one, Party other) {
    Optional<CitizenId> mine = one.citizenId();
    Optional<CitizenId> theirs = other.citizenId();
    if (mine.isPresent() && theirs.isPresent()) {
      return mine.equals(theirs);
    }
    return sameName(one, other);
  }

  /** True unless both names are known and differ. */
  static boolean sameName(Party one, Party other) {
    String mine = folded(one);
    String theirs = folded(other);
    return mine.isEmpty() || theirs.isEmpty() || mine.equals(theirs);
  }

  static String folded(Party party) {
    return party.name().map(HanScript::comparable).orElse("");
  }

  static boolean concerns(Act act, CitizenId person) {
    return act.parties().stream().anyMatch(party -> isPerson(party, person));
  }

  static boolean isPerson(Party party, CitizenId person) {
    return party.citizenId().equals(Optional.of(person));
  }
}
