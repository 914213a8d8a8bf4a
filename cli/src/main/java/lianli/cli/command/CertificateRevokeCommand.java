package lianli.cli.command;

import java.util.concurrent.Callable;
import lianli.cli.ExitCode;
import lianli.cli.Session;
import lianli.registry.Said;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Withdraws an issued copy. */
@Command(name = "revoke")
public final class CertificateRevokeCommand implements Callable<Integer> {
  private final Session session;
  private final CertificateDesk desk;

  @Parameters(paramLabel = "SERIAL", descriptionKey = "lianli.certificate.revoke.SERIAL")
  private String serial = "";

  @Option(names = "--reason", paramLabel = "TEXT", required = true)
  private String reason = "";

  /** A command over the certificates of the session's home. */
  public CertificateRevokeCommand(Session session, CertificateDesk desk) {
    this.session = session;
    this.desk = desk;
  }

  @Override
  public Integer call() {
    session.home().requireExisting();
    desk.office(session).revoke(serial, reason, session.author());
    session.output().say(Said.of("Copy " + serial + " is revoked", "副本 " + serial + " 已作废"));
    return ExitCode.DONE.value();
  }
}
