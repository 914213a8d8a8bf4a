package lianli.ocr.judge;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lianli.ocr.Region;
import lianli.ocr.image.InkCoverage;
import lianli.ocr.text.Glyph;
import lianli.ocr.text.TextRun;

/**
 * A character of a line that neither reader knows, so both pass it over: of 张翚明 they read 张明. Its
 * ink is still there.
 */
final class SkippedCharacter {
  /** From the middle of a character to that of the next but one, in heights of the line's box. */
  private static final double LEAST_STEP = 1.15;

  /** Where between two characters the core of a third would be, as shares of their distance. */
  private static final double CORE = 0.35;

  /** Above and below may be rules; as a share of the line's height. */
  private static final double MARGIN = 0.15;

  /** Of its columns, hardly any is without ink. */
  private static final double LEAST_INK = 0.6;

  private SkippedCharacter() {}

  /**
   * True if there is ink of a character before, between or behind those that were read.
   *
   * @param name what was read, in its normal form
   */
  static boolean isIn(TextRun value, String name) {
    List<TextRun> parts = value.perStrip();
    return parts.stream().anyMatch(SkippedCharacter::isBetween)
        || (parts.size() == 1 && name.length() >= 2 && isBeside(value, parts.getFirst(), name));
  }

  /** True if the line is longer than its characters. */
  private static boolean isBeside(TextRun value, TextRun part, String name) {
    Region strip = value.glyphs().getFirst().strip().region();
    Region read = part.region();
    double pitch =
        (value.glyphs().getLast().region().centreX() - value.glyphs().getFirst().region().centreX())
            / Math.max(1, value.glyphs().size() - 1);
    boolean horizontal = strip.width() > strip.height();
    return horizontal
        && value.glyphs().size() > 1
        && strip.width() - (read.width() + strip.height() * 0.5) > 0.6 * pitch
        && strip.width() > (name.length() + 0.8) * pitch;
  }

  private static boolean isBetween(TextRun part) {
    List<Glyph> glyphs = part.glyphs();
    return !glyphs.getFirst().strip().isColumn()
        && IntStream.range(1, glyphs.size())
            .anyMatch(next -> isBetween(glyphs.get(next - 1), glyphs.get(next)));
  }

  /** Names of two characters are set with a gap between them; in a gap there is no ink. */
  private static boolean isBetween(Glyph left, Glyph right) {
    var line = left.strip().image();
    double from = left.symbol().region().centreX();
    double step = right.symbol().region().centreX() - from;
    if (step < LEAST_STEP * line.height()) {
      return false;
    }
    Region core =
        Region.between(
            (int) (from + CORE * step),
            (int) (MARGIN * line.height()),
            (int) (from + (1 - CORE) * step),
            (int) ((1 - MARGIN) * line.height()));
    int[] ink = InkCoverage.columns(line.crop(core), InkCoverage.SHADE);
    return Arrays.stream(ink).filter(pixels -> pixels > 0).count() > LEAST_INK * ink.length;
  }
}
