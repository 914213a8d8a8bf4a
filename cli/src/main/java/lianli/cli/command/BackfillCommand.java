package lianli.cli.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import lianli.cli.output.BackfillView;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.Said;
import lianli.registry.draft.DraftCodec;
import lianli.registry.draft.DraftLine;
import lianli.registry.draft.IllegalDraftException;
import lianli.registry.intake.DraftIntake;
import lianli.registry.intake.DraftScans;
import lianli.registry.scan.ScanStore;
import lianli.registry.scan.Taken;
import lianli.registry.store.OpenRegistry;
import org.jspecify.annotations.Nullable;
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

  /** A command over the store of the session's home, which is looked up when it runs. */
  public BackfillCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    BackfillView view = new BackfillView(session.output());
    ScanStore store = new ScanStore(session.home().requireExisting());
    int failed = 0;
    try (OpenRegistry registry = session.registry().openRegistryForWriting()) {
      DraftIntake intake =
          new DraftIntake(
              registry.ledger(),
              registry.reviewQueue(),
              LocalDate.now(session.environment().clock()),
              session.author());
      for (Path file : files) {
        try {
          Path drafts = there(file);
          take(drafts, new Intake(intake, new DraftScans(store, roots(drafts))), view);
        } catch (RegistryException unusable) {
          if (ExitCode.of(unusable.code()) != ExitCode.SOME_FAILED) {
            throw unusable;
          }
          failed++;
          session.output().warn(unusable);
        }
      }
    }
    view.summary();
    return (failed > 0 ? ExitCode.SOME_FAILED : ExitCode.DONE).value();
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

  /** Lines of one drafts file and the scans they come from. */
  private record Intake(DraftIntake drafts, DraftScans scans) {
    void take(DraftLine line, BackfillView view) {
      Optional<Taken> taken = scans.take(line);
      drafts
          .take(line)
          .ifPresent(outcome -> view.add(outcome, scans.look(line, outcome).or(() -> taken)));
    }
  }

  private static void take(Path file, Intake intake, BackfillView view) {
    long number = 0;
    boolean holdsAny = false;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        Optional<DraftLine> told = DraftCodec.parse(line);
        holdsAny |= told.isPresent();
        told.ifPresent(each -> intake.take(each, view));
      }
    } catch (IllegalDraftException illegal) {
      throw unusable(file, illegal.why(number), illegal.next(), illegal);
    } catch (NoSuchFileException gone) {
      throw unusable(file, Said.of("there is no such file", "没有这个文件"), gone);
    } catch (AccessDeniedException forbidden) {
      throw unusable(file, Said.of("you may not read it", "当前用户无读取权限"), forbidden);
    } catch (IOException unreadable) {
      throw unusable(
          file, Said.of("it cannot be read as UTF-8 text", "无法按 UTF-8 文本读取"), unreadable);
    }
    if (!holdsAny) {
      throw unusable(file, Said.of("it holds no draft and no page", "其中没有识读草稿或页面"), null);
    }
  }

  private static RegistryException unusable(Path file, Said why, @Nullable Exception cause) {
    return unusable(
        file, why, Said.of("Make the file with `lianli ocr`", "请用 lianli ocr 生成该文件"), cause);
  }

  private static RegistryException unusable(
      Path file, Said why, Said next, @Nullable Exception cause) {
    return new RegistryException(
        ErrorCode.BAD_INPUT,
        Said.of("Cannot take drafts from " + file, "无法读取草稿 " + file),
        why,
        next,
        cause);
  }
}
