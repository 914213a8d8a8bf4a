package lianli.registry.ledger;

import java.time.Instant;

/**
 * One line of the ledger, as it was written.
 *
 * @param sequence 1, 2, 3 ... without gaps
 * @param recordedAt advisory: the order is the sequence's
 * @param hash SHA-256 (hex) over the previous line's hash and this line's canonical payload
 */
public record LedgerLine(
    long sequence, Instant recordedAt, Statement statement, Provenance provenance, String hash) {}
