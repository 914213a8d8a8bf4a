package lianli.registry.ledger;

import java.util.List;

/**
 * An append-only ledger: one writer at a time, many readers. Whoever only reads takes a {@link
 * LedgerReader}.
 */
public interface Ledger extends LedgerReader {

  /**
   * Appends in one transaction, durable on return. Entries whose source key is known already are
   * skipped and reported; the rest are entered in the order given.
   *
   * @throws lianli.registry.RegistryException REFUSED if a line is about an entry that is no act,
   *     LOCKED if another writer holds the ledger, DISK_FULL if nothing more can be written
   */
  AppendResult append(List<NewEntry> entries);
}
