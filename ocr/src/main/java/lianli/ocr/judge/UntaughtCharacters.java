package lianli.ocr.judge;

import lianli.ocr.OcrEngine;
import lianli.ocr.text.Glyph;
import lianli.ocr.text.TextRun;
import lianli.registry.script.HanScript;

/**
 * Characters that the first reader was not taught by its maker but reads by what was fitted to
 * drawings later. What it says of them somebody else has to confirm; and where it says that such a
 * one may stand in the place of a common one, the common one is in doubt.
 */
final class UntaughtCharacters {
  /**
   * From this likelihood on, a rare character casts doubt on the one that was read. At 0.02 it was
   * one in ten of names without any that went to a person for it.
   */
  private static final double ALARM = 0.05;

  private final OcrEngine first;

  UntaughtCharacters(OcrEngine first) {
    this.first = first;
  }

  /** True if the text holds one. */
  boolean areIn(String text) {
    return text.codePoints().anyMatch(first::isUntaught);
  }

  /** True if one may stand where another character was read, of which it is no older form. */
  boolean mayBeIn(TextRun value) {
    return value.glyphs().stream()
        .map(Glyph::symbol)
        .anyMatch(
            read ->
                read.alternatives().stream()
                    .filter(other -> other.confidence().value() >= ALARM && areIn(other.text()))
                    .anyMatch(other -> !isOlderForm(other.text(), read.text())));
  }

  private static boolean isOlderForm(String other, String read) {
    return HanScript.toSimplified(other).equals(HanScript.toSimplified(read));
  }
}
