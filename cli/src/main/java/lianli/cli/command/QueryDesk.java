package lianli.cli.command;

import lianli.cli.session.Session;
import lianli.index.PartySearch;
import lianli.index.lucene.IndexStore;
import lianli.registry.ledger.LedgerReader;

/** A registry opened for questions: its ledger, and a search over it. */
final class QueryDesk implements AutoCloseable {
  private final LedgerReader ledger;
  private final PartySearch search;

  private QueryDesk(LedgerReader ledger, PartySearch search) {
    this.ledger = ledger;
    this.search = search;
  }

  /** Opens the registry of the session's home. */
  static QueryDesk open(Session session) {
    LedgerReader ledger = session.registry().openForReading();
    return new QueryDesk(
        ledger,
        new PartySearch(
            ledger,
            // Made by the first question that needs it: exact numbers are answered without.
            () -> new IndexStore(session.home(), session.environment().clock()).open()));
  }

  LedgerReader ledger() {
    return ledger;
  }

  PartySearch search() {
    return search;
  }

  @Override
  public void close() {
    search.close();
    ledger.close();
  }
}
