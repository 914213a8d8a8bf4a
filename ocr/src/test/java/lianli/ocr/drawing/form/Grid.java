package lianli.ocr.drawing.form;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lianli.ocr.drawing.paper.Pen;
import lianli.ocr.drawing.paper.Sheet;

/** Ruled cells and the text in them. */
final class Grid {
  private final Sheet sheet;
  private final Color rule;

  Grid(Sheet sheet, Color rule) {
    this.sheet = sheet;
    this.rule = rule;
  }

  /** Rules the outline of a cell. */
  void cell(Rectangle2D cell, double thickness) {
    sheet.outline(cell, thickness, rule);
  }

  /** A printed label, its letters spread over the cell as printers do with short words. */
  void label(Rectangle2D cell, String label, Pen pen) {
    int letters = label.length();
    double free = cell.getWidth() * 0.8 - letters * pen.size();
    double spread = letters > 1 ? Math.clamp(free / (letters - 1) / pen.size(), 0, 1.1) : 0;
    sheet.writeCentred(
        label,
        cell.getCenterX(),
        cell.getCenterY() + pen.size() * 0.36,
        pen.spread(letters > 5 ? 0 : spread));
  }

  /** A printed label, its letters below each other. */
  void upright(Rectangle2D cell, String label, Pen pen) {
    double step = pen.size() * 2;
    double y = cell.getCenterY() - step * (label.length() - 1) / 2 + pen.size() * 0.36;
    for (String letter : label.split("")) {
      sheet.writeCentred(letter, cell.getCenterX(), y, pen);
      y += step;
    }
  }

  /** Text in the middle of a cell, broken into lines where it is too long. */
  Rectangle2D centred(Rectangle2D cell, String text, Pen pen) {
    return lines(cell, text, pen, cell.getCenterY(), Side.MIDDLE);
  }

  /** Text at the left of a cell, around this height. */
  Rectangle2D leftAt(Rectangle2D cell, String text, Pen pen, double middle) {
    return lines(cell, text, pen, middle, Side.LEFT);
  }

  private enum Side {
    LEFT,
    MIDDLE
  }

  private Rectangle2D lines(Rectangle2D cell, String text, Pen pen, double middle, Side side) {
    List<String> lines = broken(text, pen, cell.getWidth() - pen.size() * 0.7);
    double step = pen.size() * 1.25;
    double baseline = middle - step * (lines.size() - 1) / 2 + pen.size() * 0.36;
    Rectangle2D place = null;
    for (String line : lines) {
      // A second line begins at the left, under the first.
      boolean left = side == Side.LEFT || lines.size() > 1;
      Rectangle2D written =
          left
              ? sheet.write(line, cell.getMinX() + pen.size() * 0.35, baseline, pen)
              : sheet.writeCentred(line, cell.getCenterX(), baseline, pen);
      place = place == null ? written : place.createUnion(written);
      baseline += step;
    }
    return java.util.Objects.requireNonNull(place);
  }

  private List<String> broken(String text, Pen pen, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int point : text.codePoints().toArray()) {
      String longer = line + Character.toString(point);
      if (!line.isEmpty() && sheet.widthOf(longer, pen) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.appendCodePoint(point);
    }
    lines.add(line.toString());
    return lines;
  }
}
