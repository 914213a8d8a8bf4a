package lianli.registry.status;

import java.time.LocalDate;
import lianli.registry.act.PartialDate;

/**
 * When something happened: some day from the first to the last, both included.
 *
 * @param stated as the record puts it, for people
 */
record Span(LocalDate earliest, LocalDate latest, PartialDate stated) {
  static Span of(PartialDate date) {
    return new Span(date.earliest(), date.latest(), date);
  }

  static Span between(LocalDate earliest, LocalDate latest) {
    return new Span(earliest, latest.isBefore(earliest) ? earliest : latest, PartialDate.unknown());
  }

  /** The same, but that it may have happened from the day on. */
  Span reachingBackTo(LocalDate day) {
    return new Span(day.isBefore(earliest) ? day : earliest, latest, stated);
  }

  /** True if it is one day. */
  boolean isExact() {
    return earliest.equals(latest);
  }

  /** Surely happened by the end of the day. */
  boolean isBy(LocalDate day) {
    return !latest.isAfter(day);
  }

  /** Surely not happened by the end of the day. */
  boolean isAfter(LocalDate day) {
    return earliest.isAfter(day);
  }

  /** May or may not have happened by the end of the day. */
  boolean isOpenOn(LocalDate day) {
    return !isBy(day) && !isAfter(day);
  }

  /** Surely on an earlier day than the other. */
  boolean isBefore(Span other) {
    return latest.isBefore(other.earliest);
  }

  /** May lie on one day with the other, give or take some days. */
  boolean isWithin(int days, Span other) {
    return !later(latest, days).isBefore(other.earliest)
        && !later(other.latest, days).isBefore(earliest);
  }

  /** The last of all days stays where it is. */
  private static LocalDate later(LocalDate day, int days) {
    return day.isAfter(LocalDate.MAX.minusDays(days)) ? LocalDate.MAX : day.plusDays(days);
  }
}
