package lianli.ocr.extract;

import java.util.Collection;

/**
 * How much of what was read makes sense to the reader: of text on the wrong side it is sure of few
 * characters.
 *
 * @param sure characters read with some certainty
 * @param all characters read
 */
record Legibility(int sure, int all) {
  private static final double SURE = 0.8;

  /** Of text that lies as it should so much is sure. */
  private static final double CLEAR = 0.85;

  static Legibility of(Collection<Run> lines) {
    int sure = 0;
    int all = 0;
    for (Run line : lines) {
      all += line.glyphs().size();
      for (Glyph glyph : line.glyphs()) {
        sure += glyph.confidence().value() > SURE ? 1 : 0;
      }
    }
    return new Legibility(sure, all);
  }

  /** True of what surely lies as it should; not of nothing. */
  boolean isClear() {
    return all > 0 && sure >= CLEAR * all;
  }

  /** True if more is sure than not. */
  boolean isFair() {
    return 2 * sure > all;
  }
}
