package lianli.index;

import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;

/**
 * What a question found.
 *
 * @param hits the best agreement first, then in the ledger's order
 * @param warning why the index could not help, if it could not; the hits are complete all the same
 */
public record PartyAnswer(List<PartyHit> hits, Optional<BilingualText> warning) {
  public PartyAnswer {
    hits = List.copyOf(hits);
  }
}
