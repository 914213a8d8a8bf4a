package lianli.registry.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.ActKind;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.IllegalActException;
import lianli.registry.act.Party;
import lianli.registry.script.HanScript;

/**
 * Drafts that wait for a person, by what another scan of the same act would say. Whoever decides
 * about one should see the other: a clean one that enters first would make the one that waits a
 * second act, or settle unseen what the person was to be asked.
 */
final class WaitingDrafts {
  private final ReviewQueue queue;
  private final Map<Integer, List<Long>> items = new HashMap<>();

  private WaitingDrafts(ReviewQueue queue) {
    this.queue = queue;
  }

  /** Goes through all that wait. */
  static WaitingDrafts of(ReviewQueue queue) {
    WaitingDrafts waiting = new WaitingDrafts(queue);
    queue.open().forEach(waiting::add);
    return waiting;
  }

  /** Takes note of one that waits from now on. */
  void add(ReviewItem item) {
    act(item, ActKind.MARRIAGE)
        .ifPresent(
            act ->
                keys(act)
                    .forEach(
                        key ->
                            items.computeIfAbsent(key, none -> new ArrayList<>()).add(item.id())));
  }

  /** True if one that waits may tell the same act. */
  boolean holdsLike(Act act) {
    Set<Long> candidates = new LinkedHashSet<>();
    keys(act).forEach(key -> candidates.addAll(items.getOrDefault(key, List.of())));
    return candidates.stream()
        .flatMap(id -> queue.item(id).stream())
        .filter(item -> item.state() == ReviewItem.State.OPEN)
        .flatMap(item -> act(item, act.kind()).stream())
        .anyMatch(other -> SameActs.mayBeOne(act, other));
  }

  /** What was read of an act, without the fields that make no sense. */
  private static Optional<Act> act(ReviewItem item, ActKind otherwise) {
    Map<String, String> fields = new LinkedHashMap<>(item.draft().values());
    if (ActKind.ofCode(fields.getOrDefault("act", "")).isEmpty()) {
      fields.put("act", otherwise.code());
    }
    while (true) {
      try {
        return Optional.of(ActCodec.decode(fields));
      } catch (IllegalActException unread) {
        if (fields.remove(unread.key()) == null) {
          return Optional.empty();
        }
      }
    }
  }

  private static Set<Integer> keys(Act act) {
    Set<Integer> keys = new LinkedHashSet<>();
    act.filing().number().map(CertificateNumber::text).map(String::hashCode).ifPresent(keys::add);
    for (Party party : act.parties()) {
      party.citizenId().ifPresent(number -> keys.add(number.value().hashCode()));
      party
          .name()
          .map(HanScript::comparable)
          .ifPresent(name -> keys.add((party.sex() + name).hashCode()));
    }
    return keys;
  }
}
