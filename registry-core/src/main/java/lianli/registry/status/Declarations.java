package lianli.registry.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lianli.registry.act.Act;
import lianli.registry.act.Act.Death;
import lianli.registry.act.Act.DeclaredDeath;
import lianli.registry.act.Act.DeclaredDeathRevoked;
import lianli.registry.act.Act.ForeignMarriage;
import lianli.registry.act.Act.Marriage;
import lianli.registry.act.Act.OfCouple;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Couple;
import lianli.registry.act.Party;
import lianli.registry.ledger.LedgerEntry;

/**
 * Declarations of death and their revocation (Civil Code art. 48 to 51), as the acts tell them.
 * What a person thought dead did meanwhile stays valid (art. 49).
 */
record Declarations(List<LedgerEntry> entries) {

  /** The first declaration about a person that is in force on a day. */
  Optional<LedgerEntry> inForce(CitizenId person, LocalDate day) {
    return declared(person)
        .filter(entry -> Effects.of(entry.act()).isBy(day))
        .filter(
            entry -> revocation(entry).map(end -> Effects.of(end.act()).isAfter(day)).orElse(true))
        .findFirst();
  }

  private java.util.stream.Stream<LedgerEntry> declared(CitizenId person) {
    return entries.stream()
        .filter(entry -> entry.act() instanceof DeclaredDeath)
        .filter(entry -> Couples.concerns(entry.act(), person))
        .sorted(Comparator.comparing(entry -> Effects.of(entry.act()).latest()));
  }

  /** What took a declaration back. */
  Optional<LedgerEntry> revocation(LedgerEntry declaration) {
    return entries.stream()
        .filter(entry -> entry.act() instanceof DeclaredDeathRevoked)
        .filter(
            entry ->
                Couples.same(
                    ((DeclaredDeathRevoked) entry.act()).person(),
                    ((DeclaredDeath) declaration.act()).person()))
        .filter(entry -> !Effects.of(entry.act()).isBefore(Effects.of(declaration.act())))
        .min(Comparator.comparing(entry -> Effects.of(entry.act()).latest()));
  }

  /** True if the declared dead did something between the declaration and its revocation. */
  boolean isContradicted(LedgerEntry declaration) {
    DeclaredDeath declared = (DeclaredDeath) declaration.act();
    Span from = Effects.of(declared);
    Optional<Span> until = revocation(declaration).map(end -> Effects.of(end.act()));
    return declared.person().citizenId().stream()
        .flatMap(dead -> SpouseDeaths.presences(entries, dead))
        .map(Effects::of)
        .anyMatch(
            when -> from.isBefore(when) && until.map(end -> !end.isBefore(when)).orElse(true));
  }

  /** The stretch in which the record contradicts the declaration: until it is taken back. */
  LocalDate contradictedUntil(LedgerEntry declaration) {
    return revocation(declaration).map(end -> Effects.of(end.act()).latest()).orElse(LocalDate.MAX);
  }

  /**
   * A marriage come back.
   *
   * @param from when; open to the end of time where something stands in the way
   * @param papers the revocation that brought it back, and what stands in the way
   */
  record Back(Span from, List<LedgerEntry> papers) {}

