package lianli.registry.status;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.registry.act.Party;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.status.Union.End;

/**
 * What ended or undid the marriage that an entry tells of, by the very derivation from which the
 * status of its parties follows: what a copy says of it and what a status says never disagree.
 */
public final class MarriageEnds {
  private final LedgerReader ledger;

  /** Looks in this ledger. */
  public MarriageEnds(LedgerReader ledger) {
    this.ledger = ledger;
  }

  /**
   * The entries that ended it or found it void, and those that took a declaration of death back, in
   * order of entry. None if neither party is known by a number: then no status can be asked for.
   */
  public List<LedgerEntry> of(LedgerEntry marriage) {
    return marriage.act().parties().stream()
        .flatMap(party -> party.citizenId().stream())
        .map(person -> PersonFile.of(ledger, person))
        .flatMap(file -> of(marriage, file.unions()))
        .filter(entry -> entry.sequence() != marriage.sequence())
        .map(LedgerEntry::sequence)
        .distinct()
        .sorted(Comparator.naturalOrder())
        .flatMap(sequence -> ledger.entry(sequence).stream())
        .toList();
  }

  static Stream<LedgerEntry> of(LedgerEntry marriage, Unions unions) {
    List<Union> told =
        unions.all().stream().filter(union -> union.isToldBy(marriage.sequence())).toList();
    return unions.all().stream()
        .filter(union -> told.stream().anyMatch(one -> one.original() == union.original()))
        .flatMap(
            union ->
                Stream.concat(
                    union.ends().stream().filter(end -> !end.suspends()).map(End::entry),
                    union.broughtBackBy().stream()));
  }

  /** True if a status can be asked for one of the parties. */
  public static boolean areKnown(LedgerEntry marriage) {
    return marriage.act().parties().stream().map(Party::citizenId).anyMatch(Optional::isPresent);
  }
}
