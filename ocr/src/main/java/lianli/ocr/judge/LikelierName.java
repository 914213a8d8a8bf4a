package lianli.ocr.judge;

import java.util.List;
import lianli.ocr.RecognisedSymbol;
import lianli.ocr.hand.NameCharacters;
import lianli.ocr.text.Glyph;
import lianli.ocr.text.TextRun;
import lianli.registry.script.HanScript;

/**
 * A given name in which another character is nearly as well seen as the one that was read, and is
 * met in names far more often: 风 where 凤 may stand, 技 where 枝 may. On worn pages both readers then
 * see the same wrong one.
 */
final class LikelierName {
  /**
   * From these odds on, the other character casts doubt though both readers read alike: all four
   * names that they misread alike in 142 had 0.3 or more, and of those read right none above 0.06.
   */
  static final double BOTH_READERS = 0.1;

  /** The same where only one reader read it, be it three times: 涛 for 清 had 0.009. */
  static final double ONE_READER = 0.005;

  private LikelierName() {}

  /**
   * True if another may stand where a character behind the surname was read.
   *
   * @param odds from which on it counts
   */
  static boolean mayBeIn(TextRun name, double odds) {
    List<Glyph> glyphs = name.glyphs();
    return glyphs.stream().skip(1).map(Glyph::symbol).anyMatch(read -> isDoubted(read, odds));
  }

  private static boolean isDoubted(RecognisedSymbol read, double odds) {
    double sureness = Math.max(read.confidence().value(), Double.MIN_NORMAL);
    return read.alternatives().stream()
        .filter(other -> !isAnotherForm(other.text(), read.text()))
        .anyMatch(
            other ->
                other.confidence().value() / sureness * timesUsual(other.text(), read.text())
                    >= odds);
  }

  private static double timesUsual(String other, String read) {
    return NameCharacters.inGivenNames(other.codePointAt(0))
        / NameCharacters.inGivenNames(read.codePointAt(0));
  }

  private static boolean isAnotherForm(String other, String read) {
    return HanScript.toSimplified(other).equals(HanScript.toSimplified(read));
  }
}
