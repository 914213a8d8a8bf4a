package lianli.cli.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import lianli.cli.output.AuditView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.disclosure.LogLine;
import lianli.registry.disclosure.Purpose;
import lianli.registry.disclosure.QueryLog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the answers that were given, by whom and what for; of whom only a digest is on file. */
@Command(name = "query")
public final class AuditQueryCommand implements Callable<Integer> {
  /** Days are those of the offices, wherever the program runs. */
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final Session session;

  @Option(names = "--since", paramLabel = "DATE")
  private @Nullable LocalDate since;

  @Option(names = "--operator", paramLabel = "NAME")
  private @Nullable String operator;

  @Option(names = "--purpose", paramLabel = "PURPOSE")
  private @Nullable Purpose purpose;

  public AuditQueryCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    QueryLog log = ReaderLog.orOfRegistry(session);
    List<LogLine> lines = log.lines().stream().filter(this::isWanted).toList();
    new AuditView(session.output()).lines(lines);
    return ExitCode.DONE.value();
  }

  private boolean isWanted(LogLine line) {
    Instant from = since == null ? Instant.MIN : since.atStartOfDay(CHINA).toInstant();
    return !line.time().isBefore(from)
        && (operator == null || line.operator().equals(operator))
        && (purpose == null || line.purpose().filter(one -> one == purpose).isPresent());
  }
}
