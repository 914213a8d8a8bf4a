package lianli.cli.command;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import lianli.cli.ExitCode;
import lianli.cli.Session;
import lianli.cli.output.Output;
import lianli.cli.output.Table;
import lianli.registry.Said;
import lianli.registry.certificate.IssuedCopies.Issued;
import lianli.registry.json.Json;
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
    Collection<Issued> copies = desk.copies(session).all().values();
    Output output = session.output();
    if (output.isJson()) {
      copies.forEach(copy -> output.json(json(copy)));
      return ExitCode.DONE.value();
    }
    output.table(
        new Table(
            List.of(
                Said.of("Copy", "副本编号").in(output.locale()),
                Said.of("Entry", "条目").in(output.locale()),
                Said.of("Issued", "签发时间").in(output.locale()),
                Said.of("Purpose", "用途").in(output.locale()),
                Said.of("Revoked", "作废原因").in(output.locale())),
            copies.stream()
                .map(
                    copy ->
                        List.of(
                            copy.serial(),
                            String.valueOf(copy.entry()),
                            copy.issuedAt(),
                            copy.purpose(),
                            copy.revoked()))
                .toList()));
    return ExitCode.DONE.value();
  }

  private static Json.Obj json(Issued copy) {
    return Json.object()
        .put("type", "issued")
        .put("serial", copy.serial())
        .put("sha256", copy.sha256())
        .put("entry", copy.entry())
        .put("issued_at", copy.issuedAt())
        .put("purpose", copy.purpose())
        .put("revoked", copy.revoked())
        .build();
  }
}
