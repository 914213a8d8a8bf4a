package lianli.cli.command;

import lianli.cli.session.Session;
import lianli.index.PartySearch;
import lianli.index.lucene.IndexStore;
import lianli.registry.RegistryHome;
import lianli.registry.act.CitizenId;
import lianli.registry.coverage.RegistryCoverage;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.status.CoupleAnswer;
import lianli.registry.status.StatusLookup;
import lianli.registry.status.StatusQuestion;
import lianli.registry.status.StatusReport;

/** A registry opened for questions: its ledger, and a search over it. */
final class SearchableRegistry implements AutoCloseable {
  private final RegistryHome home;
  private final LedgerReader ledger;
  private final PartySearch search;

  private SearchableRegistry(RegistryHome home, LedgerReader ledger, PartySearch search) {
    this.home = home;
    this.ledger = ledger;
    this.search = search;
  }

  /** Opens the registry of the session's home. */
  static SearchableRegistry open(Session session) {
    LedgerReader ledger = session.registry().openForReading();
    return new SearchableRegistry(
        session.home(),
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

  /**
   * A person's status, with the acts that a search finds beside those of valid numbers, and with
   * what was searched where the answer says that something is not on file.
   */
  StatusReport status(StatusQuestion question) {
    StatusReport report =
        new StatusLookup(ledger).report(question, new Namesakes(this).of(question.person()));
    return report.needsScope()
        ? report.within(new RegistryCoverage(home).coverage(ledger.asOf(question.knownAt())))
        : report;
  }

  /** Whether the person of the question and another are married to each other. */
  CoupleAnswer couple(StatusQuestion question, CitizenId other) {
    return new StatusLookup(ledger)
        .answer(question, other, new Namesakes(this).of(question.person(), other));
  }

  @Override
  public void close() {
    search.close();
    ledger.close();
  }
}
