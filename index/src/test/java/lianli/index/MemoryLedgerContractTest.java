package lianli.index;

import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerContract;

/** The ledger of this module's tests keeps what the real one promises. */
class MemoryLedgerContractTest extends LedgerContract {
  @Override
  protected Ledger open() {
    return new MemoryLedger();
  }
}
