package lianli.cli.command;

import java.util.concurrent.Callable;
import java.util.function.Function;
import lianli.cli.ExitCode;
import lianli.cli.Session;
import lianli.cli.output.IndexView;
import lianli.index.lucene.IndexStatus;
import lianli.index.lucene.IndexStore;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.store.RegistryStore;
import picocli.CommandLine.Command;

/** Tells how the index stands to the ledger. */
@Command(name = "status")
public final class IndexStatusCommand implements Callable<Integer> {
  private final Session session;
  private final Function<Session, RegistryStore> stores;

  /** A command over the store of the session's home, which is looked up when it runs. */
  public IndexStatusCommand(Session session, Function<Session, RegistryStore> stores) {
    this.session = session;
    this.stores = stores;
  }

  @Override
  public Integer call() {
    IndexStore index = new IndexStore(session.home(), session.surroundings().clock());
    IndexStatus status;
    try (LedgerReader ledger = stores.apply(session).openForReading()) {
      status = index.status(ledger);
    }
    new IndexView(session.output()).status(status);
    return ExitCode.DONE.value();
  }
}
