package lianli.cli.command;

import java.util.concurrent.Callable;
import java.util.function.Function;
import lianli.cli.ExitCode;
import lianli.cli.Session;
import lianli.cli.output.CopyView;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.store.RegistryStore;
import picocli.CommandLine.Command;

/** Lists issued copies. */
@Command(name = "list")
public final class CertificateListCommand implements Callable<Integer> {
  private final Session session;
  private final Function<Session, RegistryStore> stores;
  private final CertificateDesk desk;

  /** A command over the store of the session's home, which is looked up when it runs. */
  public CertificateListCommand(
      Session session, Function<Session, RegistryStore> stores, CertificateDesk desk) {
    this.session = session;
    this.stores = stores;
    this.desk = desk;
  }

  @Override
  public Integer call() {
    try (LedgerReader ledger = stores.apply(session).openForReading()) {
      new CopyView(session.output()).catalogue(desk.copies(session).all(ledger));
    }
    return ExitCode.DONE.value();
  }
}
