package lianli.registry.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianli.registry.act.Act;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Party;

/** Acts about to be entered together, found by the persons they name. */
final class PendingActs {
  private final Map<CitizenId, List<Act>> byPerson = new HashMap<>();

  void add(Act act) {
    for (Party party : act.parties()) {
      party
          .citizenId()
          .ifPresent(person -> byPerson.computeIfAbsent(person, key -> new ArrayList<>()).add(act));
    }
  }

  /** Those that name a person of this act. */
  List<Act> about(Act act) {
    List<Act> found = new ArrayList<>();
    for (Party party : act.parties()) {
      party.citizenId().map(byPerson::get).ifPresent(found::addAll);
    }
    return found;
  }
}