  /**
   * When the marriage came back, if it did: not where the spouse refused in writing or where either
   * married meanwhile, even if that marriage has ended since (Civil Code art. 51). Where both were
   * declared dead, both have to be back. A divorce of the couple meanwhile stands in the way: it
   * was of a marriage that the declaration had ended, and nobody but a person can say which holds.
   */
  Optional<Back> restored(Couple couple, LedgerEntry declaration) {
    Span from = Effects.of(declaration.act());
    List<LedgerEntry> revocations = new ArrayList<>();
    Optional<LedgerEntry> open = Optional.of(declaration);
    while (open.isPresent()) {
      Optional<LedgerEntry> revocation = revocation(open.get());
      if (revocation.isEmpty() || ((DeclaredDeathRevoked) revocation.get().act()).refused()) {
        return Optional.empty();
      }
      revocations.add(revocation.get());
      open = openAt(couple, from, revocations);
    }
    Span until = latest(revocations);
    if (hasDiedBy(couple, until.earliest())) {
      return Optional.empty();
    }
    List<Span> remarriages = remarriages(couple);
    if (remarriages.stream().anyMatch(when -> from.isBefore(when) && when.isBefore(until))) {
      return Optional.empty();
    }
    List<LedgerEntry> divorces = divorces(couple, from, until);
    boolean isOpen =
        !divorces.isEmpty()
            || remarriages.stream().anyMatch(when -> !when.isBefore(from) && !until.isBefore(when));
    revocations.addAll(divorces);
    return Optional.of(
        new Back(isOpen ? Span.between(until.earliest(), LocalDate.MAX) : until, revocations));
  }

  /** Divorces of the couple that may have taken effect between these. */
  private List<LedgerEntry> divorces(Couple couple, Span from, Span until) {
    return entries.stream()
        .filter(
            entry ->
                entry.act() instanceof Act.Divorce
                    || entry.act() instanceof Act.CourtDivorce
                    || (entry.act() instanceof Act.ForeignDivorce foreign
                        && foreign.isRecognised()))
        .filter(entry -> Couples.same(((OfCouple) entry.act()).couple(), couple))
        .filter(
            entry ->
                Effects.of(entry.act()).latest().isAfter(from.earliest())
                    && Effects.of(entry.act()).earliest().isBefore(until.latest()))
        .toList();
  }

  /** A declaration about either party that still stood when the last of these was given. */
  private Optional<LedgerEntry> openAt(Couple couple, Span from, List<LedgerEntry> revocations) {
    Span until = latest(revocations);
    return couple.parties().stream()
        .flatMap(party -> party.citizenId().stream())
        .flatMap(this::declared)
        .filter(entry -> !until.isBefore(Effects.of(entry.act())))
        .filter(
            entry ->
                revocation(entry)
                    .map(end -> !revocations.contains(end) && from.isBefore(Effects.of(end.act())))
                    .orElse(true))
        .findFirst();
  }

  private static Span latest(List<LedgerEntry> entries) {
    return entries.stream()
        .map(entry -> Effects.of(entry.act()))
        .max(Comparator.comparing(Span::latest))
        .orElseThrow();
  }

  private boolean hasDiedBy(Couple couple, LocalDate day) {
    return entries.stream()
        .filter(entry -> entry.act() instanceof Death && Grades.decides(entry))
        .map(entry -> (Death) entry.act())
        .filter(death -> couple.parties().stream().anyMatch(party -> isOf(party, death)))
        .filter(death -> !SpouseDeaths.isContradicted(entries, death))
        .anyMatch(death -> Effects.of(death).isBy(day));
  }

  private static boolean isOf(Party party, Death death) {
    return party.citizenId().isPresent() && party.citizenId().equals(death.deceased().citizenId());
  }

  /** Marriages of either party with somebody else that nobody undid. */
  private List<Span> remarriages(Couple couple) {
    List<Span> when = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      Act act = entry.act();
      boolean isMarriage =
          act instanceof Marriage
              || (act instanceof ForeignMarriage foreign && foreign.isRecognised());
      if (isMarriage
          && act instanceof OfCouple other
          && !Couples.same(other.couple(), couple)
          && couple.parties().stream()
              .flatMap(party -> party.citizenId().stream())
              .anyMatch(party -> Couples.concerns(act, party))
          && !isUndone(other.couple())) {
        when.add(Effects.of(act));
      }
    }
    return when;
  }

  private boolean isUndone(Couple couple) {
    return entries.stream()
        .map(LedgerEntry::act)
        .filter(
            act ->
                act instanceof Act.CourtVoid
                    || act instanceof Act.Annulment
                    || act instanceof Act.Revocation)
        .anyMatch(act -> Couples.same(((OfCouple) act).couple(), couple));
  }
}
