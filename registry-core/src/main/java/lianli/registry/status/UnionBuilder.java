package lianli.registry.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.Act.Death;
import lianli.registry.act.Act.ForeignMarriage;
import lianli.registry.act.Act.Marriage;
import lianli.registry.act.Act.MarriageReissue;
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
    builder.fold(impersonations, MarriageReferenceMismatches.among(entries));
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

  private void fold(Impersonations impersonations, MarriageReferenceMismatches ofOthers) {
    impersonations.freed().forEach(this::neverWas);
    Starts starts = new Starts(unions);
    own(Marriage.class, ForeignMarriage.class).forEach(starts::begin);
    starts.dropUndatedBesideOthers();
    for (LedgerEntry entry : own(MarriageReissue.class)) {
      boolean isOfOthers = ofOthers.isBy(entry);
      if (starts.reissue(entry) && isOfOthers) {
        contradictions.add(
            Contradiction.from(ConflictCode.C17, Effects.of(entry.act()).earliest()));
      }
    }
    own(MarriageReissue.class).forEach(this::checkReference);
    new Ends(person, entries, unions, contradictions, ofOthers).apply();
  }

  /** C17: a number and a date that name different marriages: nobody knows which is meant. */
  private void checkReference(LedgerEntry entry) {
    AboutMarriage act = (AboutMarriage) entry.act();
    if (References.of(act, Unions.ofCouple(unions, act.couple())).isContradictory()) {
      contradictions.add(Contradiction.from(ConflictCode.C17, Effects.of(act).earliest()));
    }
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
            first = Unions.later(first, ended.orElseThrow().latest());
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
      eligible = Unions.later(eligible, own);
    }
    return eligible;
  }
}
