package lianli.registry.place;

import java.time.LocalDate;
import java.time.Month;
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

  /** Everything up to a day and on it. */
  public static Period until(LocalDate last) {
    return new Period(LocalDate.MIN, last.equals(LocalDate.MAX) ? LocalDate.MAX : last.plusDays(1));
  }

  /** All days. */
  public static Period always() {
    return new Period(LocalDate.MIN, LocalDate.MAX);
  }

  /**
   * From the first day that one date may mean to the last that the other may; both may be blank.
   */
  static Period written(PartialDate first, PartialDate last) {
    return new Period(
        first.isKnown() ? first.earliest() : LocalDate.MIN,
        last.isKnown() ? last.latest().plusDays(1) : LocalDate.MAX);
  }

  /** True if the date, as far as it is known, may lie inside. */
  public boolean mayHold(PartialDate date) {
    return date.earliest().isBefore(until) && !date.latest().isBefore(from);
  }

  /** True if it goes on. */
  public boolean lasts() {
    return until.equals(LocalDate.MAX);
  }

  /** Days that both have beyond the one year in which one passes into the other. */
  boolean overlaps(Period other) {
    LocalDate begin = from.isAfter(other.from) ? from : other.from;
    LocalDate end = until.isBefore(other.until) ? until : other.until;
    if (begin.equals(LocalDate.MIN) || end.equals(LocalDate.MAX)) {
      return begin.isBefore(end);
    }
    return begin.plusYears(1).isBefore(end);
  }

  /** The first day as a list has it: a year where it is one's first day; blank if not known. */
  public String fromText() {
    boolean isYear = from.getMonth() == Month.JANUARY && from.getDayOfMonth() == 1;
    return from.equals(LocalDate.MIN) ? "" : isYear ? "" + from.getYear() : from.toString();
  }

  /** The last day as a list has it: a year where it is one's last day; blank if it lasts. */
  public String untilText() {
    if (lasts()) {
      return "";
    }
    LocalDate last = until.minusDays(1);
    boolean isYear = last.getMonth() == Month.DECEMBER && last.getDayOfMonth() == 31;
    return isYear ? "" + last.getYear() : last.toString();
  }
}
