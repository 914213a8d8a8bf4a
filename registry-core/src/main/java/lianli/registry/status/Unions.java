package lianli.registry.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lianli.registry.act.Act;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.Act.Annulment;
import lianli.registry.act.Act.CourtDivorce;
import lianli.registry.act.Act.CourtVoid;
import lianli.registry.act.Act.Death;
import lianli.registry.act.Act.DeathSource;
import lianli.registry.act.Act.Divorce;
import lianli.registry.act.Act.DivorceReissue;
import lianli.registry.act.Act.Marriage;
import lianli.registry.act.Act.MarriageReissue;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Couple;
import lianli.registry.act.Decree;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Party;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.status.Union.End;
import lianli.registry.status.Union.EndKind;

/**
 * Folds the acts about a person and their spouses into unions. Acts are taken in the order of their
 * dates, never of their entry, so that what arrives late changes nothing but the answer.
 */
final class Unions {
  /** Two entries of one couple within a week are one marriage told twice (C10). */
  private static final int SAME_DAYS = 7;

  private final CitizenId person;
  private final List<Union> unions = new ArrayList<>();

  private Unions(CitizenId person) {
    this.person = person;
  }

  static Unions of(CitizenId person, List<LedgerEntry> entries) {
    Unions all = new Unions(person);
    List<LedgerEntry> ordered =
        entries.stream()
            .sorted(
                Comparator.comparing((LedgerEntry entry) -> when(entry.act()))
                    .thenComparing(LedgerEntry::hash))
            .toList();
    ordered.forEach(all::begin);
    ordered.forEach(all::reissue);
    ordered.forEach(all::end);
    ordered.forEach(all::death);
    return all;
  }

  /** Unions that count, by their start. */
  List<Union> effective() {
    return unions.stream()
        .filter(union -> !union.isVoid())
        .sorted(Comparator.comparing((Union union) -> union.start().earliest()))
        .toList();
  }

  List<Union> all() {
    return List.copyOf(unions);
  }

  private static LocalDate when(Act act) {
    return act instanceof Death death
        ? death.diedOn().earliest()
        : act.filing().registeredOn().earliest();
  }

  private boolean concerns(Act act) {
    return act.parties().stream().anyMatch(party -> party.citizenId().equals(Optional.of(person)));
  }

  private void begin(LedgerEntry entry) {
    if (!(entry.act() instanceof Marriage marriage) || !concerns(marriage)) {
      return;
    }
    Span start = start(marriage);
    Optional<Union> same =
        unions.stream()
            .filter(union -> Couples.same(union.couple(), marriage.couple()))
            .filter(union -> isNear(union.start(), start) || hasNumberOf(union, marriage))
            .findFirst();
    if (same.isPresent()) {
      same.get().toldAgain(start, entry);
    } else {
      unions.add(new Union(marriage.couple(), start, entry, true));
    }
  }

  private static boolean hasNumberOf(Union union, Marriage marriage) {
    return marriage.filing().number().filter(number -> number.year().isPresent()).isPresent()
        && union.evidence().stream()
            .anyMatch(e -> e.act().filing().number().equals(marriage.filing().number()));
  }

  private static boolean isNear(Span one, Span other) {
    return !one.earliest().minusDays(SAME_DAYS).isAfter(other.latest())
        && !other.earliest().minusDays(SAME_DAYS).isAfter(one.latest());
  }

  /** A make-up registration reaches back (U02); any other holds from its registration. */
  private Span start(Marriage marriage) {
    if (!marriage.madeUp()) {
      return Span.of(marriage.filing().registeredOn());
    }
    if (marriage.effectiveFrom().isKnown()) {
      return Span.of(marriage.effectiveFrom());
    }
    return Span.between(eligible(marriage.couple()), marriage.filing().registeredOn().latest());
  }

  private LocalDate eligible(Couple couple) {
    LocalDate eligible = LegalAge.reachedOn(person);
    for (Party party : couple.parties()) {
      LocalDate own = party.citizenId().map(LegalAge::reachedOn).orElse(eligible);
      eligible = own.isAfter(eligible) ? own : eligible;
    }
    return eligible;
  }

