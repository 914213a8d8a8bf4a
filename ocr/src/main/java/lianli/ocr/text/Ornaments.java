package lianli.ocr.text;

import java.util.List;
import java.util.Set;

/**
 * Rings, boxes and lozenges of a printed border, which readers take for characters. A page has one
 * such sign by chance, never a row of them.
 */
final class Ornaments {
  private static final int FEWEST = 5;
  private static final Set<String> SIGNS =
      Set.of("o", "O", "0", "〇", "○", "◯", "口", "回", "®", "◇", "◆", "□", "■", "目");

  private Ornaments() {}

  /** The lines without a border's signs. */
  static List<TextRun> without(List<TextRun> lines) {
    long signs = lines.stream().filter(Ornaments::isSign).count();
    return signs < FEWEST ? lines : lines.stream().filter(line -> !isSign(line)).toList();
  }

  private static boolean isSign(TextRun line) {
    return line.glyphs().size() == 1 && isSign(line.glyphs().getFirst());
  }

  /** True of what a border's sign may be taken for; most look the same from every side. */
  static boolean isSign(Glyph glyph) {
    return SIGNS.contains(glyph.text());
  }
}
