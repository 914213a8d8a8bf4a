package lianli.registry.status;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianli.registry.Said;
import lianli.registry.act.Act.Death;
import lianli.registry.act.CitizenId;
import lianli.registry.check.MarriageAge;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.status.Overlaps.Overlap;
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
import lianli.registry.status.Union.EndKind;

/**
 * The decision table of registry-rules §3.5, rows 3 to 12: the first row that fits answers. A pure
 * function: the same entries and question give the same answer in whatever order the entries came.
 */
public final class StatusRules {
  private final StatusQuestion question;
  private final LocalDate day;
  private final Identity identity;
  private final List<LedgerEntry> known;
  private final NumberlessActs numberless;
  private final List<LedgerEntry> own;
  private final Unions unions;
  private final Declarations declarations;

  private StatusRules(StatusQuestion question, List<LedgerEntry> entries, Identity identity) {
    this.question = question;
    this.identity = identity;
    day = question.on();
    known =
        entries.stream()
            .filter(entry -> entry.sequence() <= question.knownAt())
            .distinct()
            .sorted(Comparator.comparingLong(LedgerEntry::sequence))
            .toList();
    numberless = NumberlessActs.of(question.person(), known, identity);
    own =
        Impersonations.of(question.person(), numberless.identified()).remaining().stream()
            .filter(entry -> Couples.concerns(entry.act(), question.person()))
            .toList();
    unions = UnionBuilder.build(question.person(), numberless.identified(), identity);
    declarations = new Declarations(numberless.identified());
  }

  /**
   * Answers a question about a person known by one number and one name.
   *
   * @param entries everything on file about the person, their spouses and the numbers of their acts
   */
  public static StatusAnswer answer(StatusQuestion question, List<LedgerEntry> entries) {
    return new StatusRules(question, entries, Identity.PLAIN).answer();
  }

  /** The answer with its flags and grades. */
  static StatusReport report(
      StatusQuestion question, List<LedgerEntry> entries, Identity identity) {
    StatusRules rules = new StatusRules(question, entries, identity);
    StatusAnswer answer = rules.answer();
    List<LedgerEntry> identified = rules.numberless.identified();
    return new StatusReport(
        question,
        answer,
        Flags.on(question, identified, rules.unions, identity, answer.restsOn()),
        Grades.of(question.person(), rules.asRecorded(answer.restsOn())),
        identity.links(),
        identity.proposals(),
        rules.until(answer));
  }

  /** What ended the marriage in force on the day, later: for those who ask for it. */
  private Optional<StatusReport.Until> until(StatusAnswer answer) {
    return answer instanceof Married
        ? unions.effective().stream()
            .filter(union -> union.isBegunBy(day) && union.holdsOn(day))
            .flatMap(union -> union.end().stream())
            .findFirst()
            .map(end -> new StatusReport.Until(end.when().stated(), end.entry().sequence()))
        : Optional.empty();
  }

  /** The same entries without the numbers that were read into them. */
  private List<LedgerEntry> asRecorded(List<LedgerEntry> entries) {
    return known.stream()
        .filter(entry -> entries.stream().anyMatch(other -> other.sequence() == entry.sequence()))
        .toList();
  }

  private StatusAnswer answer() {
    Optional<StatusAnswer> dead = death().or(this::declared);
    if (dead.isPresent()) {
      return dead.get();
    }
    Set<ConflictCode> conflicts = Conflicts.on(question, numberless.identified(), unions, identity);
    List<Overlap> ofSpouses = new SpousesOverlaps(question, known, identity).with(unions);
    if (!ofSpouses.isEmpty()) {
      conflicts.add(ConflictCode.C01);
    }
    if (!conflicts.isEmpty()) {
      return new Conflict(conflicts, withOverlaps(ownBy(), ofSpouses));
    }
    return deathInDoubt()
        .or(() -> numberless.inDoubt(day))
        .or(this::uncertain)
        .or(this::inForce)
        .orElseGet(this::none);
  }

  /** With what tells of the spouse's other marriage. */
  private List<LedgerEntry> withOverlaps(List<LedgerEntry> entries, List<Overlap> ofSpouses) {
    return Stream.concat(
            entries.stream(),
            ofSpouses.stream()
                .flatMap(overlap -> overlap.both().stream())
                .flatMap(union -> union.evidenceBy(day).stream()))
        .collect(Collectors.toMap(LedgerEntry::sequence, entry -> entry, (one, other) -> one))
        .values()
        .stream()
        .sorted(Comparator.comparingLong(LedgerEntry::sequence))
        .toList();
  }

