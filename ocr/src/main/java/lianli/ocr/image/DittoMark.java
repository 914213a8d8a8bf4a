package lianli.ocr.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lianli.ocr.GreyImage;
import lianli.ocr.Region;

/**
 * Finds the mark 〃 in a cell where nothing else stands: two short strokes side by side. It is so
 * small that a text detector passes over it, and readers take it for a 7 or a comma.
 */
public final class DittoMark {
  private static final int INK = 175;
  private static final int PAIR = 2;

  /** Shortest and longest stroke, in millimetres. */
  private static final double SHORTEST = 0.6;

  private static final double LONGEST = 4.5;

  /** Nearest and farthest that the strokes' middles are apart, in millimetres. */
  private static final double NEAREST = 0.3;

  private static final double FARTHEST = 3.5;

  /** A stroke is at most so wide for its height: both lean, neither lies down. */
  private static final double LEAN = 1.2;

  /** A stroke tapers, but nothing crosses it or hangs on it: no row is so many times the usual. */
  private static final int BULGE = 2;

  /** Of its rows, so few may have a gap, where its ink is pale. */
  private static final double GAPS = 0.2;

  /** The ruling around the cell, in millimetres. */
  private static final double MARGIN = 0.8;

  private final GreyImage cell;
  private final double millimetre;
  private final boolean[] seen;

  /** Of the blot that was looked at last, row by row: its ink, where it begins and ends. */
  private final int[] widths;

  private final int[] lefts;
  private final int[] rights;

  /** One for all blots: a photograph in its cell has thousands. */
  private final int[] stack;

  private DittoMark(GreyImage cell, double millimetre) {
    this.cell = cell;
    this.millimetre = millimetre;
    this.seen = new boolean[cell.pixels().length];
    this.widths = new int[cell.height()];
    this.lefts = new int[cell.height()];
    this.rights = new int[cell.height()];
    Arrays.fill(lefts, cell.width());
    this.stack = new int[seen.length];
  }

  /**
   * Where the mark stands in a cell; empty if there is other ink, or none.
   *
   * @param page flattened and straightened
   * @param cell between the middles of its rules
   */
  public static Optional<Region> in(GreyImage page, Region cell, int dpi) {
    double millimetre = dpi / 25.4;
    int margin = (int) Math.ceil(MARGIN * millimetre);
    Region inside = cell.grow(-margin, -margin).intersect(page.region());
    if (inside.width() < millimetre || inside.height() < millimetre) {
      return Optional.empty();
    }
    return new DittoMark(page.crop(inside), millimetre)
        .find()
        .map(mark -> mark.shift(inside.x(), inside.y()));
  }

  private Optional<Region> find() {
    List<Region> strokes = new ArrayList<>();
    for (int at = 0; at < seen.length; at++) {
      if (isInk(at)) {
        Region blot = blot(at);
        if (blot.height() >= SHORTEST * millimetre) {
          if (strokes.size() == PAIR || !isStroke(blot) || !isPlain(blot)) {
            return Optional.empty();
          }
          strokes.add(blot);
        }
        forget(blot);
      }
    }
    return strokes.size() == PAIR && arePair(strokes.getFirst(), strokes.getLast())
        ? Optional.of(strokes.getFirst().union(strokes.getLast()))
        : Optional.empty();
  }

  private void forget(Region blot) {
    Arrays.fill(widths, blot.y(), blot.bottom(), 0);
    Arrays.fill(lefts, blot.y(), blot.bottom(), cell.width());
    Arrays.fill(rights, blot.y(), blot.bottom(), 0);
  }

  private boolean arePair(Region one, Region other) {
    int shorter = Math.min(one.height(), other.height());
    int longer = Math.max(one.height(), other.height());
    int shared = Math.min(one.bottom(), other.bottom()) - Math.max(one.y(), other.y());
    double apart = Math.abs(one.centreX() - other.centreX());
    return 2 * shorter >= longer
        && 2 * shared >= shorter
        && apart >= NEAREST * millimetre
        && apart <= FARTHEST * millimetre;
  }

  private boolean isStroke(Region blot) {
    boolean touchesEdge =
        blot.x() == 0
            || blot.y() == 0
            || blot.right() == cell.width()
            || blot.bottom() == cell.height();
    return !touchesEdge
        && blot.height() <= LONGEST * millimetre
        && blot.width() <= LEAN * blot.height();
  }

  /** The halves of 壮 or 从 are as high and as far apart as two strokes, but are more than one. */
  private boolean isPlain(Region blot) {
    int[] rows = Arrays.copyOfRange(widths, blot.y(), blot.bottom());
    Arrays.sort(rows);
    long gaps =
        IntStream.range(blot.y(), blot.bottom())
            .filter(y -> rights[y] - lefts[y] >= widths[y] + 1)
            .count();
    return rows[rows.length - 1] <= BULGE * rows[rows.length / 2] + 1 && gaps <= GAPS * rows.length;
  }

  private boolean isInk(int at) {
    return !seen[at] && (cell.pixels()[at] & 0xff) < INK;
  }

  /** The box of the ink that hangs together with this pixel. */
  private Region blot(int first) {
    int width = cell.width();
    int depth = 0;
    stack[depth++] = first;
    seen[first] = true;
    Region box = new Region(first % width, first / width, 1, 1);
    while (depth > 0) {
      int at = stack[--depth];
      int x = at % width;
      int y = at / width;
      box = box.union(new Region(x, y, 1, 1));
      widths[y]++;
      lefts[y] = Math.min(lefts[y], x);
      rights[y] = Math.max(rights[y], x);
      for (int v = Math.max(0, y - 1); v <= Math.min(cell.height() - 1, y + 1); v++) {
        for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
          int next = v * width + u;
          if (isInk(next)) {
            seen[next] = true;
            stack[depth++] = next;
          }
        }
      }
    }
    return box;
  }
}
