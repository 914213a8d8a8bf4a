package lianli.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import lianli.cli.output.BackupView;
import lianli.cli.output.MegabyteProgress;
import lianli.cli.session.ExitCode;
import lianli.cli.session.RegistryKeys;
import lianli.cli.session.Session;
import lianli.registry.BilingualText;
import lianli.registry.backup.Backup;
import lianli.registry.backup.BackupDirectory;
import lianli.registry.backup.Manifest;
import lianli.registry.doctor.ScanCheck;
import lianli.registry.store.RegistryOpener;
import lianli.registry.store.RegistryStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Saves the registry, while it is in use, as a new generation in a directory of backups. */
@Command(name = "backup")
public final class BackupCommand implements Callable<Integer> {
  private final Session session;

  // Not required by the parser, which would miss it before `backup list DIR` too.
  @Parameters(paramLabel = "DIR", arity = "0..1", descriptionKey = "DIR")
  private @Nullable Path directory;

  @Option(names = "--with-keys")
  private boolean withKeys;

  @Option(names = "--keep", paramLabel = "N")
  private int keep;

  @Spec private @Nullable CommandSpec spec;

  public BackupCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path given = directory;
    if (given == null || keep < 0) {
      throw wrongUse(
          given == null
              ? BilingualText.of("Name the directory of backups", "请指定备份文件夹")
              : BilingualText.of("--keep: 1 or more, or 0 for all", "--keep：须为 1 以上，0 表示全部保留"));
    }
    RegistryOpener writer =
        new RegistryOpener(
            session.command(), new RegistryKeys(session.home()), session.output()::warn);
    Backup.Report report;
    try (MegabyteProgress progress =
        new MegabyteProgress(session.output(), BilingualText.of("Saving (MB)", "备份（MB）"))) {
      report =
          new Backup(session.home(), writer, session.environment().clock())
              .run(
                  directory(session, given),
                  withKeys ? Manifest.Keys.INCLUDED : Manifest.Keys.LEFT_OUT,
                  keep,
                  progress);
    }
    new BackupView(session.output()).saved(report, scansOutside(report));
    return (report.isSound() ? ExitCode.DONE : ExitCode.NOT_VERIFIED).value();
  }

  /** Scans that lie elsewhere are in no backup of the registry. */
  private long scansOutside(Backup.Report report) {
    if (!report.verification().isIntact()) {
      return 0;
    }
    RegistryStore store = session.registry();
    return new ScanCheck(session.home(), store).look().outside();
  }

  private ParameterException wrongUse(BilingualText what) {
    return new ParameterException(
        java.util.Objects.requireNonNull(spec).commandLine(), what.in(session.locale()));
  }

  static BackupDirectory directory(Session session, Path given) {
    return new BackupDirectory(session.environment().workingDirectory().resolve(given));
  }
}
