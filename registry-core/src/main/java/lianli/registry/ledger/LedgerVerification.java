package lianli.registry.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;

/**
 * What checking the whole ledger found.
 *
 * @param head the newest entry there is
 * @param faults every fault with the entries it was found at; empty if the ledger is intact
 * @param signed the newest checkpoint with a good signature that the ledger holds; empty if none
 */
public record LedgerVerification(LedgerHead head, List<Fault> faults, Optional<SignedHead> signed) {
  /** What a fault is in. */
  public enum Kind {
    /** An entry was changed, moved, replaced or removed, or cannot be read. */
    ENTRY,
    /** The ledger is not the one that was noted outside its file. */
    WITNESS,
    /** What was noted outside the file does not hold together itself. */
    CHECKPOINT,
    /** The tables that lead to entries; they can be made again. */
    LOOKUP,
    /** Tables, indexes and triggers; they can be made again. */
    SCHEMA,
    /** Pages of the file. */
    PAGE,
    /** The review queue. */
    REVIEW
  }

  /**
   * One fault.
   *
   * @param sequence entry where it shows; 0 if it concerns the file as a whole
   * @param last the last such entry
   */
  public record Fault(Kind kind, long sequence, long last, BilingualText what) {
    /** A fault of one entry, or of the file as a whole. */
    public Fault(Kind kind, long sequence, BilingualText what) {
      this(kind, sequence, sequence, what);
    }
  }

  /**
   * A head that somebody signed.
   *
   * @param subject of the signing certificate
   * @param testKey true if the certificate calls itself a test key
   */
  public record SignedHead(LedgerHead head, Instant time, String subject, boolean testKey) {}

  public LedgerVerification {
    faults = List.copyOf(faults);
  }

  /** Without anything signed. */
  public LedgerVerification(LedgerHead head, List<Fault> faults) {
    this(head, faults, Optional.empty());
  }

  /** Faults of this kind. */
  public List<Fault> faults(Kind kind) {
    return faults.stream().filter(fault -> fault.kind() == kind).toList();
  }

  /** True if nothing was found. */
  public boolean isIntact() {
    return faults.isEmpty();
  }
}
