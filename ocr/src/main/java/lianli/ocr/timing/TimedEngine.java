package lianli.ocr.timing;

import java.util.List;
import lianli.ocr.OcrEngine;
import lianli.ocr.PageMode;
import lianli.ocr.Raster;
import lianli.ocr.RecognisedLine;
import lianli.ocr.RecognisedPage;

/** An engine whose work counts for a stage. */
public record TimedEngine(OcrEngine engine, Stage stage, Stopwatch watch) implements OcrEngine {
  @Override
  public String name() {
    return engine.name();
  }

  @Override
  public String describe() {
    return engine.describe();
  }

  @Override
  public RecognisedLine readLine(Raster line) {
    return watch.time(stage, () -> engine.readLine(line));
  }

  @Override
  public RecognisedLine glance(Raster line) {
    return watch.time(stage, () -> engine.glance(line));
  }

  @Override
  public List<RecognisedLine> readLines(List<? extends Raster> lines) {
    return watch.time(stage, () -> engine.readLines(lines));
  }

  @Override
  public RecognisedPage readPage(Raster page, PageMode mode, int dpi) {
    return watch.time(stage, () -> engine.readPage(page, mode, dpi));
  }

  @Override
  public boolean knows(int codePoint) {
    return engine.knows(codePoint);
  }

  @Override
  public boolean isUntaught(int codePoint) {
    return engine.isUntaught(codePoint);
  }

  @Override
  public void close() {
    engine.close();
  }
}
