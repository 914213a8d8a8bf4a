package lianli.cli.command;

import java.util.concurrent.Callable;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.certificate.CertificateOffice;
import lianli.registry.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Withdraws an issued copy. */
@Command(name = "revoke")
public final class CertificateRevokeCommand implements Callable<Integer> {
  private final Session session;
  private final CertificateOfficeFactory offices;

  @Parameters(paramLabel = "SERIAL", descriptionKey = "lianli.certificate.revoke.SERIAL")
  private String serial = "";

  @Option(names = "--reason", paramLabel = "TEXT", required = true)
  private String reason = "";

  public CertificateRevokeCommand(Session session, CertificateOfficeFactory offices) {
    this.session = session;
    this.offices = offices;
  }

  @Override
  public Integer call() {
    try (Ledger ledger = session.registry().openForWriting()) {
      CertificateOffice office = offices.office(session);
      office.clearUp(ledger).ifPresent(session.output()::warn);
      office.revoke(serial, reason, session.author(), ledger);
    }
    session.output().say("Copy " + serial + " is revoked", "副本 " + serial + " 已作废");
    return ExitCode.DONE.value();
  }
}
