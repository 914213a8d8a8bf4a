package lianli.registry.status;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lianli.registry.Said;
import lianli.registry.act.Act.Death;
import lianli.registry.act.Act.DeathSource;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.status.StatusAnswer.BelowLegalAge;
import lianli.registry.status.StatusAnswer.Conflict;
import lianli.registry.status.StatusAnswer.Deceased;
import lianli.registry.status.StatusAnswer.Divorced;
import lianli.registry.status.StatusAnswer.Married;
import lianli.registry.status.StatusAnswer.NoEffectiveRecord;
import lianli.registry.status.StatusAnswer.NoRecord;
import lianli.registry.status.StatusAnswer.Undetermined;
import lianli.registry.status.StatusAnswer.Widowed;
import lianli.registry.status.Union.End;
import lianli.registry.status.Union.EndKind;

/**
 * The decision table of registry-rules §3.5, rows 3 to 12: the first row that fits answers. A pure
 * function: the same entries and question give the same answer in whatever order the entries came.
 */
public final class StatusRules {
  private StatusRules() {}

  /**
   * Answers a question.
   *
   * @param entries everything on file about the person, their spouses and the numbers of their acts
   */
  public static StatusAnswer answer(StatusQuestion question, List<LedgerEntry> entries) {
    List<LedgerEntry> known =
        entries.stream()
            .filter(entry -> entry.sequence() <= question.knownAt())
            .distinct()
            .sorted(Comparator.comparingLong(LedgerEntry::sequence))
            .toList();
    Unions unions = Unions.of(question.person(), known);
    Set<ConflictCode> conflicts = Conflicts.on(question, known, unions);
    LocalDate day = question.on();
    List<LedgerEntry> own =
        known.stream().filter(entry -> Conflicts.isOf(entry.act(), question.person())).toList();
    if (!conflicts.contains(ConflictCode.C06)) {
      Optional<StatusAnswer> dead = death(day, own);
      if (dead.isPresent()) {
        return dead.get();
      }
    }
    if (!conflicts.isEmpty()) {
      return new Conflict(conflicts, own);
    }
    return uncertain(day, unions)
        .or(() -> inForce(day, unions))
        .orElseGet(() -> none(question, unions));
  }

  /** Row 3, and row 5 where only another agency says so or the day is not known. */
  private static Optional<StatusAnswer> death(LocalDate day, List<LedgerEntry> own) {
    for (LedgerEntry entry : own) {
      if (entry.act() instanceof Death death) {
        Span when = Span.of(death.diedOn());
        if (death.source() == DeathSource.CERTIFICATE && when.isBy(day)) {
          return Optional.of(new Deceased(death.diedOn(), List.of(entry)));
        }
        if (!when.isAfter(day)) {
          return Optional.of(
              new Undetermined(
                  Said.of(
                      "a death is reported but not certified, or its day is not known",
                      "有死亡信息但未核实，或死亡日期不确"),
                  when.earliest(),
                  when.latest(),
                  List.of(entry)));
        }
      }
    }
    return Optional.empty();
  }

  /** Row 5: a start or an end that may lie on either side of the day. */
  private static Optional<StatusAnswer> uncertain(LocalDate day, Unions unions) {
    for (Union union : unions.effective()) {
      if (union.start().isOpenOn(day)) {
        return Optional.of(
            new Undetermined(
                Said.of("the day of marriage is not known exactly", "结婚日期不确定"),
                union.start().earliest(),
                union.start().latest(),
                union.evidence()));
      }
      boolean decided = union.end().filter(end -> end.when().isBy(day)).isPresent();
      for (End end : union.ends()) {
        boolean open = end.when().isOpenOn(day);
        boolean suspended = end.suspends() && !end.when().isAfter(day);
        if (!decided && union.start().isBy(day) && (open || suspended)) {
          return Optional.of(
              new Undetermined(
                  end.suspends()
                      ? Said.of("the spouse's death is reported but not certified", "配偶死亡信息尚未核实")
                      : Said.of("the day the marriage ended is not known exactly", "婚姻终止日期不确定"),
                  end.when().earliest(),
                  end.when().latest(),
                  union.evidence()));
        }
      }
    }
    return Optional.empty();
  }

  /** Rows 6 to 8. */
  private static Optional<StatusAnswer> inForce(LocalDate day, Unions unions) {
    List<Union> begun =
        unions.effective().stream().filter(union -> union.start().isBy(day)).toList();
    Optional<Union> open =
        begun.stream()
            .filter(union -> union.end().map(end -> end.when().isAfter(day)).orElse(true))
            .findFirst();
    if (open.isPresent()) {
      Union union = open.get();
      return Optional.of(
          new Married(union.start().stated(), order(union, begun), union.evidence()));
    }
    Comparator<Union> byEnd =
        Comparator.comparing(union -> union.end().orElseThrow().when().latest());
    return begun.stream()
        .max(byEnd)
        .map(
            union -> {
              End end = union.end().orElseThrow();
              return end.kind() == EndKind.SPOUSE_DEATH
                  ? new Widowed(end.when().stated(), union.evidence())
                  : new Divorced(end.when().stated(), union.evidence());
            });
  }

  /** GB/T 2261.2: 23 to the same person again, 22 after an earlier marriage, else 20. */
  private static int order(Union union, List<Union> begun) {
    List<Union> earlier =
        begun.stream()
            .filter(other -> other.start().earliest().isBefore(union.start().earliest()))
            .toList();
    if (earlier.stream().anyMatch(other -> Couples.same(other.couple(), union.couple()))) {
      return 23;
    }
    return earlier.isEmpty() ? 20 : 22;
  }

  /** Rows 9 to 12. */
  private static StatusAnswer none(StatusQuestion question, Unions unions) {
    List<Union> begun =
        unions.all().stream().filter(union -> !union.start().isAfter(question.on())).toList();
    if (!begun.isEmpty()) {
      return new NoEffectiveRecord(
          begun.stream()
              .flatMap(union -> union.evidence().stream())
              .distinct()
              .sorted(Comparator.comparingLong(LedgerEntry::sequence))
              .toList());
    }
    LocalDate reached = LegalAge.reachedOn(question.person());
    return question.on().isBefore(reached) ? new BelowLegalAge(reached) : new NoRecord();
  }
}
