package lianli.ocr.drawing.elsewhere;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lianli.ocr.drawing.paper.Pen;
import lianli.ocr.drawing.paper.Seal;
import lianli.ocr.drawing.paper.Sheet;
import lianli.ocr.drawing.paper.Typeface;
import lianli.registry.fiction.Draw;

/** A sheet with the type-case beside it: labels, values, cells and boxes, nothing over its edge. */
final class Page {
  static final Color BLACK = new Color(30, 28, 30);
  static final Color RED = new Color(176, 34, 38);
  static final Color BLUE = new Color(34, 48, 120);
  private static final double PADDING = 1.2;
  private static final double SMALLEST = 0.62;

  private final Sheet sheet;
  private final Casebook cases;
  private final County county;
  private final Wording wording = new Wording();
  private Map<String, String> values = Map.of();
  private Pen label;
  private Pen value;

  Page(Sheet sheet, Casebook cases, County county) {
    this.sheet = sheet;
    this.cases = cases;
    this.county = county;
    this.label = Pen.print(Typeface.SONG, 3.9, BLACK);
    this.value = Pen.print(Typeface.KAI, 4.4, BLACK);
  }

  Sheet sheet() {
    return sheet;
  }

  Draw draw() {
    return sheet.draw();
  }

  County county() {
    return county;
  }

  Wording wording() {
    return wording;
  }

  int year() {
    return cases.year();
  }

  Pen label() {
    return label;
  }

  Pen value() {
    return value;
  }

  /** What labels and values are set with from now on. */
  void pens(Pen labels, Pen entries) {
    label = labels;
    value = entries;
  }

  /** Begins the record of the next couple. */
  void next() {
    values = cases.next();
    if (cases.act() != Act.NONE) {
      sheet.beginRecord();
    }
  }

  /** True if the couple has such a field. */
  boolean has(String key) {
    return values.containsKey(key);
  }

  /** A value of the couple in its normal form. */
  String of(String key) {
    String found = values.get(key);
    if (found == null) {
      throw new IllegalArgumentException("no couple has " + key);
    }
    return found;
  }

  String shown(String key) {
    return wording.shown(key, of(key));
  }

  Rectangle2D text(String text, double x, double baseline) {
    return sheet.write(text, x, baseline, label);
  }

  Rectangle2D title(String text, double y, double size, double spread) {
    Pen pen = label.sized(size).spread(spread);
    return sheet.writeCentred(text, sheet.width() / 2, y, pen);
  }

  /** A value on a line, no longer than {@code most}. */
  void field(String key, double x, double baseline, double most) {
    String shown = shown(key);
    note(key, shown, sheet.write(shown, x, baseline, fitted(shown, value, most)));
  }

  /** A value on a printed line that is as long as the space for it. */
  void ruled(String key, double x, double baseline, double length) {
    sheet.line(x, baseline + 1.1, x + length, baseline + 1.1, 0.2, label.ink());
    field(key, x + 1.5, baseline, length - 2);
  }

  void note(String key, String shown, Rectangle2D place) {
    if (cases.act() != Act.NONE) {
      sheet.note(key, of(key), shown, place);
    }
  }

  /** A seal of the office that a key names. */
  void seal(String key, double x, double y, double radius) {
    Seal.round(sheet, x, y, radius, of(key), "");
  }

  /** A label in the middle of a cell; a stroke in it parts its lines. */
  void labelIn(Rectangle2D cell, String text) {
    set(cell, List.of(text.split("/")), label);
  }

  /** A label written downwards in a narrow cell. */
  void labelDown(Rectangle2D cell, String text) {
    double pitch = label.size() * 1.35;
    double top = cell.getCenterY() - pitch * text.length() / 2;
    for (int i = 0; i < text.length(); i++) {
      sheet.writeCentred(
          text.substring(i, i + 1),
          cell.getCenterX(),
          top + pitch * i + label.size() * 1.05,
          label);
    }
  }

  /** A value in the middle of a cell, on two lines where one is too narrow. */
  void fieldIn(Rectangle2D cell, String key) {
    String shown = shown(key);
    note(key, shown, shownIn(cell, shown));
  }

