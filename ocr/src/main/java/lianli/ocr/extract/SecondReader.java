package lianli.ocr.extract;

import java.util.stream.Collectors;
import lianli.ocr.OcrEngine;
import lianli.ocr.Region;

/** Reads a field again, on its own piece of paper, by the other reader. */
final class SecondReader {
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
    int padding = Math.max(4, strip.image().height() / 5);
    Region crop =
        Region.between(left - padding, 0, right + padding, strip.image().height())
            .intersect(strip.image().region());
    return crop.isEmpty() ? "" : engine.readLine(strip.image().crop(crop)).text().replace(" ", "");
  }

  /** True if the engine's alphabet holds every character. */
  boolean knows(String text) {
    return text.codePoints().allMatch(engine::knows);
  }
}
