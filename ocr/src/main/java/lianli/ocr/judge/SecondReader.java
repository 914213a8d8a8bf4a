package lianli.ocr.judge;

import java.util.List;
import java.util.stream.Collectors;
import lianli.ocr.GreyImage;
import lianli.ocr.OcrEngine;
import lianli.ocr.image.Resize;

/** Reads a field again, on its own piece of paper, by the other reader. */
public final class SecondReader {
  /**
   * Pixels from top to bottom of a line's image above which more do not help: Tesseract's own
   * networks see 36 to 48. Larger images only take longer.
   */
  private static final double LINE_HEIGHT = 48;

  private final OcrEngine engine;

  public SecondReader(OcrEngine engine) {
    this.engine = engine;
  }

  String name() {
    return engine.name();
  }

  /** What the second reader reads on these pieces of paper, a line each, without blanks. */
  String read(List<GreyImage> lines) {
    return lines.stream()
        .map(line -> engine.readLine(noHigher(line)).text().replace(" ", ""))
        .collect(Collectors.joining());
  }

  private static GreyImage noHigher(GreyImage line) {
    double scale = LINE_HEIGHT / line.height();
    return scale < 1 ? Resize.by(line, scale) : line;
  }

  /** True if the engine's alphabet holds every character. */
  boolean knows(String text) {
    return text.codePoints().allMatch(engine::knows);
  }
}
