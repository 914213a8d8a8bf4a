package lianli.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import lianli.ocr.batch.Batch;

/** Makes the batch that reads scans. The program's own one opens the engines. */
@FunctionalInterface
public interface ScanReading {

  /**
   * What shall be read and kept.
   *
   * @param files in the order in which results shall come
   * @param jobs number of workers
   * @param alto folder for ALTO files, if wanted
   * @param pdf folder for searchable PDFs, if wanted
   */
  record Request(List<Path> files, int jobs, Optional<Path> alto, Optional<Path> pdf) {
    public Request {
      files = List.copyOf(files);
    }
  }

  /** A batch; opens nothing before it runs. */
  Batch batch(Request request, BooleanSupplier stopped);
}
