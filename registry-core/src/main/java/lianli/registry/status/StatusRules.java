package lianli.registry.status;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lianli.registry.Said;
import lianli.registry.act.Act.Death;
import lianli.registry.act.Act.DeathSource;
import lianli.registry.act.CitizenId;
import lianli.registry.check.MarriageAge;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.status.StatusAnswer.BelowLegalAge;
import lianli.registry.status.StatusAnswer.Conflict;
import lianli.registry.status.StatusAnswer.Deceased;
import lianli.registry.status.StatusAnswer.Divorced;
import lianli.registry.status.StatusAnswer.EndedByDeclaration;
import lianli.registry.status.StatusAnswer.Married;
import lianli.registry.status.StatusAnswer.NoEffectiveRecord;
import lianli.registry.status.StatusAnswer.NoRecord;
import lianli.registry.status.StatusAnswer.Undetermined;
import lianli.registry.status.StatusAnswer.Widowed;
import lianli.registry.status.Union.End;

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
    NumberlessActs numberless = NumberlessActs.of(question.person(), known);
    List<LedgerEntry> identified = numberless.identified();
    List<LedgerEntry> own =
        identified.stream()
            .filter(entry -> Couples.concerns(entry.act(), question.person()))
            .toList();
    Unions unions = UnionBuilder.build(question.person(), identified);
    Set<ConflictCode> conflicts = Conflicts.on(question, identified, unions);
    LocalDate day = question.on();
    Declarations declarations = new Declarations(identified);
    Optional<StatusAnswer> dead = death(day, own).or(() -> declared(question, declarations));
    if (dead.isPresent()) {
      return dead.get();
    }
    if (!conflicts.isEmpty()) {
      return new Conflict(conflicts, own);
    }
    return deathInDoubt(day, own)
        .or(() -> numberless.inDoubt(day))
        .or(() -> uncertain(day, unions))
        .or(() -> inForce(question, unions, declarations))
        .orElseGet(() -> none(question, unions));
  }

  /** Row 3: a certified death that nothing on file contradicts. */
  private static Optional<StatusAnswer> death(LocalDate day, List<LedgerEntry> own) {
    return deaths(own)
        .filter(entry -> isCertified(entry, own))
        .filter(entry -> Effects.of(entry.act()).isBy(day))
        .min(Comparator.comparing(entry -> Effects.of(entry.act()).latest()))
        .map(entry -> new Deceased(((Death) entry.act()).diedOn(), false, List.of(entry)));
  }

  /** Row 3: a declaration of death that is in force on the day. */
  private static Optional<StatusAnswer> declared(
      StatusQuestion question, Declarations declarations) {
    return declarations
        .inForce(question.person(), question.on())
        .filter(entry -> !declarations.isContradicted(entry))
        .map(entry -> new Deceased(entry.act().datedOn(), true, List.of(entry)));
  }

  private static boolean isCertified(LedgerEntry entry, List<LedgerEntry> own) {
    Death death = (Death) entry.act();
    return death.source() == DeathSource.CERTIFICATE
        && SpouseDeaths.isNamedAlike(own, death)
        && !SpouseDeaths.isContradicted(own, death);
  }

  /** Row 5: only another agency says so, or the day is not known. */
  private static Optional<StatusAnswer> deathInDoubt(LocalDate day, List<LedgerEntry> own) {
    return deaths(own)
        .filter(entry -> !Effects.of(entry.act()).isAfter(day))
        .min(Comparator.comparing(entry -> Effects.of(entry.act()).earliest()))
        .map(
            entry ->
                new Undetermined(
                    Said.of(
                        "a death is reported but not certified, or its day is not known",
                        "有死亡信息但未核实，或死亡日期不确"),
                    Effects.of(entry.act()).earliest(),
                    Effects.of(entry.act()).latest(),
                    List.of(entry)));
  }

  private static Stream<LedgerEntry> deaths(List<LedgerEntry> own) {
    return own.stream().filter(entry -> entry.act() instanceof Death);
  }

  /** Row 5: a start or an end that may lie on either side of the day. */
  private static Optional<StatusAnswer> uncertain(LocalDate day, Unions unions) {
    for (Union union : unions.effective()) {
      if (union.isEndedBy(day)) {
        continue;
      }
      if (union.start().isOpenOn(day)) {
        return Optional.of(
            undetermined(
                Said.of("the day of marriage is not known exactly", "结婚日期不确定"),
                union.start(),
                union));
      }
      for (End end : union.ends()) {
        if (union.start().isBy(day) && !end.when().isAfter(day)) {
          return Optional.of(
              undetermined(
                  end.suspends()
                      ? Said.of("the spouse's death is reported but not certified", "配偶死亡信息尚未核实")
                      : Said.of("the day the marriage ended is not known exactly", "婚姻终止日期不确定"),
                  end.when(),
                  union));
        }
      }
    }
    return Optional.empty();
  }

  private static Undetermined undetermined(Said reason, Span span, Union union) {
    return new Undetermined(reason, span.earliest(), span.latest(), union.evidence());
  }

  /** Rows 6 to 8. */
  private static Optional<StatusAnswer> inForce(
      StatusQuestion question, Unions unions, Declarations declarations) {
    LocalDate day = question.on();
    List<Union> begun = unions.effective().stream().filter(union -> union.isBegunBy(day)).toList();
    Optional<Union> open = begun.stream().filter(union -> union.holdsOn(day)).findFirst();
    if (open.isPresent()) {
      Union union = open.get();
      return Optional.of(
          new Married(union.start().stated(), order(union, begun), union.evidence()));
    }
    return begun.stream()
        .max(Comparator.comparing(union -> union.end().orElseThrow().when().latest()))
        .map(last -> ended(question, last, begun, declarations));
  }

  /** How the last marriage ended, if the acts tell which was the last and how. */
  private static StatusAnswer ended(
      StatusQuestion question, Union last, List<Union> begun, Declarations declarations) {
    End end = last.end().orElseThrow();
    boolean isShared =
        begun.stream()
            .filter(other -> other != last)
            .map(other -> other.end().orElseThrow())
            .filter(other -> !other.entry().equals(end.entry()))
            .anyMatch(other -> !other.when().isBefore(end.when()));
    if (isShared) {
      return undetermined(
          Said.of("two marriages ended within the same days", "两段婚姻的终止日期无法分先后"), end.when(), last);
    }
    if (last.isEndedOneWayOrAnother()) {
      return undetermined(
          Said.of("the spouse died about the time a divorce took effect", "配偶死亡与离婚生效的先后无法确定"),
          end.when(),
          last);
    }
    return switch (end.kind()) {
      case SPOUSE_DEATH -> new Widowed(end.when().stated(), last.evidence());
      case DECLARATION -> afterDeclaration(question, last, end, declarations);
      case DIVORCE, VOID -> new Divorced(end.when().stated(), last.evidence());
    };
  }

  /** Widowed until the declaration is taken back; then neither widowed nor divorced. */
  private static StatusAnswer afterDeclaration(
      StatusQuestion question, Union last, End end, Declarations declarations) {
    Optional<LedgerEntry> revocation = declarations.revocation(end.entry());
    if (revocation.isEmpty() || Effects.of(revocation.get().act()).isAfter(question.on())) {
      return new Widowed(end.when().stated(), last.evidence());
    }
    List<LedgerEntry> evidence =
        Stream.concat(last.evidence().stream(), revocation.stream()).toList();
    return new EndedByDeclaration(end.when().stated(), evidence);
  }

  /** GB/T 2261.2: 23 to the same person again, 22 after an earlier marriage, else 20. */
  private static int order(Union now, List<Union> begun) {
    Union union = now.basis() == Union.Basis.RESTORED ? original(now, begun) : now;
    List<Union> earlier =
        begun.stream()
            .filter(other -> other.start().latest().isBefore(union.start().latest()))
            .toList();
    if (earlier.stream().anyMatch(other -> Couples.same(other.couple(), union.couple()))) {
      return 23;
    }
    return earlier.isEmpty() ? 20 : 22;
  }

  /** A marriage that came back is the one it was. */
  private static Union original(Union restored, List<Union> begun) {
    return begun.stream()
        .filter(other -> other.basis() != Union.Basis.RESTORED)
        .filter(other -> Couples.same(other.couple(), restored.couple()))
        .filter(other -> !other.start().isAfter(restored.start().earliest()))
        .max(Comparator.comparing(other -> other.start().latest()))
        .orElse(restored);
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
    CitizenId person = question.person();
    LocalDate reached = MarriageAge.firstDay(person.birthDate(), person.sex());
    return question.on().isBefore(reached) ? new BelowLegalAge(reached) : new NoRecord();
  }
}
