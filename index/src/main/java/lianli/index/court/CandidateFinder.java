package lianli.index.court;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lianli.index.linkage.PreparedCouple;
import lianli.index.register.LongMultimap;
import lianli.index.register.Register;
import lianli.registry.BilingualText;

/**
 * Finds the couples on file that the couples of a list may be: the keys of the list are laid out,
 * and the register passes by them once. A key that fits too many couples finds nobody by itself,
 * and the report says so.
 */
final class CandidateFinder {
  /** So many ways of masking numbers are keys; a list with more is worked on with the first. */
  private static final int MOST_MASKS = 64;

  /** Rows of the register that are looked through at a time. */
  private static final int PART = 8_192;

  private final CoupleKeys keys;
  private final LongMultimap slots;
  private final LongMultimap casesOfSlot;
  private int[] couplesOfSlot = new int[1024];
  private CoupleKeys.Kind[] kinds = new CoupleKeys.Kind[1024];
  private int slotCount;
  private final int[][] found;
  private final int[] counts;
  private final Set<Integer> narrowed = new HashSet<>();
  private int dropped;

  private CandidateFinder(List<PreparedCouple> stated) {
    keys = new CoupleKeys(masks(stated));
    slots = new LongMultimap(64 * stated.size());
    casesOfSlot = new LongMultimap(64 * stated.size());
    found = new int[stated.size()][];
    counts = new int[stated.size()];
    Arrays.setAll(found, none -> new int[8]);
    for (int i = 0; i < stated.size(); i++) {
      int row = i;
      Set<Long> seen = new HashSet<>();
      keys.ofStated(
          stated.get(i),
          (kind, value) -> {
            if (seen.add(kind.code(value))) {
              casesOfSlot.add(slot(kind, value), row);
            }
          });
    }
  }

  /** The candidates of each stated couple. */
  static CandidateFinder of(List<PreparedCouple> stated, Register register) {
    CandidateFinder finder = new CandidateFinder(stated);
    List<Meetings> parts =
        IntStream.range(0, (register.size() + PART - 1) / PART)
            .parallel()
            .mapToObj(part -> finder.meetings(register, part * PART))
            .toList();
    parts.forEach(part -> part.forEach((slot, couple) -> finder.couplesOfSlot[slot]++));
    finder.drop();
    parts.forEach(part -> part.forEach(finder::collect));
    return finder;
  }

  /** Where couples of the register, from a row on, meet keys of the list. */
  private Meetings meetings(Register register, int from) {
    Meetings met = new Meetings();
    for (int row = from; row < Math.min(register.size(), from + PART); row++) {
      int couple = row;
      keys.ofFiled(
          FiledCouples.of(register, row),
          (kind, value) -> {
            int slot = slots.last(kind.code(value));
            if (slot >= 0) {
              met.add(slot, couple);
            }
          });
    }
    return met;
  }

  /** Rows of the register, in their order. */
  int[] candidates(int stated) {
    return Arrays.stream(found[stated], 0, counts[stated]).sorted().distinct().toArray();
  }

  /** True if something the line tells fits too many couples to look through. */
  boolean isNarrowed(int stated) {
    return narrowed.contains(stated);
  }

  /** What was not looked through; empty if everything was. */
  Optional<BilingualText> remark() {
    return dropped == 0
        ? Optional.empty()
        : Optional.of(
            BilingualText.of(
                "%,d values of the list fit too many couples each (more than %d) and were used only"
                    + " together with others",
                "清单中有 %,d 项内容各自对应的夫妻过多（超过 %d 对），仅与其他内容一并使用",
                dropped,
                CoupleKeys.Kind.NUMBER_WHOLE.cap()));
  }

  /** The ways of masking that tell enough, the most frequent first. */
  private static Set<Integer> masks(List<PreparedCouple> stated) {
    Map<Integer, Integer> times = new HashMap<>();
    stated.stream()
        .flatMap(couple -> Stream.of(couple.first(), couple.second()))
        .flatMap(person -> CoupleKeys.tellingPlaces(person).stream())
        .forEach(visible -> times.merge(visible, 1, Integer::sum));
    Set<Integer> most = new HashSet<>();
    times.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_MASKS)
        .forEach(each -> most.add(each.getKey()));
    return most;
  }

  private int slot(CoupleKeys.Kind kind, long value) {
    long code = kind.code(value);
    int known = slots.last(code);
    if (known >= 0) {
      return known;
    }
    if (slotCount == couplesOfSlot.length) {
      couplesOfSlot = Arrays.copyOf(couplesOfSlot, slotCount * 2);
      kinds = Arrays.copyOf(kinds, slotCount * 2);
    }
    kinds[slotCount] = kind;
    slots.add(code, slotCount);
    return slotCount++;
  }

  private void drop() {
    for (int slot = 0; slot < slotCount; slot++) {
      if (isTooWide(slot) && !kinds[slot].isQuiet()) {
        dropped++;
        casesOfSlot.forEach(slot, narrowed::add);
      }
    }
  }

  private boolean isTooWide(int slot) {
    return couplesOfSlot[slot] > kinds[slot].cap();
  }

  private void collect(int slot, int couple) {
    if (!isTooWide(slot)) {
      casesOfSlot.forEach(slot, stated -> add(stated, couple));
    }
  }

  private void add(int stated, int couple) {
    int count = counts[stated];
    if (count > 0 && found[stated][count - 1] == couple) {
      return;
    }
    if (count == found[stated].length) {
      found[stated] = Arrays.copyOf(found[stated], count * 2);
    }
    found[stated][count] = couple;
    counts[stated]++;
  }
}
