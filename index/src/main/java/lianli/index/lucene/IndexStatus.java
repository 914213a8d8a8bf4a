package lianli.index.lucene;

import java.time.Instant;
import java.util.List;
import lianli.registry.ledger.LedgerHead;

/**
 * How the current generation stands to the ledger.
 *
 * @param generation its name
 * @param builtAt when
 * @param entries how many entries it holds
 * @param documents how many parties it holds
 * @param head the ledger head it was built from
 * @param behind how many newer entries the ledger has: each question looks through them
 * @param bytes size on disk
 * @param generations names of all generations kept, oldest first
 */
public record IndexStatus(
    String generation,
    Instant builtAt,
    long entries,
    long documents,
    LedgerHead head,
    long behind,
    long bytes,
    List<String> generations) {
  public IndexStatus {
    generations = List.copyOf(generations);
  }
}
