package lianli.cli.command;

import java.util.concurrent.Callable;
import lianli.cli.ExitCode;
import lianli.cli.Session;
import lianli.cli.output.CopyView;
import picocli.CommandLine.Command;

/** Lists issued copies. */
@Command(name = "list")
public final class CertificateListCommand implements Callable<Integer> {
  private final Session session;
  private final CertificateDesk desk;

  /** A command over the certificates of the session's home. */
  public CertificateListCommand(Session session, CertificateDesk desk) {
    this.session = session;
    this.desk = desk;
  }

  @Override
  public Integer call() {
    session.home().requireExisting();
    new CopyView(session.output()).catalogue(desk.copies(session).all());
    return ExitCode.DONE.value();
  }
}
