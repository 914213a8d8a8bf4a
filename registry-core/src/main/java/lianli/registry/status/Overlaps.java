package lianli.registry.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianli.registry.status.Union.Basis;
import lianli.registry.status.Union.End;

/** Marriages of one person that stand beside each other on a day (C01, C02). */
final class Overlaps {
  /** Two of a person's marriages, neither of which is over. */
  record Overlap(Union first, Union second) {
    boolean isOfOneCouple() {
      return Couples.same(first.couple(), second.couple());
    }

    List<Union> both() {
      return List.of(first, second);
    }
  }

  private Overlaps() {}

  /** From the second start until one of the two ends. */
  static List<Overlap> on(LocalDate day, Unions unions) {
    List<Union> effective = unions.effective();
    List<Overlap> found = new ArrayList<>();
    for (int i = 0; i < effective.size(); i++) {
      for (int j = i + 1; j < effective.size(); j++) {
        Union first = effective.get(i);
        Union second = effective.get(j);
        if ((first.holdsOn(day) && second.holdsOn(day))
            || endsInside(first, second, day)
            || endsInside(second, first, day)) {
          found.add(new Overlap(first, second));
        }
      }
    }
    return found;
  }

  /** A divorce from someone else, whose marriage is not on file, inside an open union. */
  private static boolean endsInside(Union stranger, Union open, LocalDate day) {
    if (!mayStandUnregistered(stranger, day)) {
      return false;
    }
    Span ended = stranger.end().map(End::when).orElseThrow();
    return open.holdsOn(day) && open.end().map(end -> ended.isBefore(end.when())).orElse(true);
  }

  /** True of a marriage known by its end alone that may have begun by the day and was not over. */
  static boolean mayStandUnregistered(Union union, LocalDate day) {
    return union.basis() == Basis.ONLY_ENDED
        && union.start().isOpenOn(day)
        && !union.isEndedBy(day);
  }
}