  /** The person's acts with effect by the day, and those that tell of a marriage begun by then. */
  private List<LedgerEntry> ownBy() {
    Set<Long> ofUnions =
        unions.all().stream()
            .filter(union -> !union.start().isAfter(day))
            .flatMap(union -> union.evidenceBy(day).stream())
            .map(LedgerEntry::sequence)
            .collect(Collectors.toSet());
    Likeness likeness = Likeness.of(question.person(), known, identity);
    return numberless.identified().stream()
        .filter(
            entry ->
                own.contains(entry)
                    || entry.act().parties().stream()
                        .anyMatch(party -> WrongNumber.mayBeOf(likeness, party)))
        .filter(
            entry -> !Effects.of(entry.act()).isAfter(day) || ofUnions.contains(entry.sequence()))
        .toList();
  }

  /** Row 3: a certified death that nothing on file contradicts. */
  private Optional<StatusAnswer> death() {
    return deaths()
        .filter(this::isCertified)
        .filter(entry -> Effects.of(entry.act()).isBy(day))
        .min(Comparator.comparing(entry -> Effects.of(entry.act()).latest()))
        .map(
            entry ->
                new Deceased(((Death) entry.act()).diedOn(), false, before(entry), List.of(entry)));
  }

  /** Row 3: a declaration of death that is in force on the day. */
  private Optional<StatusAnswer> declared() {
    return declarations
        .inForce(question.person(), day)
        .filter(entry -> !declarations.isContradicted(entry))
        .map(entry -> new Deceased(entry.act().datedOn(), true, before(entry), List.of(entry)));
  }

  /** The status on the day before the death, if that day is known and may be asked about. */
  private Optional<StatusAnswer> before(LedgerEntry death) {
    LocalDate died = Effects.of(death.act()).earliest();
    return died.equals(LocalDate.MIN)
            || !StatusQuestion.mayAsk(question.person(), died.minusDays(1))
        ? Optional.empty()
        : Optional.of(
            new StatusRules(
                    new StatusQuestion(question.person(), died.minusDays(1), question.knownAt()),
                    known,
                    identity)
                .answer());
  }

  private boolean isCertified(LedgerEntry entry) {
    Death death = (Death) entry.act();
    return Grades.decides(entry)
        && Couples.concerns(death, question.person())
        && SpouseDeaths.isNamedAlike(own, death, identity)
        && !SpouseDeaths.isContradicted(own, death);
  }

  /** Row 5: only another agency says so, or the day is not known. */
  private Optional<StatusAnswer> deathInDoubt() {
    return deaths()
        .filter(entry -> !Effects.of(entry.act()).isAfter(day))
        .min(Comparator.comparing(entry -> Effects.of(entry.act()).earliest()))
        .map(
            entry ->
                new Undetermined(
                    Said.of(
                        "a death is reported but not certified, or its day is not known",
                        "有死亡信息但未核实，或死亡日期不明确"),
                    Effects.of(entry.act()).earliest(),
                    Effects.of(entry.act()).latest(),
                    List.of(entry)));
  }

  /** The person's own, and those without a number that may be. */
  private Stream<LedgerEntry> deaths() {
    Likeness likeness = Likeness.of(question.person(), numberless.identified(), identity);
    return numberless.identified().stream()
        .filter(
            entry ->
                entry.act() instanceof Death death
                    && (Couples.concerns(death, question.person())
                        || likeness.mayBe(death.deceased())));
  }

  /** Row 5: a start or an end that may lie on either side of the day. */
  private Optional<StatusAnswer> uncertain() {
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

  private Undetermined undetermined(Said reason, Span span, Union union) {
    return new Undetermined(reason, span.earliest(), span.latest(), union.evidenceBy(day));
  }

  /** Rows 6 to 8. */
  private Optional<StatusAnswer> inForce() {
    List<Union> begun = unions.effective().stream().filter(union -> union.isBegunBy(day)).toList();
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
    boolean isShared =
        begun.stream()
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
            .map(declarations::revocation)
            .anyMatch(
                revocation ->
                    revocation.map(entry -> Effects.of(entry.act()).isAfter(day)).orElse(true));
    if (isWidowed) {
      return new Widowed(end.when().stated(), last.evidenceBy(day));
    }
    List<LedgerEntry> evidence =
        Stream.concat(last.evidenceBy(day).stream(), declarations.revocation(end.entry()).stream())
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

  /** Rows 9 to 12. */
  private StatusAnswer none() {
    List<Union> begun =
        unions.all().stream().filter(union -> !union.start().isAfter(question.on())).toList();
    if (!begun.isEmpty()) {
      return new NoEffectiveRecord(
          begun.stream()
              .flatMap(union -> union.evidenceBy(day).stream())
              .distinct()
              .sorted(Comparator.comparingLong(LedgerEntry::sequence))
              .toList());
    }
    CitizenId person = question.person();
    LocalDate reached = MarriageAge.firstDay(person.birthDate(), person.sex());
    return question.on().isBefore(reached) ? new BelowLegalAge(reached) : new NoRecord();
  }
}
