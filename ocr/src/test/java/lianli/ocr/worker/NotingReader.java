package lianli.ocr.worker;

import lianli.ocr.scan.ScannedPage;

/** The program's own reader, but that it notes each page it begins. */
public final class NotingReader implements PageReader {
  private final PageReader reader;

  private NotingReader(PageReader reader) {
    this.reader = reader;
  }

  /** Serves like the program's own worker. */
  public static void main(String[] args) {
    WorkerMain.serve(() -> new NotingReader(FormPages.open(CountyFiles.none())));
  }

  @Override
  public PageReading read(ScannedPage page) {
    BegunPages.note(page.source());
    return reader.read(page);
  }

  @Override
  public void rest() {
    reader.rest();
  }

  @Override
  public void close() {
    reader.close();
  }
}
