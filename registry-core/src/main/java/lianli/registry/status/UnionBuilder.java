package lianli.registry.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.Act.Annulment;
import lianli.registry.act.Act.CourtDivorce;
import lianli.registry.act.Act.CourtVoid;
import lianli.registry.act.Act.Death;
import lianli.registry.act.Act.DeclaredDeath;
import lianli.registry.act.Act.Divorce;
import lianli.registry.act.Act.DivorceReissue;
import lianli.registry.act.Act.ForeignDivorce;
import lianli.registry.act.Act.ForeignMarriage;
import lianli.registry.act.Act.Marriage;
import lianli.registry.act.Act.MarriageReissue;
import lianli.registry.act.Act.OfCouple;
import lianli.registry.act.Act.Revocation;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Couple;
import lianli.registry.act.Party;
import lianli.registry.check.MarriageAge;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.status.Union.Basis;
import lianli.registry.status.Union.End;
import lianli.registry.status.Union.EndKind;
import lianli.registry.status.Unions.Contradiction;

/**
 * Folds the acts about a person and their spouses into unions. Acts are taken by kind and in the
 * order of their dates, never of their entry, so that what arrives late changes nothing but the
 * answer.
 */
final class UnionBuilder {
  /** Two entries of one couple within a week are one marriage told twice (C10). */
  private static final int SAME_DAYS = 7;

  private final CitizenId person;
  private final List<LedgerEntry> entries;
  private final List<Union> unions = new ArrayList<>();
  private final List<Contradiction> contradictions = new ArrayList<>();

  private UnionBuilder(CitizenId person, List<LedgerEntry> entries) {
    this.person = person;
    this.entries =
        entries.stream()
            .sorted(
                Comparator.comparing((LedgerEntry entry) -> Effects.of(entry.act()).earliest())
                    .thenComparing(entry -> Effects.of(entry.act()).latest())
                    .thenComparing(entry -> ActCodec.encode(entry.act()).toString()))
            .toList();
  }

  /** The unions that the entries tell of. */
  static Unions build(CitizenId person, List<LedgerEntry> entries, Identity identity) {
    Impersonations impersonations = Impersonations.of(person, entries);
    UnionBuilder builder =
        new UnionBuilder(
            person,
            impersonations.remaining().stream()
                .filter(entry -> entry.act() instanceof Death || Grades.decides(entry))
                .toList());
    impersonations.freed().forEach(builder::neverWas);
    builder.own(Marriage.class, ForeignMarriage.class).forEach(builder::begin);
    builder.dropUndatedBesideOthers();
    builder.own(MarriageReissue.class).forEach(builder::reissue);
    builder.ends().forEach(builder::endOrRestore);
    builder.own(DivorceReissue.class).forEach(builder::endByReissue);
    builder.own(Annulment.class, CourtVoid.class).forEach(builder::annul);
    builder.reachBack();
    new SpouseDeaths(person, builder.entries, identity).end(builder.unions, builder.contradictions);
    return new Unions(builder.unions, builder.contradictions);
  }

  private List<LedgerEntry> own(Class<?>... kinds) {
    return entries.stream()
        .filter(entry -> List.of(kinds).contains(entry.act().getClass()))
        .filter(entry -> Couples.concerns(entry.act(), person))
        .toList();
  }

  /** Divorces of the person, and declarations about them or a spouse, by the day of effect. */
  private List<LedgerEntry> ends() {
    return entries.stream()
        .filter(
            entry ->
                switch (entry.act()) {
                  case Divorce divorce -> Couples.concerns(divorce, person);
                  case CourtDivorce divorce -> Couples.concerns(divorce, person);
                  case ForeignDivorce divorce ->
                      divorce.isRecognised() && Couples.concerns(divorce, person);
                  case DeclaredDeath declared -> true;
                  default -> false;
                })
        // What a divorce of the same day ended, no declaration can end any more.
        .sorted(
            Comparator.comparing((LedgerEntry entry) -> Effects.of(entry.act()).earliest())
                .thenComparing(entry -> entry.act() instanceof DeclaredDeath))
        .toList();
  }

