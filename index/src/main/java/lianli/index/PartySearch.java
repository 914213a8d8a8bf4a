package lianli.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import lianli.index.Criterion.Identified;
import lianli.index.Criterion.Numbered;
import lianli.registry.BilingualText;
import lianli.registry.act.CitizenId;
import lianli.registry.ledger.KnownAliases;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.Statement.AlsoNamed;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about parties from the ledger, by way of the index where it helps.
 *
 * <p>Answers are complete whatever state the index is in: exact numbers are looked up in the ledger
 * itself, entries after the index's head are looked through, and without a usable index every entry
 * is. For one thread; closing it closes the index, not the ledger.
 */
public final class PartySearch implements AutoCloseable {
  private final LedgerReader ledger;
  private final IndexOpener opener;
  private @Nullable PartyIndex index;
  private @Nullable IndexUnavailableException trouble;
  private @Nullable List<AlsoNamed> otherNames;

  /** A search; the index is opened by the first question that needs it. */
  public PartySearch(LedgerReader ledger, IndexOpener opener) {
    this.ledger = ledger;
    this.opener = opener;
  }

  /** Every party that answers the question. */
  public PartyAnswer find(PartyQuery query) {
    return find(List.of(query)).getFirst();
  }

  /**
   * The answer to each of these questions. Those that no key narrows are asked of every entry
   * together: one reading of the ledger for all.
   */
  public List<PartyAnswer> find(List<PartyQuery> queries) {
    List<Hits> all = new ArrayList<>();
    List<Hits> ofEveryEntry = new ArrayList<>();
    for (PartyQuery query : queries) {
      Hits hits = new Hits(query, otherNames());
      all.add(hits);
      Optional<? extends Collection<LedgerEntry>> entries = narrowed(query);
      entries.ifPresentOrElse(some -> some.forEach(hits::look), () -> ofEveryEntry.add(hits));
    }
    if (!ofEveryEntry.isEmpty()) {
      try (Stream<LedgerEntry> entries = ledger.entriesAfter(0)) {
        entries.forEach(entry -> ofEveryEntry.forEach(hits -> hits.look(entry)));
      }
    }
    all.forEach(hits -> hits.underOtherNames(ledger));
    Optional<BilingualText> warning =
        Optional.ofNullable(trouble).map(IndexUnavailableException::asWarning);
    return all.stream()
        .map(
            hits ->
                new PartyAnswer(
                    hits.sorted(), ofEveryEntry.contains(hits) ? warning : Optional.empty()))
        .toList();
  }

  /** The entries among which every answer is; empty if that may be any. */
  private Optional<? extends Collection<LedgerEntry>> narrowed(PartyQuery query) {
    Optional<List<LedgerEntry>> exact = fromLedgerKeys(query);
    if (exact.isPresent()) {
      return exact;
    }
    try {
      PartyIndex open = index();
      return PartyIndex.narrows(query) ? Optional.of(asTheyStand(open, query)) : Optional.empty();
    } catch (IndexUnavailableException unusable) {
      trouble = unusable;
      return Optional.empty();
    }
  }

  private List<AlsoNamed> otherNames() {
    List<AlsoNamed> known = otherNames;
    if (known == null) {
      known = KnownAliases.asserted(ledger.furtherNames());
      otherNames = known;
    }
    return known;
  }

  /**
   * What the index proposes and what later lines entered or amended. An act that was amended since
   * may be both, and comes once.
   */
  private Collection<LedgerEntry> asTheyStand(PartyIndex open, PartyQuery query) {
    SortedMap<Long, LedgerEntry> entries = new TreeMap<>();
    for (long sequence : open.candidates(query)) {
      ledger.entry(sequence).ifPresent(entry -> entries.put(sequence, entry));
    }
    try (Stream<LedgerEntry> newer = ledger.entriesAfter(open.head().sequence())) {
      newer.forEach(entry -> entries.put(entry.sequence(), entry));
    }
    return entries.values();
  }

  /** Exact numbers have keys in the ledger itself, which are never stale. */
  private Optional<List<LedgerEntry>> fromLedgerKeys(PartyQuery query) {
    for (Criterion criterion : query.criteria()) {
      if (criterion instanceof Identified identified) {
        Optional<CitizenId> person = CitizenId.parse(identified.idNumber());
        if (person.isPresent()) {
          return Optional.of(ledger.entriesAbout(person.get()));
        }
      }
      if (criterion instanceof Numbered numbered) {
        return Optional.of(ledger.entriesNumbered(numbered.number()));
      }
    }
    return Optional.empty();
  }

  private PartyIndex index() {
    if (trouble != null) {
      throw trouble;
    }
    PartyIndex open = index;
    if (open == null) {
      open = opener.open();
      index = open;
      requireOfThisLedger(open);
    }
    return open;
  }

  /** An index of another ledger, or of entries that are gone, proposes the wrong entries. */
  private void requireOfThisLedger(PartyIndex open) {
    if (!ledger.hadHead(open.head())) {
      throw new IndexUnavailableException(
          BilingualText.of("it was built from another ledger", "索引不是由本台账建立的"), null);
    }
  }

  @Override
  public void close() {
    if (index != null) {
      index.close();
    }
  }
}
