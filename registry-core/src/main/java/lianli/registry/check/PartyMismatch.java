package lianli.registry.check;

import java.util.Optional;
import lianli.registry.act.Act;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Party;
import lianli.registry.script.HanScript;

/** Whether two acts are surely about different people. */
public final class PartyMismatch {
  private PartyMismatch() {}

  /** True if a party of the one is surely not the party of the same sex of the other. */
  public static boolean in(Act act, Act other) {
    return act.parties().stream()
        .anyMatch(
            party ->
                other.parties().stream()
                    .filter(match -> match.sex() == party.sex())
                    .anyMatch(match -> isAnother(party, match)));
  }

  /** One with the same number or the same name may have the other one written wrong. */
  private static boolean isAnother(Party one, Party other) {
    Optional<CitizenId> mine = one.citizenId();
    Optional<CitizenId> theirs = other.citizenId();
    if (mine.isPresent() && mine.equals(theirs)) {
      return false;
    }
    if (one.name().isPresent() && other.name().isPresent()) {
      return !one.name().map(HanScript::comparable).equals(other.name().map(HanScript::comparable));
    }
    return mine.isPresent() && theirs.isPresent();
  }
}
