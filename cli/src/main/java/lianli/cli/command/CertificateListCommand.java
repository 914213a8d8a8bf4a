package lianli.cli.command;

import java.util.concurrent.Callable;
import lianli.cli.output.CopyView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.ledger.LedgerReader;
import picocli.CommandLine.Command;

/** Lists issued copies. */
@Command(name = "list")
public final class CertificateListCommand implements Callable<Integer> {
  private final Session session;
  private final CertificateOfficeFactory offices;

  public CertificateListCommand(Session session, CertificateOfficeFactory offices) {
    this.session = session;
    this.offices = offices;
  }

  @Override
  public Integer call() {
    try (LedgerReader ledger = session.registry().openForReading()) {
      new CopyView(session.output()).catalogue(offices.copies(session).all(ledger));
    }
    return ExitCode.DONE.value();
  }
}
