package lianli.registry.status;

import java.time.LocalDate;
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
  private final StatusQuestion question;
  private final LocalDate day;
  private final List<LedgerEntry> known;
  private final Identity identity;
  private final NumberlessActs numberless;
  private final List<LedgerEntry> own;
  private final Unions unions;

  ConflictRow(Facts facts) {
    question = facts.question();
    day = facts.day();
    known = facts.known();
    identity = facts.identity();
    numberless = facts.numberless();
    own = facts.own();
    unions = facts.unions();
  }

  /** Row 4: a contradiction that nobody has settled. */
  Optional<StatusAnswer> conflict() {
    Set<ConflictCode> conflicts = Conflicts.on(question, numberless.identified(), unions, identity);
    List<Overlap> ofSpouses = new SpousesOverlaps(question, known, identity).with(unions);
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
}
