package lianli.ocr.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import lianli.ocr.GreyImage;
import lianli.ocr.Region;
import lianli.ocr.image.InkCoverage;

/**
 * Boxes of columns, each in one cell and none over another. The detector takes what stands below
 * each other for one column, though rules cross it, which are then read as strokes: 二十 becomes 三十.
 * And its boxes overlap, so that the foot of a character is read with the next: 八 below 英.
 */
final class ColumnBoxes {
  /** A piece is no higher than this, in widths of its column, if no character is in it. */
  private static final double LEAST_HEIGHT = 0.3;

  /** So far boxes of one column overlap, in widths; more, and one lies in the other. */
  private static final double MOST_OVERLAP = 0.7;

  /** So far beyond the overlap the white between two characters may be, in widths. */
  private static final double REACH = 0.2;

  private static final double RULES_AN_INCH = 60;
  private static final int INK = InkCoverage.SHADE + 40;

  private final GreyImage page;
  private final List<Region> cells;

  /** Half of a rule, and what is grey beside it. */
  private final int rule;

  private ColumnBoxes(GreyImage page, List<Region> cells, int dpi) {
    this.page = page;
    this.cells = cells;
    this.rule = (int) Math.ceil(dpi / RULES_AN_INCH);
  }

  /**
   * These boxes, those that stand cut at rules and parted from each other.
   *
   * @param cells between the middles of their rules
   */
  static List<Region> of(GreyImage page, List<Region> boxes, List<Region> cells, int dpi) {
    if (!TextBoxes.areOfColumns(boxes)) {
      return boxes;
    }
    ColumnBoxes columns = new ColumnBoxes(page, cells, dpi);
    return columns
        .parted(boxes.stream().flatMap(box -> columns.inCells(box).stream()).toList())
        .stream()
        .sorted(Comparator.comparingInt(Region::y).thenComparingInt(Region::x))
        .toList();
  }

  private List<Region> inCells(Region box) {
    int[] rules =
        cells.stream()
            .filter(cell -> cell.x() < box.centreX() && box.centreX() < cell.right())
            .flatMapToInt(cell -> IntStream.of(cell.y(), cell.bottom()))
            .filter(y -> y > box.y() - rule && y < box.bottom() + rule)
            .sorted()
            .toArray();
    if (!stands(box) || rules.length == 0) {
      return List.of(box);
    }
    List<Region> parts = new ArrayList<>();
    int from = box.y();
    for (int y : rules) {
      add(box, from, y - rule, parts);
      from = Math.max(from, y + rule);
    }
    add(box, from, box.bottom(), parts);
    return parts.isEmpty() ? List.of(box) : parts;
  }

  private void add(Region box, int from, int to, List<Region> parts) {
    if (to - from > LEAST_HEIGHT * box.width()) {
      Region part = Region.between(box.x(), from, box.right(), to);
      if (!InkCoverage.bounds(page.crop(part), INK).isEmpty()) {
        parts.add(part);
      }
    }
  }

  private List<Region> parted(List<Region> boxes) {
    List<Region> parted = new ArrayList<>(boxes);
    for (int one = 0; one < parted.size(); one++) {
      for (int other = 0; other < parted.size(); other++) {
        Region upper = parted.get(one);
        Region lower = parted.get(other);
        if (one != other && overlap(upper, lower)) {
          int row = emptiest(upper, lower);
          parted.set(one, Region.between(upper.x(), upper.y(), upper.right(), row));
          parted.set(other, Region.between(lower.x(), row, lower.right(), lower.bottom()));
        }
      }
    }
    return parted;
  }

  private static boolean overlap(Region upper, Region lower) {
    int width = Math.min(upper.width(), lower.width());
    int beside = Math.min(upper.right(), lower.right()) - Math.max(upper.x(), lower.x());
    int shared = upper.bottom() - lower.y();
    return stands(upper)
        && stands(lower)
        && upper.y() < lower.y()
        && upper.bottom() < lower.bottom()
        && 2 * beside > width
        && shared > 0
        && shared < MOST_OVERLAP * width;
  }

  /** The row near the overlap in which there is least ink. */
  private int emptiest(Region upper, Region lower) {
    int reach = (int) (REACH * Math.min(upper.width(), lower.width()));
    Region seam =
        Region.between(
                Math.min(upper.x(), lower.x()),
                Math.max(upper.y() + 1, lower.y() - reach),
                Math.max(upper.right(), lower.right()),
                Math.min(lower.bottom() - 1, upper.bottom() + reach))
            .intersect(page.region());
    int[] ink = InkCoverage.rows(page.crop(seam), INK);
    double middle = (lower.y() + upper.bottom()) / 2.0 - seam.y();
    return seam.y()
        + IntStream.range(0, ink.length)
            .boxed()
            .min(
                Comparator.comparingInt((Integer y) -> ink[y])
                    .thenComparingDouble(y -> Math.abs(y - middle)))
            .orElse(0);
  }

  private static boolean stands(Region box) {
    return box.height() > box.width();
  }
}
