package lianli.index.linkage.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lianli.index.linkage.compare.Comparison;
import lianli.index.linkage.compare.DateComparison;
import lianli.index.linkage.compare.StatedId;
import lianli.index.linkage.model.FieldSpec;
import lianli.index.linkage.model.LinkageSpec;
import lianli.registry.act.PartialDate;

/** One field of all records of both lists, its values as numbers. */
final class CodedField {
  private final Values<?> values;
  private final int[] first;
  private final int[] second;
  private final byte[] withItself;
  private final int last;

  private CodedField(Values<?> values, int[] first, int[] second) {
    this.values = values;
    this.first = first;
    this.second = second;
    last = values.last();
    withItself = new byte[values.size()];
    for (int value = 0; value < withItself.length; value++) {
      withItself[value] = (byte) values.level(value, value);
    }
  }

  /** Reads a field; fields that may be confused share their values. */
  static CodedField read(
      FieldSpec field, ListPair lists, LinkageSpec spec, Map<String, Values<?>> byPair) {
    String together = field.swappedWith().orElse(field.name());
    Values<?> values = byPair.computeIfAbsent(together, unseen -> new Values<>(field.comparison()));
    return new CodedField(
        values,
        numbers(field, true, lists, spec, values),
        numbers(field, false, lists, spec, values));
  }

  private static int[] numbers(
      FieldSpec field, boolean isFirst, ListPair lists, LinkageSpec spec, Values<?> values) {
    Records records = isFirst ? lists.first() : lists.second();
    List<String> columns = field.columns();
    Function<Integer, String> inside = insideOf(field, isFirst, lists, spec);
    List<List<String>> all = new ArrayList<>(records.size());
    for (int record = 0; record < records.size(); record++) {
      List<String> cells = new ArrayList<>(columns.size() + 1);
      for (String column : columns) {
        cells.add(lists.cell(isFirst, record, column, spec));
      }
      String told = inside.apply(record);
      if (!told.isEmpty()) {
        cells.add(told);
      }
      all.add(cells);
    }
    return values.numbers(all);
  }

  /** The birth date inside an identity number stands in for one that is not told. */
  private static Function<Integer, String> insideOf(
      FieldSpec field, boolean isFirst, ListPair lists, LinkageSpec spec) {
    if (field.inside().isEmpty() || !(field.comparison() instanceof DateComparison)) {
      return record -> "";
    }
    String column = spec.fields().get(spec.place(field.inside().get())).columns().getFirst();
    return record ->
        StatedId.of(lists.cell(isFirst, record, column, spec))
            .flatMap(StatedId::birth)
            .map(PartialDate::text)
            .orElse("");
  }

  /** The values' numbers of the first list's records. */
  int first(int record) {
    return first[record];
  }

  /** The values' numbers of the second list's records. */
  int second(int record) {
    return second[record];
  }

  /** The level of a value with itself. */
  int level(int value) {
    return withItself[value];
  }

  /** The level of two values, told by their numbers. */
  int level(int one, int other) {
    return values.level(one, other);
  }

  /** True if two values are known at a glance to reach no level but the last. */
  boolean isFar(int one, int other) {
    return values.isFar(one, other);
  }

  /** The level of what reaches no other. */
  int last() {
    return last;
  }

  /** Whether each value, which is an identity number, tells what a kind of field is about. */
  boolean[] telling(Comparison<?> fact) {
    boolean[] telling = new boolean[values.size()];
    for (int value = 0; value < telling.length; value++) {
      telling[value] =
          values.get(value) instanceof StatedId id
              && (fact instanceof DateComparison ? id.showsBirth() : id.showsSex());
    }
    return telling;
  }

  /** How often each value stands in a list, as a share of the records that tell the field. */
  double[] shares(boolean isFirst) {
    double[] counts = new double[values.size()];
    int told = 0;
    for (int value : isFirst ? first : second) {
      if (value != Values.NONE) {
        counts[value]++;
        told++;
      }
    }
    for (int value = 0; value < counts.length; value++) {
      // A value that only the other list has is at least as rare as one met with once.
      counts[value] = Math.max(1, counts[value]) / Math.max(1, told);
    }
    return counts;
  }
}
