package lianli.registry.status;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.status.Overlaps.Overlap;
import lianli.registry.status.StatusAnswer.Conflict;

/** The row about contradictions, with every act that is part of one. */
final class ConflictRow {
  private final Facts facts;

  ConflictRow(Facts facts) {
    this.facts = facts;
  }

  /** Row 4: a contradiction that nobody has settled. */
  Optional<StatusAnswer> conflict() {
    Set<ConflictCode> conflicts =
        Conflicts.on(
            facts.question(), facts.numberless().identified(), facts.unions(), facts.identity());
    List<Overlap> ofSpouses =
        new SpousesOverlaps(facts.question(), facts.known(), facts.identity()).with(facts.unions());
    if (!ofSpouses.isEmpty()) {
      conflicts.add(ConflictCode.C01);
    }
    return conflicts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Conflict(conflicts, withOverlaps(ownBy(), ofSpouses)));
  }

  /** With what tells of the spouse's other marriage. */
  private List<LedgerEntry> withOverlaps(List<LedgerEntry> entries, List<Overlap> ofSpouses) {
    return Stream.concat(
            entries.stream(),
            ofSpouses.stream()
                .flatMap(overlap -> overlap.both().stream())
                .flatMap(union -> union.evidenceBy(facts.day()).stream()))
        .collect(Collectors.toMap(LedgerEntry::sequence, entry -> entry, (one, other) -> one))
        .values()
        .stream()
        .sorted(Comparator.comparingLong(LedgerEntry::sequence))
        .toList();
  }

  /** The person's acts with effect by the day, and those that tell of a marriage begun by then. */
  private List<LedgerEntry> ownBy() {
    Set<Long> ofUnions =
        facts.unions().all().stream()
            .filter(union -> !union.start().isAfter(facts.day()))
            .flatMap(union -> union.evidenceBy(facts.day()).stream())
            .map(LedgerEntry::sequence)
            .collect(Collectors.toSet());
    Likeness likeness = Likeness.of(facts.question().person(), facts.known(), facts.identity());
    return facts.numberless().identified().stream()
        .filter(
            entry ->
                facts.own().contains(entry)
                    || entry.act().parties().stream()
                        .anyMatch(party -> WrongNumber.mayBeOf(likeness, party)))
        .filter(
            entry ->
                !Effects.of(entry.act()).isAfter(facts.day())
                    || ofUnions.contains(entry.sequence()))
        .toList();
  }
}
