package lianli.index.linkage.pair;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The records of one list, sorted by their identifiers, of which no two are the same. What stands
 * in their cells is looked at by column.
 */
public final class Records {
  private final List<String> ids;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<List<String>> rows;

  /**
   * Records of a list.
   *
   * @param columns what the columns are called
   * @param ids one for each row, no two the same
   * @param rows a cell for each column; empty where nothing is told
   */
  public Records(List<String> columns, List<String> ids, List<List<String>> rows) {
    for (String column : columns) {
      this.columns.putIfAbsent(column, this.columns.size());
    }
    List<Integer> order =
        IntStream.range(0, ids.size()).boxed().sorted(Comparator.comparing(ids::get)).toList();
    this.ids = order.stream().map(ids::get).toList();
    this.rows = order.stream().map(rows::get).toList();
    if (this.ids.stream().distinct().count() != ids.size()) {
      throw new IllegalArgumentException("records: two have one identifier");
    }
  }

  /** How many there are. */
  public int size() {
    return ids.size();
  }

  /** What identifies a record. */
  public String id(int record) {
    return ids.get(record);
  }

  /** What stands in a column of a record. */
  public String cell(int record, String column) {
    Integer place = columns.get(column);
    if (place == null) {
      throw new IllegalArgumentException("records: there is no such column");
    }
    return rows.get(record).get(place);
  }
}
