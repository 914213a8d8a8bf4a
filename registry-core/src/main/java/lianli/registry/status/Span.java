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
}
