package lianli.registry.ledger;

import java.util.List;
import lianli.registry.Said;

/**
 * What checking the whole chain found.
 *
 * @param head the head as far as the chain holds
 * @param faults every fault with the entry it was found at; empty if the ledger is intact
 */
public record Verification(LedgerHead head, List<Fault> faults) {
  /**
   * One fault.
   *
   * @param sequence entry where it shows
   */
  public record Fault(long sequence, Said what) {}

  public Verification {
    faults = List.copyOf(faults);
  }

  /** True if nothing was found. */
  public boolean isIntact() {
    return faults.isEmpty();
  }
}
