package lianli.ocr.extract;

import java.util.stream.Collectors;
import lianli.ocr.GreyImage;
import lianli.ocr.OcrEngine;
import lianli.ocr.Region;
import lianli.ocr.image.Scale;

/** Reads a field again, on its own piece of paper, by the other reader. */
final class SecondReader {
  /**
   * Pixels from top to bottom of a line's image above which more do not help: Tesseract's own
   * networks see 36 to 48. Larger images only take longer.
   */
  private static final double LINE_HEIGHT = 48;

  /**
   * Paper before the first and behind the last character, as a share of the line's height. With a
   * tenth the readers agreed on half as many fields; with more than a quarter on no more.
   */
  private static final double PADDING = 0.25;

  private final OcrEngine engine;

  SecondReader(OcrEngine engine) {
    this.engine = engine;
  }

  String name() {
    return engine.name();
  }

  /** What the second reader reads where the value stands, without blanks. */
  String read(Run value) {
    return value.perStrip().stream().map(this::readPart).collect(Collectors.joining());
  }

  private String readPart(Run part) {
    Strip strip = part.glyphs().getFirst().strip();
    int left = part.glyphs().stream().mapToInt(g -> g.symbol().region().x()).min().orElse(0);
    int right = part.glyphs().stream().mapToInt(g -> g.symbol().region().right()).max().orElse(0);
    int padding = Math.max(4, (int) (strip.image().height() * PADDING));
    Region crop =
        Region.between(left - padding, 0, right + padding, strip.image().height())
            .intersect(strip.image().region());
    return crop.isEmpty()
        ? ""
        : engine.readLine(noHigher(strip.image().crop(crop))).text().replace(" ", "");
  }

  private static GreyImage noHigher(GreyImage line) {
    double scale = LINE_HEIGHT / line.height();
    return scale < 1 ? Scale.by(line, scale) : line;
  }

  /** True if the engine's alphabet holds every character. */
  boolean knows(String text) {
    return text.codePoints().allMatch(engine::knows);
  }
}
