package lianli.registry.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lianli.registry.act.Act;

/** Acts about to be entered together, found by the persons they name and by their numbers. */
final class PendingActs {
  private final Map<Object, List<Act>> byKey = new HashMap<>();

  void add(Act act) {
    keys(act, key -> byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(act));
  }

  /** Those that name a person of this act, or bear its number. */
  List<Act> about(Act act) {
    List<Act> found = new ArrayList<>();
    keys(act, key -> found.addAll(byKey.getOrDefault(key, List.of())));
    return found;
  }

  private static void keys(Act act, Consumer<Object> each) {
    act.parties().forEach(party -> party.citizenId().ifPresent(each));
    act.filing().number().ifPresent(each);
  }
}
