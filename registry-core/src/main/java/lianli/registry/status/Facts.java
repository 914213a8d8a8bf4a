package lianli.registry.status;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import lianli.registry.act.CitizenId;
import lianli.registry.ledger.LedgerEntry;

/**
 * What the entries tell of the person of a question: the acts, the marriages that they make, and
 * who is thought dead.
 *
 * @param known all entries known by then, in order
 * @param numberless the same, with acts without a number joined where they may be
 * @param own acts that concern the person
 */
record Facts(
    StatusQuestion question,
    List<LedgerEntry> known,
    Identity identity,
    NumberlessActs numberless,
    List<LedgerEntry> own,
    Unions unions,
    Declarations declarations) {

  static Facts of(StatusQuestion question, List<LedgerEntry> entries, Identity identity) {
    List<LedgerEntry> known =
        entries.stream()
            .filter(entry -> entry.sequence() <= question.knownAt())
            .distinct()
            .sorted(Comparator.comparingLong(LedgerEntry::sequence))
            .toList();
    CitizenId person = question.person();
    NumberlessActs numberless = NumberlessActs.of(person, known, identity);
    List<LedgerEntry> own =
        Impersonations.of(person, numberless.identified()).remaining().stream()
            .filter(entry -> Couples.concerns(entry.act(), person))
            .toList();
    return new Facts(
        question,
        known,
        identity,
        numberless,
        own,
        UnionBuilder.build(person, numberless.identified(), identity),
        new Declarations(numberless.identified()));
  }

  /** The day asked about. */
  LocalDate day() {
    return question.on();
  }
}