  private void endOrRestore(LedgerEntry entry) {
    if (entry.act() instanceof DeclaredDeath declared) {
      declare(entry, declared);
    } else {
      end(entry);
    }
  }

  /** Ends what the declaration ends, and begins again what its revocation brings back. */
  private void declare(LedgerEntry entry, DeclaredDeath declared) {
    Declarations declarations = new Declarations(entries);
    Span when = Effects.of(declared);
    for (Union union : List.copyOf(unions)) {
      boolean isParty =
          declared.person().citizenId().isPresent()
              && union.couple().parties().stream()
                  .filter(party -> Couples.same(party, declared.person()))
                  .anyMatch(party -> !Impersonations.isUnknown(party, union.couple(), entries));
      boolean isOver =
          union
              .end()
              .filter(end -> end.kind() != EndKind.DECLARATION || end.when().isBefore(when))
              .isPresent();
      if (!isParty || isOver || union.start().isAfter(when.latest())) {
        continue;
      }
      boolean isSecond = union.end().isPresent();
      if (declarations.isContradicted(entry)) {
        contradictions.add(
            new Contradiction(
                ConflictCode.C06,
                later(union.start().earliest(), when.earliest()),
                declarations.contradictedUntil(entry)));
      }
      union.end(new End(EndKind.DECLARATION, when, entry, false));
      declarations
          .restored(union.couple(), entry)
          .filter(start -> !isSecond)
          .ifPresent(
              start -> {
                LedgerEntry revocation = declarations.revocation(entry).orElseThrow();
                unions.add(union.restored(start, revocation));
              });
    }
  }

  private void begin(LedgerEntry entry) {
    switch (entry.act()) {
      case Marriage marriage -> {
        boolean isStated = marriage.madeUp() && marriage.effectiveFrom().isKnown();
        begin(
            entry,
            marriage,
            isStated ? Span.of(marriage.effectiveFrom()) : Effects.of(marriage),
            marriage.madeUp() && !isStated);
      }
      case ForeignMarriage marriage -> begin(entry, marriage, Effects.of(marriage), false);
      default -> throw new IllegalArgumentException("begins no marriage");
    }
  }

  private void begin(LedgerEntry entry, OfCouple marriage, Span start, boolean isOpen) {
    Optional<Union> same =
        ofCouple(marriage.couple()).stream()
            .filter(
                union -> union.start().isWithin(SAME_DAYS, start) || hasNumberOf(union, marriage))
            .findFirst();
    if (same.isPresent()) {
      same.get().toldAgain(start, entry);
      return;
    }
    unions.add(
        new Union(marriage.couple(), isOpen ? Basis.MADE_UP : Basis.REGISTERED, start, entry));
  }

  private static boolean hasNumberOf(Union union, OfCouple marriage) {
    return marriage.filing().number().filter(number -> number.year().isPresent()).isPresent()
        && union.evidence().stream()
            .anyMatch(other -> other.act().filing().number().equals(marriage.filing().number()));
  }

  /** C13: an entry of which not even the year is known must not block the others. */
  private void dropUndatedBesideOthers() {
    boolean hasDated = unions.stream().anyMatch(UnionBuilder::isDated);
    if (hasDated) {
      unions.removeIf(union -> !isDated(union));
    }
  }

  private static boolean isDated(Union union) {
    return !union.start().latest().equals(LocalDate.MAX);
  }

