package lianli.registry.place;

import java.time.LocalDate;
import lianli.registry.act.PartialDate;

/**
 * A stretch of days.
 *
 * @param from first day; {@link LocalDate#MIN} if not known
 * @param until first day no more; {@link LocalDate#MAX} if it lasts
 */
public record Period(LocalDate from, LocalDate until) {
  public Period {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("period: must begin before it ends");
    }
  }

  /** A period from a year's first day until another's, as {@code 1952, 1956}. */
  public static Period years(int from, int until) {
    return new Period(LocalDate.of(from, 1, 1), LocalDate.of(until, 1, 1));
  }

  /** A period that lasts. */
  public static Period since(LocalDate from) {
    return new Period(from, LocalDate.MAX);
  }

  /** All days. */
  public static Period always() {
    return new Period(LocalDate.MIN, LocalDate.MAX);
  }

  /** True if the date, as far as it is known, may lie inside. */
  public boolean mayHold(PartialDate date) {
    return date.earliest().isBefore(until) && !date.latest().isBefore(from);
  }
}
