package lianli.registry.intake;

import lianli.registry.act.PartialDate;

/** What can be said of two dates that may be known to the month or the year only. */
final class Dates {
  private Dates() {}

  static boolean isAfter(PartialDate date, PartialDate day) {
    return date.isKnown() && day.isKnown() && date.earliest().isAfter(day.latest());
  }

  /** True unless they surely differ. */
  static boolean mayBeOne(PartialDate one, PartialDate other) {
    return !isAfter(one, other) && !isAfter(other, one);
  }
}
