package lianli.cli.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import lianli.cli.option.FormsOption;
import lianli.cli.option.OcrKeepOptions;
import lianli.cli.option.OcrWorkOptions;
import lianli.cli.option.OcrWorkOptions.Workers;
import lianli.cli.option.PlacesOption;
import lianli.cli.option.WordsOption;
import lianli.cli.output.OcrReport;
import lianli.cli.session.ExitCode;
import lianli.cli.session.Session;
import lianli.ocr.batch.Batch;
import lianli.ocr.batch.BatchSummary;
import lianli.ocr.batch.FileSource;
import lianli.ocr.batch.InputFiles;
import lianli.ocr.batch.WatchedFolders;
import lianli.ocr.worker.CountyFiles;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads scans into drafts: JSON lines for {@code backfill} and for review. */
@Command(name = "ocr")
public final class OcrCommand implements Callable<Integer> {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

  @Parameters(paramLabel = "SCAN", arity = "0..*", descriptionKey = "scans")
  private List<Path> scans = List.of();

  @Mixin private OcrKeepOptions keep = new OcrKeepOptions();
  @Mixin private OcrWorkOptions work = new OcrWorkOptions();
  @Mixin private FormsOption forms = new FormsOption();
  @Mixin private PlacesOption places = new PlacesOption();
  @Mixin private WordsOption words = new WordsOption();

  @Option(names = "--watch")
  private boolean watch;

  private final Session session;
  private final Workers workers;

  /** A command that reads with the engines of this machine. */
  public OcrCommand(Session session) {
    this(session, OcrWorkOptions::pool);
  }

  /** A command that has these read. */
  OcrCommand(Session session, Workers workers) {
    this.session = session;
    this.workers = workers;
  }

  @Override
  public Integer call() {
    if (scans.isEmpty()) {
      throw nothingNamed();
    }
    List<Path> inputs = scans.stream().map(this::whole).toList();
    keep.requireOutside(inputs, this::whole);
    FileSource files =
        watch
            ? new WatchedFolders(inputs, BETWEEN_LOOKS, session.environment().clock())
            : InputFiles.of(inputs);
    CountyFiles county =
        new CountyFiles(forms.wanted(session), places.wanted(session), words.wanted(session));
    try (OcrReport report = report(files);
        Interruption interruption = Interruption.watch(session)) {
      Batch batch =
          new Batch(
              workers.pool(work, county), keep.texts(inputs, this::whole), interruption::isAsked);
      BatchSummary summary = read(batch, files, report);
      report.summary(summary, keep.out(this::whole).isPresent());
      return (summary.lost() > 0 ? ExitCode.SOME_FAILED : ExitCode.DONE).value();
    }
  }

  private OcrReport report(FileSource files) {
    return watch
        ? OcrReport.pageByPage(session.output())
        : OcrReport.over(session.output(), files.known());
  }

  private BatchSummary read(Batch batch, FileSource files, OcrReport report) {
    Path drafts = keep.out(this::whole).orElse(null);
    if (drafts == null) {
      return batch.run(files, new StreamSink(session.environment().out()), report);
    }
    Path journal = keep.journal(drafts, this::whole);
    return keep.isFresh()
        ? batch.startAnew(files, drafts, journal, report)
        : batch.resume(files, drafts, journal, report);
  }

  private Path whole(Path path) {
    return session.environment().workingDirectory().resolve(path);
  }

  /** Not left to the parser, which would want scans before {@code ocr sheet}, too. */
  private static RegistryException nothingNamed() {
    return new RegistryException(
        ErrorCode.USAGE,
        BilingualText.of("Nothing to read", "没有可读取的文件"),
        BilingualText.of("no scan was named", "未指定扫描件"),
        BilingualText.of(
            "Name files or folders: lianli ocr scans/", "请指定文件或文件夹：lianli ocr scans/"));
  }
}
