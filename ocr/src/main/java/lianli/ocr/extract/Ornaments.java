package lianli.ocr.extract;

import java.util.List;

/**
 * Rings, boxes and lozenges of a printed border, which readers take for characters. A page has one
 * such sign by chance, never a row of them.
 */
final class Ornaments {
  private static final int FEWEST = 5;

  private Ornaments() {}

  /** The lines without a border's signs. */
  static List<Run> without(List<Run> lines) {
    long signs = lines.stream().filter(Ornaments::isSign).count();
    return signs < FEWEST ? lines : lines.stream().filter(line -> !isSign(line)).toList();
  }

  private static boolean isSign(Run line) {
    return line.text().matches("[oO0〇○◯口回®◇◆□■目]");
  }
}
