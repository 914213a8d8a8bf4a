package lianli.index.linkage.pair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.index.linkage.compare.Comparison;

/**
 * The different values of a field, each read once and known by a number.
 *
 * @param <V> what they are read as
 */
final class Values<V> {
  /** The number of what is not told. */
  static final int NONE = -1;

  private final Comparison<V> comparison;
  private final List<V> values = new ArrayList<>();
  private final Map<V, Integer> numbers = new HashMap<>();
  private final Map<List<String>, Integer> read = new HashMap<>();

  Values(Comparison<V> comparison) {
    this.comparison = comparison;
  }

  /** The numbers of what the cells of each record say. */
  int[] numbers(List<List<String>> records) {
    List<List<String>> unread =
        records.stream().distinct().filter(cells -> !read.containsKey(cells)).toList();
    // Reading takes the time; numbering goes by the order of the records.
    List<Optional<V>> values = unread.parallelStream().map(comparison::read).toList();
    for (int i = 0; i < unread.size(); i++) {
      read.put(unread.get(i), values.get(i).map(this::numbered).orElse(NONE));
    }
    return records.stream().mapToInt(cells -> read.getOrDefault(cells, NONE)).toArray();
  }

  private int numbered(V value) {
    return numbers.computeIfAbsent(
        value,
        unseen -> {
          values.add(unseen);
          return values.size() - 1;
        });
  }

  /** Forgets what was only needed for reading. */
  void close() {
    numbers.clear();
    read.clear();
  }

  int size() {
    return values.size();
  }

  V get(int number) {
    return values.get(number);
  }

  int level(int one, int other) {
    return comparison.level(values.get(one), values.get(other));
  }

  boolean isFar(int one, int other) {
    return comparison.isFar(values.get(one), values.get(other));
  }

  int last() {
    return comparison.last();
  }
}
