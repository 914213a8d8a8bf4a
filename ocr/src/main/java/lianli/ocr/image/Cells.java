package lianli.ocr.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lianli.ocr.Region;

/**
 * The cells of a ruled table, merged cells included: for every crossing the smallest rectangle to
 * its right and below that lines close on all four sides.
 */
public final class Cells {
  private final Rulings rulings;
  private final double slack;

  private Cells(Rulings rulings, double slack) {
    this.rulings = rulings;
    this.slack = slack;
  }

  /** Cells between the middles of their lines, top to bottom, then left to right. */
  public static List<Region> of(Rulings rulings, int dpi) {
    return new Cells(rulings, Math.max(4, dpi / 30.0)).find();
  }

  private List<Region> find() {
    List<Region> cells = new ArrayList<>();
    for (Ruling top : rulings.horizontal()) {
      for (Ruling left : rulings.vertical()) {
        if (isCrossing(top, left)) {
          cellAt(top, left, cells);
        }
      }
    }
    cells.sort(Comparator.comparingInt(Region::y).thenComparingInt(Region::x));
    return cells;
  }

  private void cellAt(Ruling top, Ruling left, List<Region> cells) {
    for (Ruling bottom : rulings.horizontal()) {
      if (bottom.middle() <= top.middle() + 2 * slack || !isCrossing(bottom, left)) {
        continue;
      }
      if (left.from() > top.at(left.middle()) + slack
          || left.to() < bottom.at(left.middle()) - slack) {
        continue;
      }
      for (Ruling right : rulings.vertical()) {
        if (right.middle() > left.middle() + 2 * slack && closes(top, left, bottom, right)) {
          cells.add(region(top, left, bottom, right));
          return;
        }
      }
    }
  }

  private boolean closes(Ruling top, Ruling left, Ruling bottom, Ruling right) {
    return isCrossing(top, right)
        && isCrossing(bottom, right)
        && spans(top, left.middle(), right.middle())
        && spans(bottom, left.middle(), right.middle())
        && spans(left, top.middle(), bottom.middle())
        && spans(right, top.middle(), bottom.middle());
  }

  private boolean spans(Ruling line, double from, double to) {
    return line.from() <= from + slack && line.to() >= to - slack;
  }

  private boolean isCrossing(Ruling horizontal, Ruling vertical) {
    double x = vertical.at(horizontal.middle());
    double y = horizontal.at(x);
    return spans(horizontal, x, x) && spans(vertical, y, y);
  }

  private static Region region(Ruling top, Ruling left, Ruling bottom, Ruling right) {
    double middleX = (left.middle() + right.middle()) / 2;
    double middleY = (top.middle() + bottom.middle()) / 2;
    return Region.between(
        (int) Math.round(left.at(middleY)),
        (int) Math.round(top.at(middleX)),
        (int) Math.round(right.at(middleY)),
        (int) Math.round(bottom.at(middleX)));
  }
}
