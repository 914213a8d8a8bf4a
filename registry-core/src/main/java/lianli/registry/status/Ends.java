package lianli.registry.status;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lianli.registry.act.Act;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.Act.Annulment;
import lianli.registry.act.Act.CourtDivorce;
import lianli.registry.act.Act.CourtVoid;
import lianli.registry.act.Act.DeclaredDeath;
import lianli.registry.act.Act.Divorce;
import lianli.registry.act.Act.DivorceReissue;
import lianli.registry.act.Act.ForeignDivorce;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Couple;
import lianli.registry.act.PrintedDivorce;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.status.Union.Basis;
import lianli.registry.status.Union.End;
import lianli.registry.status.Union.EndKind;
import lianli.registry.status.Unions.Contradiction;

/**
 * How marriages end. Ends apply in the order of their effect, each to the marriage of the couple
 * that stood then: void, married again to the same person and divorced is a divorce of the second
 * marriage (registry-rules §3.6a).
 */
final class Ends {
  /** Two papers about one divorce may differ by some days. */
  private static final int SAME_DAYS = 7;

  private final CitizenId person;
  private final List<LedgerEntry> entries;
  private final List<Union> unions;
  private final List<Contradiction> contradictions;
  private final MarriageReferenceMismatches ofOthers;

  Ends(
      CitizenId person,
      List<LedgerEntry> entries,
      List<Union> unions,
      List<Contradiction> contradictions,
      MarriageReferenceMismatches ofOthers) {
    this.ofOthers = ofOthers;
    this.person = person;
    this.entries = entries;
    this.unions = unions;
    this.contradictions = contradictions;
  }

  void apply() {
    entries.stream().filter(this::isEnd).sorted(ORDER).forEach(this::apply);
  }

  /** What a divorce of the same day ended, no declaration can end any more. */
  private static final Comparator<LedgerEntry> ORDER =
      Comparator.comparing((LedgerEntry entry) -> when(entry.act()).earliest())
          .thenComparingInt(entry -> rank(entry.act()))
          .thenComparing(entry -> statedStart(entry.act()));

  /**
   * Of two papers about one end of one day, first the one that says since when they were married.
   */
  private static LocalDate statedStart(Act act) {
    return act instanceof AboutMarriage about
        ? References.startIfStated(about).orElse(LocalDate.MAX)
        : LocalDate.MAX;
  }

  private static int rank(Act act) {
    return switch (act) {
      case DivorceReissue reissue -> isUnprinted(reissue) ? 2 : 1;
      case DeclaredDeath declared -> 3;
      case Annulment annulment -> 4;
      case CourtVoid courtVoid -> 4;
      default -> 0;
    };
  }

  private boolean isEnd(LedgerEntry entry) {
    return switch (entry.act()) {
      case ForeignDivorce divorce -> divorce.isRecognised() && Couples.concerns(divorce, person);
      case DivorceReissue reissue -> Couples.concerns(reissue, person) && !isDivorceOnFile(reissue);
      case DeclaredDeath declared -> true;
      case Divorce divorce -> Couples.concerns(divorce, person);
      case CourtDivorce divorce -> Couples.concerns(divorce, person);
      case Annulment annulment -> Couples.concerns(annulment, person);
      case CourtVoid courtVoid -> Couples.concerns(courtVoid, person);
      default -> false;
    };
  }

  /** When an end took effect; a divorce known from a certificate issued again, when that prints. */
  private static Span when(Act act) {
    if (act instanceof DivorceReissue reissue) {
      PrintedDivorce printed = PrintedDivorce.of(reissue);
      return printed.on().isKnown() ? Span.of(printed.on()) : Effects.of(act);
    }
    return Effects.of(act);
  }

  private boolean isDivorceOnFile(DivorceReissue reissue) {
    PrintedDivorce printed = PrintedDivorce.of(reissue);
    return entries.stream()
        .map(LedgerEntry::act)
        .filter(Ends::isDivorce)
        .filter(act -> Couples.same(((AboutMarriage) act).couple(), reissue.couple()))
        .anyMatch(
            divorce ->
                (printed.number().isPresent() && printed.number().equals(divorce.filing().number()))
                    || (printed.on().isKnown()
                        ? Effects.of(divorce).isWithin(SAME_DAYS, Span.of(printed.on()))
                        : !Effects.of(divorce).isAfter(Effects.of(reissue).latest())));
  }

