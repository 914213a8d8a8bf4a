package lianli.registry.ledger;

import java.util.List;

/**
 * What an append did.
 *
 * @param outcomes one for each entry given, in order
 * @param head the head afterwards
 */
public record AppendResult(List<Outcome> outcomes, LedgerHead head) {
  /** What became of one entry. */
  public enum Outcome {
    /** Entered, durable. */
    ENTERED,
    /** Its source key is in the ledger already; nothing was written. */
    ALREADY_THERE
  }

  public AppendResult {
    outcomes = List.copyOf(outcomes);
  }

  /** How many entries were written. */
  public long entered() {
    return outcomes.stream().filter(outcome -> outcome == Outcome.ENTERED).count();
  }
}
