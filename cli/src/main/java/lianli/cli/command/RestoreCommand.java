package lianli.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lianli.cli.output.BackupView;
import lianli.cli.output.MegabyteProgress;
import lianli.cli.session.ExitCode;
import lianli.cli.session.RegistryKeys;
import lianli.cli.session.Session;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.backup.BackupDirectory;
import lianli.registry.backup.Manifest;
import lianli.registry.backup.Restore;
import lianli.registry.checkpoint.CheckpointKeys;
import lianli.registry.signature.SignatureCheckResult;
import lianli.registry.signature.Signer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a saved registry into an empty directory, and proves it before it can be used. */
@Command(name = "restore")
public final class RestoreCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "DIR", descriptionKey = "DIR")
  private @Nullable Path directory;

  @Option(names = "--generation", paramLabel = "N")
  private @Nullable Long generation;

  @Option(names = "--trust", paramLabel = "FILE")
  private @Nullable Path trust;

  public RestoreCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    BackupDirectory backups =
        BackupCommand.directory(session, java.util.Objects.requireNonNull(directory));
    Optional<SignatureCheckResult.Checker> roots = BackupVerifyCommand.trusted(session, trust);
    long number = generation == null ? newestGood(backups) : generation;
    Manifest manifest = backups.read(number, roots).manifest();
    Restore.Restored restored;
    try (MegabyteProgress progress =
        new MegabyteProgress(session.output(), BilingualText.of("Restoring (MB)", "恢复（MB）"))) {
      restored =
          new Restore(session.home(), home -> keys(home, roots), session.environment().clock())
              .run(backups, manifest, progress);
    }
    new BackupView(session.output()).restored(session.home(), manifest, restored);
    return ExitCode.DONE.value();
  }

  /**
   * The newest backup of a ledger that held: after a night on which damage was saved, that is the
   * one before it.
   */
  private long newestGood(BackupDirectory backups) {
    List<Long> numbers = backups.numbers();
    if (numbers.isEmpty()) {
      throw new RegistryException(
          ErrorCode.BAD_INPUT,
          BilingualText.of(
              "Cannot restore from " + backups.path(), "无法从 " + backups.path() + " 恢复"),
          BilingualText.of("no backup in it was ever finished", "其中没有已完成的备份"),
          BilingualText.of("Name another directory", "请指定其他文件夹"));
    }
    for (long number : numbers.reversed()) {
      if (isGood(backups, number)) {
        return number;
      }
      session
          .output()
          .warn(
              "backup %d is of a ledger that was damaged already; the one before it is taken",
              "第 %d 次备份时台账已损坏，改用前一次备份", number);
    }
    return numbers.getLast();
  }

  private static boolean isGood(BackupDirectory backups, long number) {
    try {
      return backups.read(number, Optional.empty()).manifest().condition()
          == Manifest.Condition.INTACT;
    } catch (RegistryException unreadable) {
      return false;
    }
  }

  /** The roots somebody brought along, else those within the backup itself. */
  private static CheckpointKeys keys(
      RegistryHome home, Optional<SignatureCheckResult.Checker> roots) {
    if (roots.isEmpty()) {
      return new RegistryKeys(home);
    }
    return new CheckpointKeys() {
      @Override
      public Optional<Signer> signer() {
        return Optional.empty();
      }

      @Override
      public Optional<SignatureCheckResult.Checker> checker() {
        return roots;
      }
    };
  }
}