  private static boolean isDivorce(Act act) {
    return act instanceof Divorce
        || act instanceof CourtDivorce
        || (act instanceof ForeignDivorce foreign && foreign.isRecognised());
  }

  private void apply(LedgerEntry entry) {
    switch (entry.act()) {
      case DeclaredDeath declared -> declare(entry, declared);
      case Annulment annulment -> annul(entry, annulment);
      case CourtVoid courtVoid -> annul(entry, courtVoid);
      case AboutMarriage divorce -> divorce(entry, divorce);
      default -> throw new IllegalArgumentException("ends no marriage");
    }
  }

  // Divorce.

  private void divorce(LedgerEntry entry, AboutMarriage act) {
    Span when = when(act);
    List<Union> ofCouple =
        ofCouple(act.couple()).stream()
            .filter(union -> union.basis() != Basis.ONLY_VOIDED)
            .toList();
    List<Union> begun = begunBy(ofCouple, when);
    if (isUnprinted(act) && isDivorced(begun)) {
      return;
    }
    References named = References.of(act, ofCouple);
    noteContradiction(named, entry);
    End end = new End(EndKind.DIVORCE, when, entry, false);
    List<Union> endedThen = ofCouple.stream().filter(union -> union.isDivorcedOn(when)).toList();
    if (!endedThen.isEmpty()) {
      // One divorce told by two papers.
      endedThen.forEach(union -> union.end(end));
      endedThen.stream()
          .filter(union -> union.basis() == Basis.ONLY_ENDED)
          .filter(union -> union.end().filter(first -> first.when().equals(when)).isPresent())
          .findFirst()
          .ifPresent(
              union -> {
                contradictLater(ofCouple, when, named);
                References.startIfStated(act).ifPresent(union::isStatedFrom);
              });
      return;
    }
    if (begun.isEmpty()) {
      // From a marriage that is not on file (C04), or a wrong date.
      unions.add(onlyEnded(act, entry, end));
      contradictLater(ofCouple, when, named);
      return;
    }
    // A divorce frees the couple of whatever held them; one that began the same day began after.
    List<Union> standing = begun.stream().filter(union -> union.ends().isEmpty()).toList();
    List<Union> older = standing.stream().filter(union -> union.isRegisteredBefore(when)).toList();
    if (standing.isEmpty()) {
      endAgain(begun.getLast(), end);
    } else {
      (older.isEmpty() ? standing : older).forEach(union -> union.end(within(union, act, end)));
    }
  }

  /** A certificate issued again that prints no day, of a divorce that is known by then. */
  private static boolean isDivorced(List<Union> begun) {
    return begun.stream().noneMatch(union -> union.ends().isEmpty())
        && begun.stream()
            .flatMap(union -> union.ends().stream())
            .anyMatch(end -> end.kind() == EndKind.DIVORCE);
  }

  private static boolean isUnprinted(AboutMarriage act) {
    return act instanceof DivorceReissue reissue && !PrintedDivorce.of(reissue).on().isKnown();
  }

  /** A divorce of which not even the certificate prints the day lies anywhere in its marriage. */
  private static End within(Union union, AboutMarriage act, End end) {
    return isUnprinted(act)
        ? new End(
            end.kind(),
            Span.between(union.start().earliest(), end.when().latest()),
            end.entry(),
            end.suspends())
        : end;
  }

  /** C05: a divorce before the marriage that it names, or before every one where it names none. */
  private void contradictLater(List<Union> ofCouple, Span when, References named) {
    ofCouple.stream()
        .filter(union -> !union.isRegisteredBy(when))
        .filter(union -> named.namesNone() || named.candidates().contains(union.original()))
        .map(union -> Unions.later(union.start().earliest(), when.earliest()))
        .map(day -> Contradiction.from(ConflictCode.C05, day))
        .forEach(contradictions::add);
  }

