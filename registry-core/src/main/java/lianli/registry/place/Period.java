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

  /** True if the date, as far as it is known, may lie inside. */
  public boolean mayHold(PartialDate date) {
    return date.earliest().isBefore(until) && !date.latest().isBefore(from);
  }
}
