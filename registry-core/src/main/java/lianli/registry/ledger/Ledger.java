package lianli.registry.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;

/**
 * An append-only ledger of acts: one writer at a time, many readers. Layout: docs/file-formats.md.
 *
 * <p>Readers see committed entries only. An instance belongs to one thread. Every method throws
 * {@link lianli.registry.RegistryException}: INTEGRITY if what lies on disk cannot be an entry,
 * LOCKED if another writer holds the ledger, DISK_FULL if nothing more can be written.
 */
public interface Ledger extends AutoCloseable {

  /**
   * Appends in one transaction, durable on return. Entries whose source key is known already are
   * skipped and reported; the rest are entered in the order given.
   */
  AppendResult append(List<NewEntry> entries);

  /** Entries after the given sequence number, oldest first; the caller closes the stream. */
  Stream<LedgerEntry> entriesAfter(long sequence);

  /** Every entry that names this person by number (18 or upgraded 15 digits), oldest first. */
  List<LedgerEntry> entriesAbout(CitizenId person);

  /** Every entry whose own or referred certificate number is this one, oldest first. */
  List<LedgerEntry> entriesNumbered(CertificateNumber number);

  /** One entry. */
  Optional<LedgerEntry> entry(long sequence);

  /** Sequence number and hash of the newest entry. */
  LedgerHead head();

  /** Reads and checks everything. */
  Verification verify();

  @Override
  void close();
}
