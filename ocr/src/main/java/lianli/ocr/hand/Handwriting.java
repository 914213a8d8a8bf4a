package lianli.ocr.hand;

import java.util.Collection;
import java.util.List;
import lianli.ocr.GreyImage;

/**
 * Which values of a page were written by hand: those few of whose edges run across or down. Between
 * what only hands do and what only types do, the page decides: who fills in one field by hand fills
 * in most. Drawn print had 0.18 to 0.72 (pages 0.32 to 0.55), hands 0.06 to 0.33 (pages 0.12 to
 * 0.2).
 */
public final class Handwriting {
  /** Of print, hardly ever fewer edges are straight. */
  private static final double LEAST_OF_PRINT = 0.17;

  /** Of handwriting, hardly ever more. */
  private static final double MOST_OF_HANDS = 0.36;

  /** Of all values of a page. */
  private static final double BETWEEN = 0.26;

  /** Fewer edges tell nothing. */
  private static final int LEAST_EDGES = 120;

  private final double ofPage;

  private Handwriting(double ofPage) {
    this.ofPage = ofPage;
  }

  /** The handwriting of a page with these values, each the paper of its lines. */
  public static Handwriting among(Collection<List<GreyImage>> values) {
    Straight page = new Straight();
    values.forEach(page::add);
    return new Handwriting(page.edges < LEAST_EDGES ? 1 : page.share());
  }

  /** True if a value on these lines was written by hand. */
  public boolean holds(List<GreyImage> lines) {
    Straight value = new Straight();
    value.add(lines);
    if (value.edges < LEAST_EDGES) {
      return false;
    }
    double share = value.share();
    return share < LEAST_OF_PRINT || (share < MOST_OF_HANDS && ofPage < BETWEEN);
  }

  /** Edges of several lines. */
  private static final class Straight {
    private double straight;
    private int edges;

    void add(List<GreyImage> lines) {
      for (GreyImage line : lines) {
        StrokeDirections.Straightness told = StrokeDirections.of(line);
        straight += told.share() * told.edges();
        edges += told.edges();
      }
    }

    double share() {
      return straight / edges;
    }
  }
}
