package lianli.ocr.drawing.elsewhere;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import lianli.ocr.drawing.paper.Pen;
import lianli.ocr.drawing.paper.Typeface;

/** Books with a line or two for every couple. */
final class Registers {
  private Registers() {}

  /** Divorces, a line each, hers before his. */
  static void divorce2001(Page page) {
    page.pens(Pen.print(Typeface.SONG, 3.3, Page.BLACK), Pen.print(Typeface.KAI, 3.7, Page.BLACK));
    page.wording().dates(page.draw().word("points slashes"));
    page.title("离 婚 登 记 台 账", 18, 6.6, 0.1);
    double[] widths = {10, 46, 20, 36, 20, 36, 24, 24, 30, 24};
    double[] heads = {10, 46, 56, 56, 24, 24, 30, 24};
    List<Rectangle2D> top = page.row(14, 26, 8, heads);
    List<Rectangle2D> below = page.row(14, 34, 8, widths);
    String[] tall = {"序", "离婚证书号", "", "", "结婚年月日", "准离年月日", "子女安置", "经办"};
    int[] belowOf = {0, 1, -1, -1, 6, 7, 8, 9};
    for (int i = 0; i < heads.length; i++) {
      if (belowOf[i] >= 0) {
        Rectangle2D whole = top.get(i).createUnion(below.get(belowOf[i]));
        page.sheet().fill(inner(whole), paper(page));
        page.labelIn(whole, tall[i]);
      }
    }
    page.labelIn(top.get(2), "女　　　方");
    page.labelIn(top.get(3), "男　　　方");
    page.labelIn(below.get(2), "姓名");
    page.labelIn(below.get(3), "居民证号码");
    page.labelIn(below.get(4), "姓名");
    page.labelIn(below.get(5), "居民证号码");
    double y = 42;
    int lines = page.draw().between(8, 11);
    for (int i = 0; i < lines; i++) {
      page.next();
      List<Rectangle2D> cells = page.row(14, y, 12, widths);
      page.shownIn(cells.getFirst(), String.valueOf(i + 1));
      page.fill(
          cells.subList(1, cells.size()),
          "certificate_number",
          "woman.name",
          "woman.id_number",
          "man.name",
          "man.id_number",
          "married_on",
          "registered_on",
          "children",
          "registrar");
      y += 12;
    }
  }

  private static Color paper(Page page) {
    return new Color(page.sheet().image().getRGB(3, 3));
  }

  private static Rectangle2D inner(Rectangle2D cell) {
    return Page.cell(
        cell.getX() + 0.3, cell.getY() + 0.3, cell.getWidth() - 0.6, cell.getHeight() - 0.6);
  }
}
