package lianli.registry.store;

import lianli.registry.intake.ReviewQueue;
import lianli.registry.ledger.Ledger;

/**
 * The ledger and the review queue of one registry over one connection, so that one lock covers
 * both.
 */
public final class OpenRegistry implements AutoCloseable {
  private final Ledger ledger;
  private final ReviewQueue reviewQueue;

  /** Both, over one connection. */
  public OpenRegistry(Ledger ledger, ReviewQueue reviewQueue) {
    this.ledger = ledger;
    this.reviewQueue = reviewQueue;
  }

  /** The ledger; closed with this. */
  public Ledger ledger() {
    return ledger;
  }

  /** The review queue. */
  public ReviewQueue reviewQueue() {
    return reviewQueue;
  }

  @Override
  public void close() {
    ledger.close();
  }
}
