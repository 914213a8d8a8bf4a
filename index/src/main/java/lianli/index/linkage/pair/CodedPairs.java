package lianli.index.linkage.pair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lianli.index.linkage.model.FieldSpec;
import lianli.index.linkage.model.LinkageSpec;

/** Both lists with every field's values as numbers, ready to be compared. */
public final class CodedPairs {
  private final LinkageSpec spec;
  private final ListPair lists;
  private final List<CodedField> fields = new ArrayList<>();

  /** The values' numbers record by record, since a pair needs all of a record and one of many. */
  private final int[] first;

  private final int[] second;

  /** Reads every value once. */
  public CodedPairs(LinkageSpec spec, ListPair lists) {
    this.spec = spec;
    this.lists = lists;
    Map<String, Values<?>> byPair = new HashMap<>();
    for (FieldSpec field : inReadingOrder(spec)) {
      // Values are shared; who reads last sees all of them.
      CodedField.read(field, lists, spec, byPair);
    }
    for (FieldSpec field : spec.fields()) {
      fields.add(CodedField.read(field, lists, spec, byPair));
    }
    byPair.values().forEach(Values::close);
    first = byRecord(lists.first().size(), true);
    second = byRecord(lists.second().size(), false);
  }

  private static List<FieldSpec> inReadingOrder(LinkageSpec spec) {
    return spec.fields().stream()
        .filter(
            field ->
                spec.fields().stream()
                    .anyMatch(
                        other ->
                            field.swappedWith().isPresent()
                                || other.swappedWith().filter(field.name()::equals).isPresent()))
        .toList();
  }

  private int[] byRecord(int records, boolean isFirst) {
    int[] values = new int[records * fields.size()];
    int at = 0;
    for (int record = 0; record < records; record++) {
      for (CodedField field : fields) {
        values[at++] = isFirst ? field.first(record) : field.second(record);
      }
    }
    return values;
  }

  /** The values' numbers of the first list's records, one record after the other. */
  int[] first() {
    return first;
  }

  /** The values' numbers of the second list's records, one record after the other. */
  int[] second() {
    return second;
  }

  /**
   * How many records say something in a field that cannot be read as what it compares: a word under
   * a date. They count as not telling it.
   */
  public long unread(FieldSpec field) {
    CodedField coded = fields.get(spec.place(field.name()));
    return unread(field, coded, true) + (lists.isOfOneList() ? 0 : unread(field, coded, false));
  }

  private long unread(FieldSpec field, CodedField coded, boolean isFirst) {
    Records records = isFirst ? lists.first() : lists.second();
    return IntStream.range(0, records.size())
        .filter(record -> (isFirst ? coded.first(record) : coded.second(record)) == Values.NONE)
        .filter(
            record ->
                field.columns().stream()
                    .anyMatch(column -> !lists.cell(isFirst, record, column, spec).isEmpty()))
        .count();
  }

  /** What is compared. */
  public LinkageSpec spec() {
    return spec;
  }

  /** The lists. */
  public ListPair lists() {
    return lists;
  }

  CodedField field(int place) {
    return fields.get(place);
  }

  /** Finds patterns of pairs, for one thread. */
  public PairCoder coder() {
    return new PairCoder(this);
  }
}
