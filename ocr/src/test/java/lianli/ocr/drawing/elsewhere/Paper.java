package lianli.ocr.drawing.elsewhere;

import java.awt.Color;
import lianli.ocr.drawing.paper.Sheet;
import lianli.registry.fiction.Draw;

/** The sizes of paper, scanned as fine as their type asks and no larger than 2500 pixels high. */
enum Paper {
  A4(210, 297, 200),
  A4_ACROSS(297, 210, 250),
  A5_ACROSS(210, 148, 300),
  AWARD(260, 190, 250),
  BOOKLET(250, 88 * 2, 300),
  LEAF(128, 180, 300),
  LEDGER(300, 245, 240),
  CARD(200, 130, 300);

  private final double width;
  private final double height;
  private final int dpi;

  Paper(double width, double height, int dpi) {
    this.width = width;
    this.height = height;
    this.dpi = dpi;
  }

  Sheet sheet(int year, Draw draw) {
    int age = year < 1980 ? 3 : year < 2000 ? 2 : 1;
    Color colour =
        new Color(
            252 - 5 * age + draw.between(-3, 2),
            250 - 8 * age + draw.between(-3, 3),
            244 - 14 * age + draw.between(-6, 6));
    return new Sheet(width, height, dpi, colour, draw);
  }
}
