package lianli.registry.status;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.registry.BilingualText;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.status.StatusAnswer.Divorced;
import lianli.registry.status.StatusAnswer.EndedByDeclaration;
import lianli.registry.status.StatusAnswer.Married;
import lianli.registry.status.StatusAnswer.Undetermined;
import lianli.registry.status.StatusAnswer.Widowed;
import lianli.registry.status.Union.End;
import lianli.registry.status.Union.EndKind;

/** The rows about marriages: one whose days are open, one in force, the last that ended. */
final class UnionRows {
  private final Facts facts;
  private final LocalDate day;

  UnionRows(Facts facts) {
    this.facts = facts;
    day = facts.day();
  }

  /** Row 5: a start or an end that may lie on either side of the day. */
  Optional<StatusAnswer> uncertain() {
    for (Union union : facts.unions().effective()) {
      if (union.isEndedBy(day)) {
        continue;
      }
      if (union.start().isOpenOn(day)) {
        return Optional.of(
            undetermined(
                BilingualText.of("the day of marriage is not known exactly", "结婚日期不确定"),
                union.start(),
                union));
      }
      for (End end : union.ends()) {
        if (union.start().isBy(day) && !end.when().isAfter(day)) {
          return Optional.of(
              undetermined(
                  end.suspends()
                      ? BilingualText.of(
                          "the spouse's death is reported but not certified", "配偶死亡信息尚未核实")
                      : BilingualText.of(
                          "the day the marriage ended is not known exactly", "婚姻终止日期不确定"),
                  end.when(),
                  union));
        }
      }
    }
    return Optional.empty();
  }

  private Undetermined undetermined(BilingualText reason, Span span, Union union) {
    return new Undetermined(reason, span.earliest(), span.latest(), union.evidenceBy(day));
  }

  /** Rows 6 to 8. */
  Optional<StatusAnswer> inForce() {
    List<Union> begun =
        facts.unions().effective().stream().filter(union -> union.isBegunBy(day)).toList();
    Optional<Union> open = begun.stream().filter(union -> union.holdsOn(day)).findFirst();
    if (open.isPresent()) {
      Union union = open.get();
      return Optional.of(
          new Married(union.start().stated(), order(union, begun), union.evidenceBy(day)));
    }
    return begun.stream()
        .max(
            // Of ends with one last day, the one of which more is known.
            Comparator.comparing((Union union) -> union.end().orElseThrow().when().latest())
                .thenComparing(union -> union.end().orElseThrow().when().earliest()))
        .map(last -> ended(last, begun));
  }

  /** How the last marriage ended, if the acts tell which was the last and how. */
  private StatusAnswer ended(Union last, List<Union> begun) {
    End end = last.end().orElseThrow();
    List<LedgerEntry> shared =
        begun.stream()
            .filter(other -> !other.end().orElseThrow().entry().equals(end.entry()))
            .filter(other -> !other.end().orElseThrow().when().isBefore(end.when()))
            .flatMap(other -> other.evidenceBy(day).stream())
            .toList();
    if (!shared.isEmpty()) {
      return new Undetermined(
          BilingualText.of("two marriages ended within the same days", "两段婚姻的终止日期无法分先后"),
          end.when().earliest(),
          end.when().latest(),
          Stream.concat(last.evidenceBy(day).stream(), shared.stream())
              .distinct()
              .sorted(Comparator.comparingLong(LedgerEntry::sequence))
              .toList());
    }
    if (last.isEndedOneWayOrAnother()) {
      return undetermined(
          BilingualText.of(
              "the spouse died about the time a divorce took effect", "配偶死亡与离婚生效的先后无法确定"),
          end.when(),
          last);
    }
    return switch (end.kind()) {
      case SPOUSE_DEATH -> new Widowed(end.when().stated(), last.evidenceBy(day));
      case DECLARATION -> afterDeclaration(last, end);
      case DIVORCE, VOID -> new Divorced(end.when().stated(), last.evidenceBy(day));
    };
  }

  /**
   * Widowed while the spouse is declared dead; after that neither widowed nor divorced. A person
   * who is declared dead themself has been answered in row 3 or 4.
   */
  private StatusAnswer afterDeclaration(Union last, End end) {
    boolean isWidowed =
        last.ends().stream()
            .filter(other -> other.kind() == EndKind.DECLARATION)
            .map(End::entry)
            .map(facts.declarations()::revocation)
            .anyMatch(
                revocation ->
                    revocation.map(entry -> Effects.of(entry.act()).isAfter(day)).orElse(true));
    if (isWidowed) {
      return new Widowed(end.when().stated(), last.evidenceBy(day));
    }
    List<LedgerEntry> evidence =
        Stream.concat(
                last.evidenceBy(day).stream(),
                facts.declarations().revocation(end.entry()).stream())
            .toList();
    return new EndedByDeclaration(end.when().stated(), evidence);
  }

  /** GB/T 2261.2: 23 to the same person again, 22 after an earlier marriage, else 20. */
  private static int order(Union now, List<Union> begun) {
    // A marriage that came back is the one it was.
    Union union = now.original();
    List<Union> earlier =
        begun.stream()
            .filter(other -> other.begunAtLatest().isBefore(union.begunAtLatest()))
            .toList();
    if (earlier.stream().anyMatch(other -> Couples.same(other.couple(), union.couple()))) {
      return 23;
    }
    return earlier.isEmpty() ? 20 : 22;
  }
}
