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

  /** Two lines a couple, hers above his, between lines that only run across. */
  static void twoLines1999(Page page) {
    page.pens(Pen.print(Typeface.SONG, 3.5, Page.BLACK), Pen.print(Typeface.SONG, 3.8, Page.BLACK));
    page.wording().dates(page.draw().word("points dashes"));
    page.title("结婚登记簿册", 18, 6.6, 0.2);
    page.text("（每对上行为女方，下行为男方）", 16, 26);
    double[] widths = {48, 26, 24, 34, 22, 44, 67};
    double[] lefts = new double[widths.length + 1];
    lefts[0] = 16;
    for (int i = 0; i < widths.length; i++) {
      lefts[i + 1] = lefts[i] + widths[i];
    }
    double right = lefts[widths.length];
    String[] heads = {"结婚证号数", "登记日", "本人姓名", "出生", "族属", "居民证号", "原住地址"};
    page.sheet().line(16, 30, right, 30, 0.5, Page.BLACK);
    page.sheet().line(16, 39, right, 39, 0.3, Page.BLACK);
    for (int i = 0; i < heads.length; i++) {
      page.labelIn(Page.cell(lefts[i], 30, widths[i], 9), heads[i]);
    }
    double y = 39;
    int couples = page.draw().between(6, 8);
    for (int i = 0; i < couples; i++) {
      page.next();
      page.fieldIn(Page.cell(lefts[0], y, widths[0], 18), "certificate_number");
      page.fieldIn(Page.cell(lefts[1], y, widths[1], 18), "registered_on");
      for (String who : List.of("woman.", "man.")) {
        double top = who.startsWith("w") ? y : y + 9;
        int at = 2;
        for (String key : "name birth_date ethnicity id_number residence".split(" ")) {
          page.fieldIn(Page.cell(lefts[at], top, widths[at], 9), who + key);
          at++;
        }
      }
      y += 18;
      page.sheet().line(16, y, right, y, 0.2, Page.BLACK);
    }
    page.sheet().line(16, y, right, y, 0.5, Page.BLACK);
    page.text("记录人：" + page.of("registrar"), 200, 26);
  }

  /** A line a couple; a repeated value is a ditto mark. */
  static void line1993(Page page) {
    page.pens(Pen.print(Typeface.SONG, 3.4, Page.BLACK), Pen.print(Typeface.KAI, 3.9, Page.BLUE));
    page.wording().dates("points");
    page.wording().shortEthnicities();
    page.title(page.county().name() + "结婚登记流水账", 18, 6.4, 0.15);
    double[] widths = {12, 24, 22, 14, 14, 48, 22, 14, 14, 48, 37};
    String[] heads = {"顺号", "月日", "男名", "岁", "族", "男家住址", "女名", "岁", "族", "女家住址", "证书第几号"};
    List<Rectangle2D> top = page.row(14, 26, 10, widths);
    for (int i = 0; i < heads.length; i++) {
      page.labelIn(top.get(i), heads[i]);
    }
    String[] keys = {
      "registered_on",
      "man.name",
      "man.age",
      "man.ethnicity",
      "man.residence",
      "woman.name",
      "woman.age",
      "woman.ethnicity",
      "woman.residence",
      "certificate_number"
    };
    double y = 36;
    String before = "";
    int lines = page.draw().between(10, 13);
    for (int i = 0; i < lines; i++) {
      page.next();
      List<Rectangle2D> cells = page.row(14, y, 11, widths);
      page.shownIn(cells.getFirst(), String.valueOf(i + 1));
      for (int k = 0; k < keys.length; k++) {
        if (k == 0 && page.of(keys[0]).equals(before)) {
          page.note(keys[0], "〃", page.shownIn(cells.get(1), "〃"));
        } else {
          page.fieldIn(cells.get(k + 1), keys[k]);
        }
      }
      before = page.of("registered_on");
      y += 11;
    }
  }

  /** A column a couple, from the right, as brushes kept books. */
  static void vertical1956(Page page) {
    page.pens(
        Pen.print(Typeface.SONG_OLD, 3.6, Page.BLACK),
        Pen.print(Typeface.KAI_OLD, 4.4, Page.BLACK));
    page.wording().traditional();
    String[] heads = {"證字號數", "男子姓名", "年歲", "住居鄉村", "女子姓名", "年歲", "住居鄉村", "登記年月日"};
    String[] keys = {
      "certificate_number",
      "man.name",
      "man.age",
      "man.residence",
      "woman.name",
      "woman.age",
      "woman.residence",
      "registered_on"
    };
    double[] heights = {40, 17, 13, 37, 17, 13, 37, 0};
    double left = 272;
    Rectangle2D title =
        page.sheet().writeDown("結婚登記簿", left + 7, 40, page.label().sized(8).spread(0.6));
    int couples = page.draw().between(8, 10);
    double x = title.getMinX() - 24;
    for (int column = 0; column <= couples; column++) {
      if (column > 0) {
        page.next();
      }
      double y = 14;
      for (int i = 0; i < keys.length; i++) {
        double height = i == keys.length - 1 ? 232 - y : heights[i];
        Rectangle2D cell = Page.cell(x, y, 20, height);
        page.frame(cell, 0.25);
        if (column == 0) {
          page.labelDown(cell, heads[i]);
        } else {
          downIn(page, cell, keys[i]);
        }
        y += height;
      }
      x -= 20;
    }
  }

  private static void downIn(Page page, Rectangle2D cell, String key) {
    String shown = page.shown(key);
    Pen pen = page.value();
    double room = cell.getHeight() - 2.4;
    double needed = shown.length() * pen.size();
    if (needed > room) {
      pen = pen.sized(pen.size() * room / needed);
    }
    double top = cell.getCenterY() - shown.length() * pen.size() / 2;
    page.note(key, shown, page.sheet().writeDown(shown, cell.getCenterX(), top, pen));
  }
}
