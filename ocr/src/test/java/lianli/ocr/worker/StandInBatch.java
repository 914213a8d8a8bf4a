package lianli.ocr.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lianli.ocr.batch.Batch;
import lianli.ocr.batch.BatchListener;
import lianli.ocr.batch.BatchSummary;
import lianli.ocr.batch.FileSource;
import lianli.ocr.batch.InputFiles;
import lianli.ocr.output.AltoFolder;
import lianli.ocr.output.OutputNames;
import lianli.ocr.output.PdfFolder;

/** A whole batch over {@link StandIn} workers, as a process that can be killed. */
public final class StandInBatch {
  /** Workers of each run. */
  static final int JOBS = 2;

  private StandInBatch() {}

  /** Arguments: a folder of scans, a folder for everything that is written. */
  public static void main(String[] args) {
    run(Path.of(args[0]), Path.of(args[1]));
  }

  static BatchSummary run(Path scans, Path out) {
    Crew.Terms terms = new Crew.Terms(Crew.Priority.NORMAL, Duration.ofSeconds(3), 64);
    OutputNames names = OutputNames.below(List.of(scans));
    return new Batch(
            Crew.ofProcesses(JOBS, terms, StandIn.class, List.of()),
            new AltoFolder(out.resolve("alto"), names)
                .and(new PdfFolder(out.resolve("pdf"), names)),
            () -> false)
        .resume(
            FileSource.of(InputFiles.of(List.of(scans))),
            out.resolve("drafts.jsonl"),
            out.resolve("drafts.journal"),
            BatchListener.SILENT);
  }
}