  private void reissue(LedgerEntry entry) {
    if (entry.act() instanceof MarriageReissue reissue
        && concerns(reissue)
        && unionOf(reissue).isEmpty()) {
      PartialDate printed = reissue.marriage().marriedOn();
      Span start =
          printed.isKnown()
              ? Span.of(printed)
              : Span.between(eligible(reissue.couple()), when(reissue));
      unions.add(new Union(reissue.couple(), start, entry, false));
    }
  }

  private void end(LedgerEntry entry) {
    if (!(entry.act() instanceof AboutMarriage act)
        || !concerns(act)
        || act instanceof MarriageReissue) {
      return;
    }
    Optional<Union> union = unionOf(act);
    if (act instanceof DivorceReissue && union.filter(u -> u.end().isPresent()).isPresent()) {
      return;
    }
    Union ended = union.orElseGet(() -> unregistered(act, entry));
    EndKind kind =
        act instanceof Annulment || act instanceof CourtVoid ? EndKind.VOID : EndKind.DIVORCE;
    ended.end(new End(kind, effect(act), entry, false));
  }

  /** C04: an end without a marriage on file keeps the end and leaves the start open. */
  private Union unregistered(AboutMarriage act, LedgerEntry entry) {
    PartialDate stated = act.marriage().marriedOn();
    LocalDate from = stated.isKnown() ? stated.earliest() : eligible(act.couple());
    Union union = new Union(act.couple(), Span.between(from, effect(act).latest()), entry, false);
    unions.add(union);
    return union;
  }

  private Optional<Union> unionOf(AboutMarriage act) {
    LocalDate day = effect(act).latest();
    List<Union> ofCouple =
        unions.stream().filter(union -> Couples.same(union.couple(), act.couple())).toList();
    Optional<Union> numbered = ofCouple.stream().filter(union -> union.isNumbered(act)).findFirst();
    if (numbered.isPresent()) {
      return numbered;
    }
    // The latest that had begun; an end dated before every start is a conflict, not a stranger.
    return ofCouple.stream()
        .filter(union -> !union.start().earliest().isAfter(day))
        .max(Comparator.comparing((Union union) -> union.start().earliest()))
        .or(() -> ofCouple.stream().findFirst());
  }

  /** When an end takes effect (registry-rules §3.4; U03 where only the paper's date is known). */
  private static Span effect(AboutMarriage act) {
    if (act instanceof CourtDivorce divorce) {
      if (divorce.effectiveFrom().isKnown()) {
        return Span.of(divorce.effectiveFrom());
      }
      Decree decree = divorce.decree();
      if (decree.judgedOn().isKnown()) {
        LocalDate judged = decree.judgedOn().earliest();
        LocalDate received = divorce.filing().registeredOn().latest();
        return decree.form() == Decree.Form.JUDGMENT
            ? Span.between(judged.plusDays(16), decree.judgedOn().latest().plusDays(90))
            : Span.between(
                judged, divorce.filing().registeredOn().isKnown() ? received : judged.plusDays(90));
      }
    }
    if (act instanceof Divorce
        || act instanceof DivorceReissue
        || act instanceof CourtDivorce
        || act instanceof MarriageReissue
        || act instanceof Annulment
        || act instanceof CourtVoid) {
      return Span.of(act.filing().registeredOn());
    }
    throw new IllegalStateException("no act about a marriage: " + act.kind());
  }

  private void death(LedgerEntry entry) {
    if (!(entry.act() instanceof Death death) || concerns(death)) {
      return;
    }
    for (Union union : unions) {
      boolean spouse =
          union.couple().parties().stream()
              .filter(party -> !party.citizenId().equals(Optional.of(person)))
              .anyMatch(
                  party ->
                      party.citizenId().isPresent()
                          && party.citizenId().equals(death.deceased().citizenId()));
      Span when = Span.of(death.diedOn());
      boolean ended = union.end().filter(end -> end.when().isBy(when.earliest())).isPresent();
      if (spouse && !ended && !union.start().isAfter(when.latest())) {
        union.end(
            new End(EndKind.SPOUSE_DEATH, when, entry, death.source() == DeathSource.AGENCY_LIST));
      }
    }
  }
}