  /** A value on a line, its label in small type below it. */
  void over(String key, String words, double x, double baseline, double length) {
    ruled(key, x, baseline, length);
    Pen small = label.sized(label.size() * 0.75);
    sheet.writeCentred(words, x + length / 2, baseline + 4.6, fitted(words, small, length));
  }

  /** A cell with its label in small type in the upper left corner, the value below it. */
  void captioned(Rectangle2D cell, String words, String key) {
    caption(cell, words);
    double head = label.size() * 1.05;
    fieldIn(cell(cell.getX(), cell.getY() + head, cell.getWidth(), cell.getHeight() - head), key);
  }

  /** The label alone. */
  void caption(Rectangle2D cell, String words) {
    Pen small = label.sized(label.size() * 0.78);
    sheet.write(words, cell.getX() + 1.2, cell.getY() + small.size() * 1.25, small);
  }

  /** Text that is no field, set as a value is. */
  Rectangle2D shownIn(Rectangle2D cell, String shown) {
    double room = cell.getWidth() - 2 * PADDING;
    if (sheet.widthOf(shown, value) * 0.8 <= room || shown.length() < 6) {
      return set(cell, List.of(shown), value);
    }
    int parts = 2;
    while (sheet.widthOf(shown, value) * 0.85 / parts > room * 0.92) {
      parts++;
    }
    int year = shown.indexOf('年') + 1;
    if (parts == 2 && year > 4) {
      return set(
          cell,
          List.of(shown.substring(0, year), shown.substring(year)),
          value.sized(value.size() * 0.85));
    }
    int each = (shown.length() + parts - 1) / parts;
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < shown.length(); at += each) {
      lines.add(shown.substring(at, Math.min(shown.length(), at + each)));
    }
    return set(cell, lines, value.sized(value.size() * 0.85));
  }

  private Rectangle2D set(Rectangle2D cell, List<String> lines, Pen pen) {
    double room = cell.getWidth() - 2 * PADDING;
    Pen fitting = pen;
    for (String line : lines) {
      fitting = fitted(line, fitting, room);
    }
    double pitch = Math.min(fitting.size() * 1.3, cell.getHeight() / lines.size());
    if (fitting.size() > pitch * 1.02) {
      fitting = fitting.sized(pitch * 0.95);
    }
    double baseline = cell.getCenterY() - pitch * (lines.size() - 1) / 2.0 + fitting.size() * 0.36;
    Rectangle2D place = null;
    for (String line : lines) {
      Rectangle2D set = sheet.writeCentred(line, cell.getCenterX(), baseline, fitting);
      place = place == null ? set : place.createUnion(set);
      baseline += pitch;
    }
    return place == null ? cell : place;
  }

  /** The pen, smaller where the text would not fit. */
  Pen fitted(String text, Pen pen, double room) {
    double width = sheet.widthOf(text, pen);
    if (width <= room) {
      return pen;
    }
    if (room / width < SMALLEST) {
      throw new IllegalStateException(
          "no room for " + text.length() + " characters in " + Math.round(room) + " mm");
    }
    return pen.sized(pen.size() * room / width);
  }

  static Rectangle2D cell(double x, double y, double width, double height) {
    return new Rectangle2D.Double(x, y, width, height);
  }

  void frame(Rectangle2D cell, double thickness) {
    sheet.outline(cell, thickness, label.ink());
  }

  /** A row of cells with their frames. */
  List<Rectangle2D> row(double x, double y, double height, double... widths) {
    List<Rectangle2D> cells = new ArrayList<>();
    double left = x;
    for (double width : widths) {
      Rectangle2D cell = cell(left, y, width, height);
      frame(cell, 0.25);
      cells.add(cell);
      left += width;
    }
    return cells;
  }

  /**
   * A label and, in the cell after it, its value, and so on along the row; "" leaves a cell free.
   */
  void fill(List<Rectangle2D> cells, String... labelsAndKeys) {
    for (int i = 0; i < labelsAndKeys.length; i++) {
      String word = labelsAndKeys[i];
      if (values.containsKey(word)) {
        fieldIn(cells.get(i), word);
      } else if (!word.isEmpty()) {
        labelIn(cells.get(i), word);
      }
    }
  }
}
