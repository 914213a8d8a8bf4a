package lianli.ocr.text;

import java.util.Collection;

/**
 * How much of what was read makes sense to the reader: of text on the wrong side it is sure of few
 * characters. What may be a border's ring or lozenge does not count: it looks right from every
 * side.
 *
 * @param sure characters read with some certainty
 * @param all characters read
 */
record Legibility(int sure, int all) {
  private static final double SURE = 0.8;

  /** Of text that lies as it should so much is sure. */
  private static final double CLEAR = 0.9;

  /** Of two sides that make sense neither shows much less than the other. */
  private static final double NEARLY = 0.65;

  static Legibility of(Collection<TextRun> lines) {
    int sure = 0;
    int all = 0;
    for (TextRun line : lines) {
      for (Glyph glyph : line.glyphs()) {
        if (!Ornaments.isSign(glyph)) {
          all++;
          sure += glyph.confidence().value() > SURE ? 1 : 0;
        }
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

  /** True if nearly as much is sure as of the other, of all that was read too. */
  boolean isNearly(Legibility other) {
    return sure > NEARLY * other.sure && sure * other.all > NEARLY * other.sure * all;
  }
}
