package lianli.cli.command;

import java.util.function.BooleanSupplier;
import lianli.ocr.batch.Batch;
import lianli.ocr.output.AltoFolder;
import lianli.ocr.output.OutputNames;
import lianli.ocr.output.PageSink;
import lianli.ocr.output.PdfFolder;
import lianli.ocr.worker.FormPages;
import lianli.ocr.worker.WorkerPool;

/** Reads scans as forms, with the engines of this machine. */
public final class FormReading implements ScanReading {
  @Override
  public Batch batch(Request request, BooleanSupplier stopped) {
    int jobs = request.work().jobs();
    WorkerPool pool =
        request.work().isInside()
            ? WorkerPool.inProcess(jobs, () -> FormPages.open(request.forms()))
            : WorkerPool.ofProcesses(jobs, request.work().limits(), request.forms());
    return new Batch(pool, texts(request), stopped);
  }

  /** Keeps what the request wants kept. */
  static PageSink texts(Request request) {
    OutputNames names = OutputNames.below(request.inputs());
    PageSink alto =
        request.alto().<PageSink>map(folder -> new AltoFolder(folder, names)).orElse(PageSink.NONE);
    return request
        .pdf()
        .<PageSink>map(folder -> alto.and(new PdfFolder(folder, names)))
        .orElse(alto);
  }
}