  /** C16: between two ends of one marriage nobody knows; the earlier counts. C11: one was void. */
  private void endAgain(Union union, End end) {
    End first = union.end().orElseThrow();
    if (union.isVoid()) {
      contradictions.add(
          Contradiction.from(
              ConflictCode.C11, Unions.later(first.when().earliest(), end.when().earliest())));
    } else if (first.when().latest().isBefore(end.when().latest())) {
      contradictions.add(
          new Contradiction(ConflictCode.C16, first.when().latest(), end.when().latest()));
    }
    union.end(end);
  }

  /** C04: keeps the end and leaves the start open. */
  private static Union onlyEnded(AboutMarriage act, LedgerEntry entry, End end) {
    LocalDate latest = end.when().latest();
    Span start = Span.between(References.startIfStated(act).orElse(latest), latest);
    Union union = new Union(act.couple(), Basis.ONLY_ENDED, start, entry);
    union.end(end);
    return union;
  }

  // Declarations of death.

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
      // Where only an unexplained date lies before the declaration, the marriage came after it.
      boolean isLater =
          union.start().isAfter(when.latest())
              || (!union.isRegisteredBy(when) && union.start().isOpenOn(when.latest()));
      if (!isParty || isOver || isLater) {
        continue;
      }
      boolean isSecond = union.end().isPresent();
      if (declarations.isContradicted(entry)) {
        contradictions.add(
            new Contradiction(
                ConflictCode.C06,
                Unions.later(union.start().earliest(), when.earliest()),
                declarations.contradictedUntil(entry)));
      }
      union.end(new End(EndKind.DECLARATION, when, entry, false));
      if (!isSecond) {
        declarations
            .restored(union.couple(), entry)
            .ifPresent(back -> unions.add(union.restored(back.from(), back.papers())));
      }
    }
  }

  // Void.

  private void annul(LedgerEntry entry, AboutMarriage act) {
    Span when = Effects.of(act);
    List<Union> ofCouple = ofCouple(act.couple());
    References named = References.of(act, ofCouple);
    noteContradiction(named, entry);
    List<Union> begun = begunBy(ofCouple, when);
    List<Union> standing =
        begun.stream().filter(union -> union.ends().isEmpty()).map(Union::original).toList();
    if ((named.isOfNoneOnFile() && !begun.isEmpty())
        || (named.candidates().isEmpty() && standing.stream().distinct().count() > 1)) {
      // Which of the couple's marriages was void nobody can tell.
      contradictions.add(Contradiction.from(ConflictCode.C17, when.earliest()));
    }
    Union voided =
        named
            .meant()
            .or(() -> last(standing))
            .or(() -> last(begun).map(Union::original))
            .orElseGet(() -> neverOnFile(act, entry));
    unions.stream()
        .filter(union -> union.original() == voided)
        .toList()
        .forEach(union -> undo(union, when, entry));
  }

  private void undo(Union voided, Span when, LedgerEntry entry) {
    voided.ends().stream()
        .filter(end -> end.kind() == EndKind.DIVORCE)
        .map(end -> Unions.later(end.when().earliest(), when.earliest()))
        .map(day -> Contradiction.from(ConflictCode.C11, day))
        .forEach(contradictions::add);
    voided.end(new End(EndKind.VOID, when, entry, false));
  }

  private Union neverOnFile(AboutMarriage act, LedgerEntry entry) {
    Span start =
        act.marriage().marriedOn().isKnown()
            ? Span.of(act.marriage().marriedOn())
            : Effects.of(act);
    Union union = new Union(act.couple(), Basis.ONLY_VOIDED, start, entry);
    unions.add(union);
    return union;
  }

  // All of them.

  /** C17: nobody knows which marriage is meant. */
  private void noteContradiction(References named, LedgerEntry entry) {
    if (named.isContradictory() || (named.isOfNoneOnFile() && ofOthers.isBy(entry))) {
      contradictions.add(Contradiction.from(ConflictCode.C17, Effects.of(entry.act()).earliest()));
    }
  }

  private List<Union> ofCouple(Couple couple) {
    return Unions.ofCouple(unions, couple);
  }

  private static List<Union> begunBy(List<Union> ofCouple, Span when) {
    return ofCouple.stream().filter(union -> union.isRegisteredBy(when)).toList();
  }

  private static Optional<Union> last(List<Union> ofCouple) {
    return ofCouple.isEmpty() ? Optional.empty() : Optional.of(ofCouple.getLast());
  }
}
