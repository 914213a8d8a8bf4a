package lianli.cli.command;

import java.util.function.BooleanSupplier;
import lianli.ocr.batch.Batch;
import lianli.ocr.batch.FormPages;
import lianli.ocr.output.AltoFolder;
import lianli.ocr.output.PageSink;

/** Reads scans as forms, with the engines of this machine. */
public final class FormReading implements ScanReading {
  @Override
  public Batch batch(Request request, BooleanSupplier stopped) {
    PageSink texts = request.alto().<PageSink>map(AltoFolder::new).orElse(PageSink.NONE);
    return new Batch(() -> FormPages.open(texts), request.jobs(), stopped);
  }
}
