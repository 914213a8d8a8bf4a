package lianli.ocr.worker;

import java.nio.file.Path;
import java.util.List;
import lianli.ocr.batch.Batch;
import lianli.ocr.batch.BatchListener;
import lianli.ocr.batch.BatchSummary;
import lianli.ocr.batch.InputFiles;
import lianli.ocr.output.AltoFolder;
import lianli.ocr.output.OutputNames;
import lianli.ocr.output.PdfFolder;

/** A whole batch with one of the casts, as a process that can be killed. */
public final class Rehearsal {
  private Rehearsal() {}

  /** Arguments: name of a cast, a folder of scans, a folder for everything that is written. */
  public static void main(String[] args) {
    run(Cast.valueOf(args[0]), Path.of(args[1]), Path.of(args[2]));
  }

  static BatchSummary run(Cast cast, Path scans, Path out) {
    OutputNames names = OutputNames.below(List.of(scans));
    return new Batch(
            cast.pool(),
            new AltoFolder(out.resolve("alto"), names)
                .and(new PdfFolder(out.resolve("pdf"), names)),
            () -> false)
        .resume(
            InputFiles.of(List.of(scans)),
            out.resolve("drafts.jsonl"),
            out.resolve("drafts.journal"),
            BatchListener.SILENT);
  }
}
