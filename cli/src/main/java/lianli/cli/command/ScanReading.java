package lianli.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import lianli.cli.option.OcrWorkOptions;
import lianli.ocr.batch.Batch;

/** Makes the batch that reads scans. The program's own one opens the engines. */
@FunctionalInterface
public interface ScanReading {

  /**
   * What shall be read and kept.
   *
   * @param inputs files and folders as named
   * @param work by whom
   * @param forms folder of form files beside those that come with the program
   * @param alto folder for ALTO files, if wanted
   * @param pdf folder for searchable PDFs, if wanted
   */
  record Request(
      List<Path> inputs,
      OcrWorkOptions work,
      Optional<Path> forms,
      Optional<Path> alto,
      Optional<Path> pdf) {
    public Request {
      inputs = List.copyOf(inputs);
    }
  }

  /** A batch; opens nothing before it runs. */
  Batch batch(Request request, BooleanSupplier stopped);
}
