package lianli.registry.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lianli.registry.act.Act;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.CertificateNumber;

/** Acts on file or about to be entered, found by the persons they name and by their numbers. */
final class ActsByKey {
  private final Map<Object, List<Act>> byKey = new HashMap<>();
  private final IdentityHashMap<Act, Long> sequences = new IdentityHashMap<>();

  /** An act on file. */
  void add(Act act, long sequence) {
    add(act);
    sequences.put(act, sequence);
  }

  /** An act about to be entered. */
  void add(Act act) {
    keys(act, key -> byKey.computeIfAbsent(key, none -> new ArrayList<>(2)).add(act));
    act.filing()
        .number()
        .filter(number -> !holdsYear(number))
        .ifPresent(number -> byKey.computeIfAbsent(number, none -> new ArrayList<>(2)).add(act));
    if (act instanceof AboutMarriage about) {
      about
          .marriage()
          .number()
          .filter(number -> !act.filing().number().equals(about.marriage().number()))
          .ifPresent(number -> byKey.computeIfAbsent(number, none -> new ArrayList<>(2)).add(act));
    }
  }

  /** Those that name a person of this act, or bear its number or refer to it. */
  List<Act> about(Act act) {
    List<Act> found = new ArrayList<>();
    keys(act, key -> addNew(byKey.getOrDefault(key, List.of()), found));
    return found;
  }

  /** Those that name a person of this act, or bear or name the number of the marriage it names. */
  List<Act> aboutMarriageOf(AboutMarriage act) {
    List<Act> found = about(act);
    act.marriage()
        .number()
        .ifPresent(number -> addNew(byKey.getOrDefault(number, List.of()), found));
    return found;
  }

  /** The entry of an act on file; 0 for one about to be entered. */
  long sequenceOf(Act act) {
    return sequences.getOrDefault(act, 0L);
  }

  /** An act is met under each of its people and its number; it is told by being the same object. */
  @SuppressWarnings("ReferenceEquality")
  private static void addNew(List<Act> acts, List<Act> found) {
    for (Act act : acts) {
      if (found.stream().noneMatch(known -> known == act)) {
        found.add(act);
      }
    }
  }

  /** What an act is looked up by; a number without a year may be anybody's. */
  private static void keys(Act act, Consumer<Object> each) {
    act.parties().forEach(party -> party.citizenId().ifPresent(each));
    act.filing().number().filter(ActsByKey::holdsYear).ifPresent(each);
  }

  static boolean holdsYear(CertificateNumber number) {
    return number.year().isPresent();
  }
}
