package lianli.ocr.drawing.form;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;
import lianli.ocr.drawing.paper.Pen;

/**
 * The part of a table that tells of the parties, one below the other: whose box it is in a narrow
 * cell at the left, then labels and values, two of the short ones in a row.
 */
record PersonBoxes(Grid grid, Pen label, Filling filling) {
  private static final double MARK = 9;
  private static final double LABEL = 29;
  private static final double ROW = 9.5;
  private static final Set<String> SHORT =
      Set.of("name", "nationality", "ethnicity", "occupation", "education", "marital_status");

  /** Writes a party's value into its cell. */
  interface Filling {
    void fill(Rectangle2D cell, ReviewForm.Row row, String key);
  }

  /**
   * Draws the boxes.
   *
   * @param edge upper edge of the first, in mm
   * @return lower edge of the last
   */
  double below(Rectangle2D edge, List<String> parties, List<ReviewForm.Row> rows) {
    double y = edge.getMinY();
    for (String party : parties) {
      double bottom = box(edge.getMinX() + MARK, edge.getMaxX(), y, party + ".", rows);
      Rectangle2D mark = ReviewForm.box(edge.getMinX(), y, edge.getMinX() + MARK, bottom);
      grid.cell(mark, 0.35);
      String whose = party.equals("man") ? "男" : "女";
      grid.upright(mark, whose + "方", label);
      y = bottom;
    }
    return y;
  }

  private double box(
      double left, double right, double top, String prefix, List<ReviewForm.Row> rows) {
    double y = top;
    boolean isHalfFull = false;
    double middle = (left + right) / 2;
    for (ReviewForm.Row row : rows) {
      if (!row.isParted()) {
        continue;
      }
      boolean isShort = SHORT.contains(row.key());
      if (isHalfFull && !isShort) {
        grid.cell(ReviewForm.box(middle, y, right, y + ROW), 0.35);
        y += ROW;
        isHalfFull = false;
      }
      double height = row.kind() == ReviewForm.Kind.PARTY_TEXTS ? 1.5 * ROW : ROW;
      double begin = isHalfFull ? middle : left;
      double end = isShort && !isHalfFull ? middle : right;
      Rectangle2D name = ReviewForm.box(begin, y, begin + LABEL, y + height);
      grid.cell(name, 0.35);
      grid.label(name, row.label(), label);
      filling.fill(ReviewForm.box(begin + LABEL, y, end, y + height), row, prefix + row.key());
      isHalfFull = isShort && !isHalfFull;
      y += isHalfFull ? 0 : height;
    }
    return y + (isHalfFull ? ROW : 0);
  }
}
