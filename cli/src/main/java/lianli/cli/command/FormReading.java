package lianli.cli.command;

import java.util.function.BooleanSupplier;
import lianli.ocr.batch.Batch;
import lianli.ocr.batch.FormPages;
import lianli.ocr.output.AltoFolder;
import lianli.ocr.output.PageSink;
import lianli.ocr.output.PdfFolder;

/** Reads scans as forms, with the engines of this machine. */
public final class FormReading implements ScanReading {
  @Override
  public Batch batch(Request request, BooleanSupplier stopped) {
    PageSink alto = request.alto().<PageSink>map(AltoFolder::new).orElse(PageSink.NONE);
    PageSink pdf = request.pdf().<PageSink>map(PdfFolder::new).orElse(PageSink.NONE);
    PageSink texts = alto.and(pdf);
    Batch.Resumption resumption =
        texts.wantsWholeFiles() ? Batch.Resumption.BY_FILE : Batch.Resumption.BY_PAGE;
    return new Batch(() -> FormPages.open(texts), request.jobs(), stopped, resumption);
  }
}
