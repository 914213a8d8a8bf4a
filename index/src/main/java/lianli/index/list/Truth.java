package lianli.index.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianli.index.linkage.pair.ListPair;
import lianli.index.linkage.pair.Records;

/** Which pairs are matches, as somebody knows. Only counting looks at it. */
public final class Truth {
  private final Set<Long> pairs = new HashSet<>();

  private Truth() {}

  /** Records are the same where a column says the same; an empty cell says nothing. */
  public static Truth ofColumn(ListPair lists, String first, String second) {
    Truth truth = new Truth();
    Map<String, List<Integer>> byKey = new HashMap<>();
    for (int other = 0; other < lists.second().size(); other++) {
      byKey
          .computeIfAbsent(lists.second().cell(other, second), unseen -> new ArrayList<>())
          .add(other);
    }
    for (int one = 0; one < lists.first().size(); one++) {
      String key = lists.first().cell(one, first);
      if (!key.isEmpty()) {
        for (int other : byKey.getOrDefault(key, List.of())) {
          if (!lists.isOfOneList() || one < other) {
            truth.pairs.add(key(one, other));
          }
        }
      }
    }
    return truth;
  }

  /** Records are the same where a line names both. Lines about others are passed over. */
  public static Truth ofLines(ListPair lists, List<List<String>> lines) {
    Truth truth = new Truth();
    Map<String, Integer> first = places(lists.first());
    Map<String, Integer> second = places(lists.second());
    for (List<String> line : lines) {
      Integer one = first.get(line.get(0));
      Integer other = second.get(line.get(1));
      if (one != null && other != null && !(lists.isOfOneList() && one.equals(other))) {
        boolean isTurned = lists.isOfOneList() && one > other;
        truth.pairs.add(isTurned ? key(other, one) : key(one, other));
      }
    }
    return truth;
  }

  private static Map<String, Integer> places(Records records) {
    Map<String, Integer> places = new HashMap<>();
    for (int record = 0; record < records.size(); record++) {
      places.put(records.id(record), record);
    }
    return places;
  }

  private static long key(int one, int other) {
    return (long) one << 32 | other;
  }

  /** How many pairs are matches. */
  public long size() {
    return pairs.size();
  }

  /** True if a pair is a match. */
  public boolean has(int one, int other) {
    return pairs.contains(key(one, other));
  }

  /** How many of the matches fulfil something. */
  long count(PairTest test) {
    return pairs.stream().filter(pair -> test.holds((int) (pair >> 32), pair.intValue())).count();
  }

  /** What may hold of a pair. */
  @FunctionalInterface
  interface PairTest {
    /** Whether it does. */
    boolean holds(int one, int other);
  }
}
