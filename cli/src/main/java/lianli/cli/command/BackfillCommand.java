package lianli.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import lianli.cli.output.BackfillView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.BilingualText;
import lianli.registry.RegistryException;
import lianli.registry.draft.DraftsFile;
import lianli.registry.intake.DraftIntake;
import lianli.registry.intake.DraftScans;
import lianli.registry.intake.SeveralFiles;
import lianli.registry.scan.ScanStore;
import lianli.registry.store.OpenRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Enters drafts read from scans, or sends them to review. */
@Command(name = "backfill")
public final class BackfillCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "DRAFTS", arity = "1..*")
  private List<Path> files = List.of();

  @Option(names = "--scans", paramLabel = "DIR")
  private List<Path> folders = new ArrayList<>();

  public BackfillCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    BackfillView view = new BackfillView(session.output());
    ScanStore store = new ScanStore(session.home().requireExisting());
    List<RegistryException> failures;
    try (OpenRegistry registry = session.registry().openRegistryForWriting()) {
      DraftIntake intake =
          new DraftIntake(
              registry.ledger(), registry.reviewQueue(), session.rules(), session.author());
      failures =
          new SeveralFiles(files.stream().map(this::there).toList())
              .each(
                  drafts -> take(drafts, intake, store, view),
                  (drafts, failure) -> session.output().warn(failure));
    }
    view.summary();
    return (failures.isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED).value();
  }

  private void take(Path drafts, DraftIntake intake, ScanStore store, BackfillView view) {
    DraftScans scans = new DraftScans(store, roots(drafts));
    new DraftsFile(
            drafts, BilingualText.of("Cannot take drafts from " + drafts, "无法读取草稿 " + drafts))
        .each(
            line ->
                intake.take(line, scans).ifPresent(taken -> view.add(taken.line(), taken.scan())));
  }

  private Path there(Path path) {
    return session.environment().workingDirectory().resolve(path);
  }

  /** Where scans may lie by now: as told, and beside the drafts that name them. */
  private List<Path> roots(Path drafts) {
    List<Path> roots = new ArrayList<>();
    folders.forEach(folder -> roots.add(there(folder)));
    roots.add(Objects.requireNonNull(drafts.toAbsolutePath().getParent()));
    return roots;
  }
}
