package lianli.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import lianli.cli.ExitCode;
import lianli.cli.Session;
import lianli.cli.output.IndexView;
import lianli.index.lucene.IndexStore;
import lianli.registry.Said;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.store.RegistryStore;
import picocli.CommandLine.Command;

/** Checks every file of the index, and asks it questions whose answers the ledger knows. */
@Command(name = "verify")
public final class IndexVerifyCommand implements Callable<Integer> {
  private final Session session;
  private final Function<Session, RegistryStore> stores;

  /** A command over the store of the session's home, which is looked up when it runs. */
  public IndexVerifyCommand(Session session, Function<Session, RegistryStore> stores) {
    this.session = session;
    this.stores = stores;
  }

  @Override
  public Integer call() {
    List<Said> faults;
    try (LedgerReader ledger = stores.apply(session).openForReading()) {
      faults = new IndexStore(session.home(), session.surroundings().clock()).verify(ledger);
    }
    new IndexView(session.output()).verified(faults);
    return (faults.isEmpty() ? ExitCode.DONE : ExitCode.NOT_VERIFIED).value();
  }
}
