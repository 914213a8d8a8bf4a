package lianli.registry.status;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import lianli.registry.act.Couple;

/**
 * A person's unions.
 *
 * @param all in the order of their starts
 * @param contradictions what showed while the acts were put together
 */
record Unions(List<Union> all, List<Contradiction> contradictions) {
  /** Something that does not fit, from a day until another, both as {@code [from, until)}. */
  record Contradiction(ConflictCode code, LocalDate from, LocalDate until) {
    static Contradiction from(ConflictCode code, LocalDate day) {
      return new Contradiction(code, day, LocalDate.MAX);
    }

    boolean touches(LocalDate day) {
      return !day.isBefore(from) && day.isBefore(until);
    }
  }

  Unions {
    all =
        all.stream()
            .sorted(
                Comparator.comparing((Union union) -> union.start().earliest())
                    .thenComparing(union -> union.start().latest()))
            .toList();
    contradictions = List.copyOf(contradictions);
  }

  /** Unions that count. */
  List<Union> effective() {
    return all.stream().filter(union -> !union.isVoid()).toList();
  }

  /** Unions of the couple among these, by their starts. */
  static List<Union> ofCouple(List<Union> unions, Couple couple) {
    return unions.stream()
        .filter(union -> Couples.same(union.couple(), couple))
        .sorted(Comparator.comparing((Union union) -> union.start().latest()))
        .toList();
  }

  static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
