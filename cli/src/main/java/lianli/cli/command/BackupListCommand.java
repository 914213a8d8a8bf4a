package lianli.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lianli.cli.output.BackupView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.RegistryException;
import lianli.registry.backup.BackupCheck;
import lianli.registry.backup.BackupDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the generations in a directory of backups, without reading what they hold. */
@Command(name = "list")
public final class BackupListCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "DIR", descriptionKey = "DIR")
  private @Nullable Path directory;

  public BackupListCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    BackupDirectory backups =
        BackupCommand.directory(session, java.util.Objects.requireNonNull(directory));
    List<BackupCheck.Result> generations = new ArrayList<>();
    for (long number : backups.numbers()) {
      generations.add(generation(backups, number));
    }
    new BackupView(session.output()).generations(generations);
    return ExitCode.DONE.value();
  }

  private static BackupCheck.Result generation(BackupDirectory backups, long number) {
    try {
      return new BackupCheck.Result(
          number, Optional.of(backups.read(number, Optional.empty()).manifest()), List.of());
    } catch (RegistryException damaged) {
      return new BackupCheck.Result(number, Optional.empty(), List.of(damaged.why()));
    }
  }
}
