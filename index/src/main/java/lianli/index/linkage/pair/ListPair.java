package lianli.index.linkage.pair;

import java.util.Optional;
import lianli.index.linkage.model.LinkageSpec;

/**
 * What is compared: one list with another, or one with itself.
 *
 * @param first the list whose records stand first in pairs
 * @param other the other list; empty where the first is compared with itself
 */
public record ListPair(Records first, Optional<Records> other) {
  /** The list whose records stand second in pairs. */
  public Records second() {
    return other.orElse(first);
  }

  /** True if a list is compared with itself: each pair then once, and no record with itself. */
  public boolean isOfOneList() {
    return other.isEmpty();
  }

  /** How many pairs there are. */
  public long pairs() {
    return isOfOneList()
        ? first.size() * (first.size() - 1L) / 2
        : (long) first.size() * second().size();
  }

  /** What a cell of a record of either side says. */
  String cell(boolean isFirst, int record, String column, LinkageSpec spec) {
    return isFirst || isOfOneList()
        ? first.cell(record, column)
        : second().cell(record, spec.inSecond(column));
  }
}
