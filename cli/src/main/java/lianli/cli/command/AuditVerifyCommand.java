package lianli.cli.command;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import lianli.cli.output.AuditView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.disclosure.LogVerification;
import lianli.registry.disclosure.QueryLogHead;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Checks that the query log is as it was written, to its end. */
@Command(name = "verify")
public final class AuditVerifyCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--against", paramLabel = "HEAD")
  private @Nullable String against;

  @Spec private @Nullable CommandSpec spec;

  public AuditVerifyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<QueryLogHead> paper = against == null ? List.of() : List.of(noted(against));
    LogVerification verification = ReaderLog.orOfRegistry(session).verify(paper);
    new AuditView(session.output()).verification(verification);
    return (verification.isIntact() ? ExitCode.DONE : ExitCode.NOT_VERIFIED).value();
  }

  private QueryLogHead noted(String written) {
    var commandLine = Objects.requireNonNull(spec).commandLine();
    return QueryLogHead.parse(written)
        .orElseThrow(
            () ->
                new ParameterException(
                    commandLine, commandLine.getResourceBundle().getString("audit.no.head")));
  }
}
