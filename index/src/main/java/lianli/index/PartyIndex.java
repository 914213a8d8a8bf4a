package lianli.index;

import java.util.List;
import java.util.SortedSet;
import lianli.registry.ledger.LedgerHead;

/**
 * A generation of the index, open for reading. It is a snapshot: later rebuilds do not disturb it.
 */
public interface PartyIndex extends AutoCloseable {
  /** The ledger head it was built from; later entries are not in it. */
  LedgerHead head();

  /**
   * Sequence numbers of entries with a party that may answer the query: every entry that does is
   * among them, and more may be.
   */
  SortedSet<Long> candidates(PartyQuery query);

  /** True if the index narrows this query at all. */
  static boolean narrows(PartyQuery query) {
    return query.criteria().stream().map(Criterion::keys).anyMatch(keys -> !keys.isEmpty());
  }

  /** Keys by which a query is narrowed: a candidate has one key out of each list. */
  static List<List<lianli.index.key.Key>> narrowingKeys(PartyQuery query) {
    return query.criteria().stream().map(Criterion::keys).filter(keys -> !keys.isEmpty()).toList();
  }

  @Override
  void close();
}