  private void reissue(LedgerEntry entry) {
    MarriageReissue reissue = (MarriageReissue) entry.act();
    checkReference(reissue);
    boolean isOnFile =
        ofCouple(reissue.couple()).stream()
            .anyMatch(union -> !union.start().isAfter(Effects.of(reissue).latest()));
    if (!isOnFile) {
      boolean isPrinted = reissue.marriage().marriedOn().isKnown();
      Span start = isPrinted ? Span.of(reissue.marriage().marriedOn()) : Effects.of(reissue);
      unions.add(
          new Union(reissue.couple(), isPrinted ? Basis.REISSUED : Basis.MADE_UP, start, entry));
    }
  }

  /** A number and a date that name different marriages: nobody knows which is meant. */
  private void checkReference(AboutMarriage act) {
    boolean disagrees =
        act.marriage().marriedOn().isKnown()
            && ofCouple(act.couple()).stream()
                .filter(union -> union.isNamedBy(act))
                .anyMatch(union -> !union.isToldOn(act.marriage().marriedOn()));
    if (disagrees) {
      contradictions.add(Contradiction.from(ConflictCode.C17, Effects.of(act).earliest()));
    }
  }

  private void endByReissue(LedgerEntry entry) {
    boolean isOnFile =
        ofCouple(((DivorceReissue) entry.act()).couple()).stream()
            .anyMatch(union -> union.end().isPresent());
    if (!isOnFile) {
      end(entry);
    }
  }

  private void end(LedgerEntry entry) {
    AboutMarriage act = (AboutMarriage) entry.act();
    checkReference(act);
    Span when = Effects.of(act);
    End end = new End(EndKind.DIVORCE, when, entry, false);
    List<Union> ofCouple = ofCouple(act.couple());
    List<Union> endedThen = ofCouple.stream().filter(union -> union.isDivorcedOn(when)).toList();
    if (!endedThen.isEmpty()) {
      // One divorce told by two papers.
      endedThen.forEach(union -> union.end(end));
      return;
    }
    List<Union> begun =
        ofCouple.stream().filter(union -> !union.start().isAfter(when.latest())).toList();
    if (begun.isEmpty()) {
      unions.add(onlyEnded(act, entry, end));
      ofCouple.stream()
          .filter(union -> isMeant(union, act))
          .map(Union::start)
          .map(start -> Contradiction.from(ConflictCode.C05, start.earliest()))
          .forEach(contradictions::add);
      return;
    }
    // A divorce frees the couple of whatever held them; one that began the same day began after.
    List<Union> open = begun.stream().filter(union -> union.ends().isEmpty()).toList();
    List<Union> older = open.stream().filter(union -> union.start().isBefore(when)).toList();
    if (open.isEmpty()) {
      endAgain(begun.getLast(), end);
    } else {
      (older.isEmpty() ? open : older).forEach(union -> union.end(end));
    }
  }

  /** C16: between two ends of one marriage nobody knows; the earlier counts. */
  private void endAgain(Union union, End end) {
    End first = union.end().orElseThrow();
    if (first.when().latest().isBefore(end.when().latest())) {
      contradictions.add(
          new Contradiction(ConflictCode.C16, first.when().latest(), end.when().latest()));
    }
    union.end(end);
  }

  /** An end that names no marriage, or the later one by number or date, contradicts that one. */
  private static boolean isMeant(Union later, AboutMarriage act) {
    boolean namesNone = act.marriage().number().isEmpty() && !act.marriage().marriedOn().isKnown();
    return namesNone
        || later.isNamedBy(act)
        || (act.marriage().marriedOn().isKnown() && later.isToldOn(act.marriage().marriedOn()));
  }

  /** C04: keeps the end and leaves the start open. */
  private static Union onlyEnded(AboutMarriage act, LedgerEntry entry, End end) {
    boolean isStated = act.marriage().marriedOn().isKnown();
    LocalDate latest = end.when().latest();
    Span start =
        isStated
            ? Span.between(act.marriage().marriedOn().earliest(), latest)
            : Span.between(latest, latest);
    Union union = new Union(act.couple(), Basis.ONLY_ENDED, start, entry);
    union.end(end);
    return union;
  }

