package lianli.ocr.judge;

import java.util.List;
import java.util.stream.IntStream;
import lianli.ocr.Region;
import lianli.ocr.text.Glyph;
import lianli.ocr.text.TextRun;

/**
 * A character of a column that was cut in two, each half a character of its own: 士 above 心 is 志.
 * Both readers are shown the same cells, so both read the halves.
 */
final class HalvedCharacter {
  /** Two characters and the gap between them take up more than this many times the tallest. */
  private static final double MOST_OF_A_WHOLE = 1.2;

  private HalvedCharacter() {}

  /** True if two neighbours are together hardly taller than the tallest of the others. */
  static boolean isIn(TextRun value) {
    List<Glyph> glyphs = value.glyphs();
    return IntStream.range(1, glyphs.size()).anyMatch(lower -> areHalves(glyphs, lower - 1, lower));
  }

  private static boolean areHalves(List<Glyph> glyphs, int upper, int lower) {
    int tallest =
        IntStream.range(0, glyphs.size())
            .filter(other -> other < upper || other > lower)
            .map(other -> glyphs.get(other).region().height())
            .max()
            .orElse(0);
    Region both = glyphs.get(upper).region().union(glyphs.get(lower).region());
    return glyphs.get(upper).strip().isColumn() && both.height() <= MOST_OF_A_WHOLE * tallest;
  }
}
