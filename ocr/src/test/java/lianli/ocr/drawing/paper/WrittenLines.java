package lianli.ocr.drawing.paper;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The lines of text on a sheet, in the order in which they were written. */
final class WrittenLines {
  /** Millimetres: what begins so near the end of the line before continues it. */
  private static final double TOUCHING = 0.01;

  private static final Point2D NOWHERE = new Point2D.Double(Double.NaN, Double.NaN);

  private final List<Sheet.Line> lines = new ArrayList<>();
  private Point2D end = NOWHERE;

  /**
   * Notes text written from left to right. Running text is set letter by letter: a letter that
   * begins where the one before ended belongs to the same line.
   *
   * @param baseline from where it begins to where the next letter would
   */
  void across(String text, Line2D baseline, Rectangle2D place) {
    if (baseline.getP1().distance(end) < TOUCHING) {
      Sheet.Line before = lines.removeLast();
      Rectangle2D both = before.place().createUnion(place);
      lines.add(new Sheet.Line(before.text() + text, both, false));
    } else if (!text.isBlank()) {
      lines.add(new Sheet.Line(text, place, false));
    } else {
      return;
    }
    end = baseline.getP2();
  }

  /** Notes text written downwards. */
  void down(String text, Rectangle2D place) {
    if (!text.isBlank()) {
      lines.add(new Sheet.Line(text, place, true));
      end = NOWHERE;
    }
  }

  List<Sheet.Line> all() {
    return List.copyOf(lines);
  }
}
