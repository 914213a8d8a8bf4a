package lianli.cli.command;

import java.util.concurrent.Callable;
import lianli.cli.output.IndexView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.index.lucene.IndexStatus;
import lianli.index.lucene.IndexStore;
import lianli.registry.ledger.LedgerReader;
import picocli.CommandLine.Command;

/** Tells how the index stands to the ledger. */
@Command(name = "status")
public final class IndexStatusCommand implements Callable<Integer> {
  private final Session session;

  public IndexStatusCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    IndexStore index = new IndexStore(session.home(), session.environment().clock());
    IndexStatus status;
    try (LedgerReader ledger = session.registry().openForReading()) {
      status = index.status(ledger);
    }
    new IndexView(session.output()).status(status);
    return ExitCode.DONE.value();
  }
}
