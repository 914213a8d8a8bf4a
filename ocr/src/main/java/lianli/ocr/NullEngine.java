package lianli.ocr;

import java.util.List;

/** A reader that reads nothing: for runs that only want images and for tests. */
public final class NullEngine implements OcrEngine {
  @Override
  public String name() {
    return "none";
  }

  @Override
  public String describe() {
    return "none";
  }

  @Override
  public RecognisedLine readLine(Raster line) {
    return RecognisedLine.nothing(line.region());
  }

  @Override
  public RecognisedPage readPage(Raster page, PageMode mode, int dpi) {
    return new RecognisedPage(page.region(), List.of());
  }

  @Override
  public boolean knows(int codePoint) {
    return false;
  }

  @Override
  public void close() {
    // holds nothing
  }
}
