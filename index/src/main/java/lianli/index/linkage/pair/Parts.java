package lianli.index.linkage.pair;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Work on many records, some hundreds at a time and side by side. */
final class Parts {
  private static final int RECORDS = 1_024;

  private Parts() {}

  /** The results of all parts, from a record to before another, in the order of the records. */
  static <R> List<R> of(int records, BiFunction<Integer, Integer, R> work) {
    int parts = (records + RECORDS - 1) / RECORDS;
    return IntStream.range(0, parts)
        .parallel()
        .mapToObj(part -> work.apply(part * RECORDS, Math.min(records, (part + 1) * RECORDS)))
        .toList();
  }
}
