package lianli.registry.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.registry.act.Act;
import lianli.registry.act.Act.CourtDivorce;
import lianli.registry.act.Act.Death;
import lianli.registry.act.Act.Divorce;
import lianli.registry.act.Act.ForeignMarriage;
import lianli.registry.act.Act.Marriage;
import lianli.registry.act.Act.MarriageReissue;
import lianli.registry.act.Act.OfCouple;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Party;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.status.Union.Basis;
import lianli.registry.status.Union.End;
import lianli.registry.status.Union.EndKind;
import lianli.registry.status.Unions.Contradiction;

/** Deaths, as they end the unions of the survivors, and the acts that contradict them (C06). */
final class SpouseDeaths {
  private final CitizenId person;
  private final List<LedgerEntry> entries;
  private final Identity identity;

  SpouseDeaths(CitizenId person, List<LedgerEntry> entries, Identity identity) {
    this.person = person;
    this.identity = identity;
    this.entries = entries;
  }

  /** Ends the unions that death ended, and notes what contradicts a death. */
  void end(List<Union> unions, List<Contradiction> contradictions) {
    for (LedgerEntry entry : entries) {
      if (entry.act() instanceof Death death && !Couples.concerns(death, person)) {
        unions.stream()
            .filter(union -> isOfUnion(union, death))
            .forEach(union -> end(union, entry, death, contradictions));
      }
    }
  }

  private void end(
      Union union, LedgerEntry entry, Death death, List<Contradiction> contradictions) {
    Span when = Effects.of(death);
    boolean isEndedBefore =
        union.ends().stream()
            .filter(end -> end.kind() == EndKind.DIVORCE || end.kind() == EndKind.DECLARATION)
            .anyMatch(end -> end.when().isBy(when.earliest()));
    if (isEndedBefore || union.isVoid()) {
      return;
    }
    boolean isDoubtful =
        !Grades.decides(entry)
            || death.deceased().citizenId().isEmpty()
            || !isNamedAlike(entries, death, identity);
    if (!isDoubtful && isContradicted(entries, death)) {
      LocalDate from = union.start().earliest();
      contradictions.add(
          Contradiction.from(
              ConflictCode.C06, from.isAfter(when.earliest()) ? from : when.earliest()));
    } else if (!union.start().isAfter(when.latest())
        || (isDoubtful && union.basis() == Basis.RESTORED)) {
      // A marriage come back is in doubt whenever the death may have been: it may never have.
      union.end(new End(EndKind.SPOUSE_DEATH, when, entry, isDoubtful));
    }
  }

  private boolean isOfUnion(Union union, Death death) {
    return union.couple().parties().stream()
        .filter(party -> !Couples.isPerson(party, person))
        .filter(party -> isOf(party, death.deceased()))
        .anyMatch(party -> !Impersonations.isUnknown(party, union.couple(), entries));
  }

  /** By number; of a death without one, or a spouse without one, by name, sex and birth date. */
  private boolean isOf(Party party, Party dead) {
    if (party.citizenId().isPresent() && dead.citizenId().isPresent()) {
      return party.citizenId().equals(dead.citizenId());
    }
    if (party.citizenId().isPresent()) {
      return Likeness.of(party.citizenId().get(), entries, identity).mayBe(dead);
    }
    return dead.citizenId().isPresent()
        && Couples.folded(party).equals(Couples.folded(dead))
        && Likeness.of(dead.citizenId().get(), entries, identity).fits(party);
  }

  /** True if the dead did something after the death, for which one has to be there. */
  static boolean isContradicted(List<LedgerEntry> entries, Death death) {
    Span when = Effects.of(death);
    Optional<CitizenId> dead = death.deceased().citizenId();
    return dead.isPresent()
        && presences(entries, dead.get()).anyMatch(act -> when.isBefore(Effects.of(act)));
  }

  /** Acts for which the person had to be there. */
  static Stream<Act> presences(List<LedgerEntry> entries, CitizenId person) {
    return entries.stream()
        .map(LedgerEntry::act)
        .filter(SpouseDeaths::needsPresence)
        .filter(act -> Couples.concerns(act, person))
        .filter(act -> !isByAnother(act, person, entries));
  }

  /** True if somebody else came in the person's name. */
  private static boolean isByAnother(Act act, CitizenId person, List<LedgerEntry> entries) {
    return act instanceof OfCouple ofCouple
        && act.parties().stream()
            .filter(party -> Couples.isPerson(party, person))
            .anyMatch(party -> Impersonations.isUnknown(party, ofCouple.couple(), entries));
  }

  private static boolean needsPresence(Act act) {
    return act instanceof Marriage
        || act instanceof ForeignMarriage
        || act instanceof MarriageReissue
        || act instanceof Divorce
        || act instanceof CourtDivorce;
  }

  /** True if every other act calls the dead by the same name. */
  static boolean isNamedAlike(List<LedgerEntry> entries, Death death, Identity identity) {
    Party dead = death.deceased();
    return dead.citizenId().isEmpty()
        || identity.isAlias(dead, entries)
        || entries.stream()
            .flatMap(entry -> entry.act().parties().stream())
            .filter(party -> party.citizenId().equals(dead.citizenId()))
            .filter(party -> !identity.isAlias(party, entries))
            .allMatch(party -> Couples.sameName(party, dead));
  }
}
