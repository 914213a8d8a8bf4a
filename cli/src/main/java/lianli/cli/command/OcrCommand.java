package lianli.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lianli.cli.ExitCode;
import lianli.cli.Session;
import lianli.cli.output.OcrReport;
import lianli.ocr.batch.Batch;
import lianli.ocr.batch.BatchSummary;
import lianli.ocr.batch.DraftSink;
import lianli.ocr.batch.InputFiles;
import lianli.ocr.batch.PageState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads scans into drafts: JSON lines for {@code backfill} and for review. */
@Command(name = "ocr")
public final class OcrCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SCAN", arity = "1..*", descriptionKey = "scans")
  private List<Path> scans = List.of();

  @Option(names = "--out", paramLabel = "FILE")
  private @Nullable Path out;

  @Option(names = "--jobs", paramLabel = "N")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(names = "--pdf", paramLabel = "DIR")
  private @Nullable Path pdf;

  @Option(names = "--alto", paramLabel = "DIR")
  private @Nullable Path alto;

  @Option(names = "--journal", paramLabel = "FILE")
  private @Nullable Path journal;

  @Option(names = "--fresh")
  private boolean fresh;

  private final Session session;
  private final ScanReading reading;

  /** A command that has this service read. */
  public OcrCommand(Session session, ScanReading reading) {
    this.session = session;
    this.reading = reading;
  }

  @Override
  public Integer call() {
    List<Path> files = InputFiles.of(scans.stream().map(this::resolve).toList());
    ScanReading.Request request =
        new ScanReading.Request(
            files,
            Math.max(1, jobs),
            Optional.ofNullable(alto).map(this::resolve),
            Optional.ofNullable(pdf).map(this::resolve));
    try (OcrReport report = OcrReport.over(session.output(), files.size());
        Interruption interruption = Interruption.watch(session)) {
      Batch batch = reading.batch(request, interruption::isAsked);
      BatchSummary summary = read(batch, files, report);
      report.summary(summary, out != null);
      return exitCode(summary).value();
    }
  }

  private BatchSummary read(Batch batch, List<Path> files, OcrReport report) {
    if (out == null) {
      DraftSink sink = new StreamSink(session.surroundings().out());
      return batch.run(files, sink, report);
    }
    Path drafts = resolve(out);
    Path notes =
        journal == null
            ? drafts.resolveSibling(drafts.getFileName() + ".journal")
            : resolve(journal);
    return fresh
        ? batch.startAnew(files, drafts, notes, report)
        : batch.resume(files, drafts, notes, report);
  }

  private Path resolve(Path path) {
    return session.surroundings().workingDirectory().resolve(path);
  }

  private static ExitCode exitCode(BatchSummary summary) {
    return summary.pages(PageState.FAILED) > 0 ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }
}
