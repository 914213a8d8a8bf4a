package lianli.ocr.drawing.elsewhere;

import java.awt.geom.Rectangle2D;
import lianli.ocr.drawing.paper.Pen;

/** Forms that ask for one character a box. */
final class Boxes {
  private final Page page;
  private final double side;

  Boxes(Page page, double side) {
    this.page = page;
    this.side = side;
  }

  /** A number, one character a box; free boxes follow a short one. */
  void number(String key, double x, double y, int boxes) {
    String shown = page.shown(key);
    if (shown.length() > boxes) {
      throw new IllegalStateException("no room for " + shown.length() + " characters");
    }
    page.note(key, shown, boxed(shown, x, y, boxes));
  }

  /** A date, its year, month and day in boxes before their printed words; returns where it ends. */
  double date(String key, double x, double y) {
    String iso = page.of(key);
    double left = x;
    Rectangle2D place = Page.cell(x, y, side, side);
    String[] parts = iso.split("-");
    for (int i = 0; i < 3; i++) {
      place = place.createUnion(boxed(parts[i], left, y, parts[i].length()));
      left += side * parts[i].length() + 0.8;
      place = place.createUnion(page.text("年月日".substring(i, i + 1), left, y + side * 0.76));
      left += page.label().size() + 0.8;
    }
    page.note(key, parts[0] + "年" + parts[1] + "月" + parts[2] + "日", place);
    return left;
  }

  private Rectangle2D boxed(String shown, double x, double y, int boxes) {
    Pen pen = page.value().sized(Math.min(page.value().size(), side * 0.78));
    Rectangle2D place = Page.cell(x, y, side * Math.max(1, shown.length()), side);
    for (int i = 0; i < boxes; i++) {
      page.frame(Page.cell(x + side * i, y, side, side), 0.2);
      if (i < shown.length()) {
        String character = shown.substring(i, i + 1);
        page.sheet().writeCentred(character, x + side * (i + 0.5), y + side * 0.77, pen);
      }
    }
    return place;
  }
}
