package lianli.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import lianli.cli.output.IndexView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.index.lucene.IndexStore;
import lianli.registry.BilingualText;
import lianli.registry.ledger.LedgerReader;
import picocli.CommandLine.Command;

/** Checks every file of the index, and asks it questions whose answers the ledger knows. */
@Command(name = "verify")
public final class IndexVerifyCommand implements Callable<Integer> {
  private final Session session;

  public IndexVerifyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<BilingualText> faults;
    try (LedgerReader ledger = session.registry().openForReading()) {
      faults = new IndexStore(session.home(), session.environment().clock()).verify(ledger);
    }
    new IndexView(session.output()).verified(faults);
    return (faults.isEmpty() ? ExitCode.DONE : ExitCode.NOT_VERIFIED).value();
  }
}
