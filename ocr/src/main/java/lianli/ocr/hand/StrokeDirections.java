package lianli.ocr.hand;

import lianli.ocr.GreyImage;

/**
 * How much of the edges of a line's ink runs exactly across or down. Types are cut that way; a hand
 * leans, rises and bends.
 */
final class StrokeDirections {
  /** Weaker edges are paper, stains and what shines through. */
  private static final int LEAST_EDGE = 160;

  /** Tangent of the angle up to which an edge runs across or down: five degrees. */
  private static final double EXACT = 0.0875;

  /** A dark run longer than this many heights of the line is a rule, and no stroke. */
  private static final double RULE = 0.9;

  private static final int DARK = 150;

  private StrokeDirections() {}

  /**
   * Share of the edges that run across or down.
   *
   * @param edges how many pixels have an edge; few tell little
   */
  record Straightness(double share, int edges) {}

  static Straightness of(GreyImage line) {
    boolean[] isRule = rules(line);
    int straight = 0;
    int edges = 0;
    for (int y = 1; y < line.height() - 1; y++) {
      if (isRule[y] || isRule[y - 1] || isRule[y + 1]) {
        continue;
      }
      for (int x = 1; x < line.width() - 1; x++) {
        int across =
            line.at(x + 1, y - 1)
                + 2 * line.at(x + 1, y)
                + line.at(x + 1, y + 1)
                - line.at(x - 1, y - 1)
                - 2 * line.at(x - 1, y)
                - line.at(x - 1, y + 1);
        int down =
            line.at(x - 1, y + 1)
                + 2 * line.at(x, y + 1)
                + line.at(x + 1, y + 1)
                - line.at(x - 1, y - 1)
                - 2 * line.at(x, y - 1)
                - line.at(x + 1, y - 1);
        int least = Math.min(Math.abs(across), Math.abs(down));
        int most = Math.max(Math.abs(across), Math.abs(down));
        if (most >= LEAST_EDGE) {
          edges++;
          straight += least <= EXACT * most ? 1 : 0;
        }
      }
    }
    return new Straightness(edges == 0 ? 0 : (double) straight / edges, edges);
  }

  /** Rows in which a rule runs. */
  static boolean[] rules(GreyImage line) {
    boolean[] rules = new boolean[line.height()];
    for (int y = 0; y < line.height(); y++) {
      int run = 0;
      for (int x = 0; x < line.width() && !rules[y]; x++) {
        run = line.at(x, y) < DARK ? run + 1 : 0;
        rules[y] = run > RULE * line.height();
      }
    }
    return rules;
  }
}
