package lianli.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lianli.cli.output.BackupView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.backup.BackupCheck;
import lianli.registry.signature.SignatureCheckResult;
import lianli.registry.signature.bc.SigningKeys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads everything in a directory of backups, and says which generations can be restored. */
@Command(name = "verify")
public final class BackupVerifyCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "DIR", descriptionKey = "DIR")
  private @Nullable Path directory;

  @Option(names = "--trust", paramLabel = "FILE")
  private @Nullable Path trust;

  public BackupVerifyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<BackupCheck.Result> results =
        new BackupCheck(
                BackupCommand.directory(session, java.util.Objects.requireNonNull(directory)),
                trusted(session, trust))
            .run();
    new BackupView(session.output()).generations(results);
    boolean sound = results.stream().allMatch(result -> result.faults().isEmpty());
    return (sound ? ExitCode.DONE : ExitCode.NOT_VERIFIED).value();
  }

  /** Checks against the roots in a file, if one is named. */
  static Optional<SignatureCheckResult.Checker> trusted(Session session, @Nullable Path trust) {
    return Optional.ofNullable(trust)
        .map(session.environment().workingDirectory()::resolve)
        .map(SigningKeys::checker);
  }
}
