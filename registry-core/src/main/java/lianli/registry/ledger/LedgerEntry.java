package lianli.registry.ledger;

import java.time.Instant;
import java.util.List;
import lianli.registry.act.Act;

/**
 * An act on file as it stands: with its corrections applied, and not at all if it was entered in
 * error.
 *
 * @param sequence of the line that entered it
 * @param recordedAt when that was; advisory, the order is the sequence's
 * @param provenance of that line, with the capture grade it has by now
 * @param hash of that line
 * @param amendments lines that changed it and are in force, oldest first
 */
public record LedgerEntry(
    long sequence,
    Instant recordedAt,
    Act act,
    Provenance provenance,
    String hash,
    List<LedgerLine> amendments) {
  public LedgerEntry {
    amendments = List.copyOf(amendments);
  }

  /** An act as it was entered. */
  public LedgerEntry(
      long sequence, Instant recordedAt, Act act, Provenance provenance, String hash) {
    this(sequence, recordedAt, act, provenance, hash, List.of());
  }

  /** The same entry with its act read otherwise. */
  public LedgerEntry withAct(Act other) {
    return new LedgerEntry(sequence, recordedAt, other, provenance, hash, amendments);
  }
}
