package lianli.index.linkage.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.registry.act.PartialDate;

/**
 * Dates: the same, told in part and fitting, with day and month exchanged, one figure off, or so
 * many days apart.
 *
 * @param days how far dates of the levels before "else" may lie apart, rising from 1
 * @param order how figures with the year last are read, if they are
 */
public record DateComparison(List<Integer> days, Optional<DateOrder> order)
    implements Comparison<StatedDate> {
  private static final List<String> BY_FIGURES =
      List.of("equal", "fits", "day_month_swapped", "one_slip");

  public DateComparison {
    days = List.copyOf(days);
    int below = 0;
    for (int limit : days) {
      if (limit <= below) {
        throw new IllegalArgumentException("days: must rise, the first at least 1");
      }
      below = limit;
    }
  }

  @Override
  public List<String> levels() {
    List<String> levels = new ArrayList<>(BY_FIGURES);
    days.forEach(limit -> levels.add("days_" + limit));
    levels.add(ELSE);
    return levels;
  }

  @Override
  public int last() {
    return BY_FIGURES.size() + days.size() + 1;
  }

  /** The first cell that tells a date; the others stand in for it. */
  @Override
  public Optional<StatedDate> read(List<String> cells) {
    return cells.stream().flatMap(cell -> StatedDate.of(cell, order).stream()).findFirst();
  }

  @Override
  public boolean isFar(StatedDate one, StatedDate other) {
    int most = days.isEmpty() ? 0 : days.getLast();
    return one.isWhole()
        && other.isWhole()
        && !one.isSwapOf(other)
        && !one.isOneSlipFrom(other)
        && (one.day() == StatedDate.NO_DAY
            || other.day() == StatedDate.NO_DAY
            || Math.abs(one.day() - other.day()) > most);
  }

  @Override
  public int level(StatedDate one, StatedDate other) {
    if (one.figures().equals(other.figures())) {
      return one.isWhole() ? 1 : 2;
    }
    if (!one.isWhole() || !other.isWhole()) {
      return overlap(one.date(), other.date()) ? 2 : last();
    }
    if (one.isSwapOf(other)) {
      return 3;
    }
    if (one.isOneSlipFrom(other)) {
      return 4;
    }
    if (one.day() != StatedDate.NO_DAY && other.day() != StatedDate.NO_DAY) {
      int apart = Math.abs(one.day() - other.day());
      for (int limit = 0; limit < days.size(); limit++) {
        if (apart <= days.get(limit)) {
          return BY_FIGURES.size() + limit + 1;
        }
      }
    }
    return last();
  }

  private static boolean overlap(PartialDate one, PartialDate other) {
    return one.isKnown()
        && other.isKnown()
        && !one.earliest().isAfter(other.latest())
        && !one.latest().isBefore(other.earliest());
  }
}
