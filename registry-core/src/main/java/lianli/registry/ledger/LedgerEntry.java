package lianli.registry.ledger;

import java.time.Instant;
import lianli.registry.act.Act;

/**
 * One line of the ledger.
 *
 * @param sequence 1, 2, 3 ... without gaps
 * @param recordedAt advisory: the order is the sequence's
 * @param hash SHA-256 (hex) over the previous entry's hash and this entry's canonical payload
 */
public record LedgerEntry(
    long sequence, Instant recordedAt, Act act, Provenance provenance, String hash) {}