  private void annul(LedgerEntry entry) {
    AboutMarriage act = (AboutMarriage) entry.act();
    Span when = Effects.of(act);
    List<Union> ofCouple = ofCouple(act.couple());
    Union voided =
        ofCouple.stream()
            .filter(union -> union.basis() != Basis.RESTORED && union.isNamedBy(act))
            .findFirst()
            .or(
                () ->
                    ofCouple.stream()
                        .filter(union -> union.basis() != Basis.RESTORED)
                        .filter(union -> !union.start().isAfter(when.latest()))
                        .reduce((earlier, later) -> later))
            .orElseGet(() -> neverOnFile(act, entry));
    undo(voided, when, entry);
    ofCouple.stream()
        .filter(union -> union != voided && union.basis() == Basis.RESTORED)
        .filter(union -> !union.start().isBefore(voided.start()))
        .forEach(union -> undo(union, when, entry));
  }

  private void undo(Union voided, Span when, LedgerEntry entry) {
    voided.ends().stream()
        .filter(end -> end.kind() == EndKind.DIVORCE)
        .map(end -> later(end.when().earliest(), when.earliest()))
        .map(day -> Contradiction.from(ConflictCode.C11, day))
        .forEach(contradictions::add);
    voided.end(new End(EndKind.VOID, when, entry, false));
  }

  /** A registration in the person's name by somebody else. */
  private void neverWas(List<LedgerEntry> acts) {
    LedgerEntry revocation = acts.getLast();
    Span start =
        acts.stream()
            .filter(entry -> entry.act() instanceof Marriage)
            .map(entry -> Effects.of(entry.act()))
            .min(Comparator.comparing(Span::earliest))
            .orElseGet(() -> referred((Revocation) revocation.act()));
    Union union =
        new Union(((Revocation) revocation.act()).couple(), Basis.REGISTERED, start, revocation);
    union.restsOn(acts);
    union.end(new End(EndKind.VOID, Effects.of(revocation.act()), revocation, false));
    unions.add(union);
  }

  private static Span referred(AboutMarriage act) {
    return act.marriage().marriedOn().isKnown()
        ? Span.of(act.marriage().marriedOn())
        : Effects.of(act);
  }

  private Union neverOnFile(AboutMarriage act, LedgerEntry entry) {
    Union union = new Union(act.couple(), Basis.ONLY_ENDED, referred(act), entry);
    unions.add(union);
    return union;
  }

  /**
   * U02 and C04: a start that nobody states lies after both came of age and after the unions that
   * had ended by then.
   */
  private void reachBack() {
    for (Union union : unions) {
      boolean isUnstated =
          union.basis() == Basis.MADE_UP
              || (union.basis() == Basis.ONLY_ENDED
                  && union.start().earliest().equals(union.start().latest())
                  && !union.isVoid());
      if (isUnstated) {
        LocalDate first = eligible(union.couple());
        for (Union other : unions) {
          Optional<Span> ended = other.end().map(End::when);
          if (other != union
              && !other.isVoid()
              && ended.filter(end -> end.isBefore(union.start())).isPresent()) {
            first = later(first, ended.orElseThrow().latest());
          }
        }
        union.reachBackTo(first);
      }
    }
  }

  private LocalDate eligible(Couple couple) {
    LocalDate eligible = MarriageAge.firstDay(person.birthDate(), person.sex());
    for (Party party : couple.parties()) {
      LocalDate own =
          party
              .citizenId()
              .map(number -> MarriageAge.firstDay(number.birthDate(), number.sex()))
              .orElse(eligible);
      eligible = later(eligible, own);
    }
    return eligible;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** Unions of the couple, by their starts. */
  private List<Union> ofCouple(Couple couple) {
    return unions.stream()
        .filter(union -> Couples.same(union.couple(), couple))
        .sorted(Comparator.comparing((Union union) -> union.start().latest()))
        .toList();
  }
}
