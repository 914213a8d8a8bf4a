package lianli.ocr.drawing.elsewhere;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import lianli.ocr.drawing.paper.Ornament;
import lianli.ocr.drawing.paper.Pen;
import lianli.ocr.drawing.paper.Typeface;

/** Booklets, opened. */
final class Certificates {
  private static final Color PINK = new Color(240, 206, 204);

  private Certificates() {}

  /** Words and number on the left page, a table with a column for each on the right. */
  static void columns1996(Page page) {
    page.pens(Pen.print(Typeface.SONG, 4.2, Page.RED), Pen.print(Typeface.KAI, 4.9, Page.BLACK));
    page.wording().dates(page.draw().word("words plain"));
    page.next();
    Ornament.waves(page.sheet(), Page.cell(8, 8, 112, 160), PINK);
    Ornament.portrait(page.sheet(), Page.cell(36, 84, 56, 38));
    page.sheet().writeCentred("结　婚　证", 64, 26, page.label().sized(10));
    Prose prose = new Prose(page, 18, 44, 94, 9);
    prose.paragraph("申请人双方自愿结婚，经审查符合婚姻法规定，准予登记，发给此证。");
    page.text("第", 18, 74);
    page.ruled("certificate_number", 24, 74, 70);
    page.text("发证处", 18, 138);
    page.ruled("office", 34, 138, 78);
    page.text("发证日", 18, 152);
    page.ruled("registered_on", 34, 152, 78);
    page.seal("office", 84, 122, 17);
    List<Rectangle2D> heads = page.row(132, 24, 12, 26, 42, 42);
    page.fill(heads, "", "男", "女");
    String[][] lines = {
      {"name", "姓名"},
      {"birth_date", "出生"},
      {"ethnicity", "族"},
      {"id_number", "身份/编码"},
      {"occupation", "谋业"},
      {"residence", "家庭/所在"},
    };
    double y = 36;
    for (String[] line : lines) {
      double height = line[0].equals("residence") ? 30 : 18;
      List<Rectangle2D> cells = page.row(132, y, height, 26, 42, 42);
      page.labelIn(cells.get(0), line[1]);
      page.fieldIn(cells.get(1), "man." + line[0]);
      page.fieldIn(cells.get(2), "woman." + line[0]);
      y += height;
    }
  }

  /** Values on lines with their labels in two languages below. */
  static void labelsBelow2008(Page page) {
    page.pens(
        Pen.print(Typeface.SONG, 3.9, new Color(120, 40, 40)),
        Pen.print(Typeface.SONG, 4.4, Page.BLACK));
    page.wording().dates(page.draw().word("padded spaced"));
    page.next();
    Ornament.waves(page.sheet(), Page.cell(6, 6, 238, 164), new Color(246, 224, 216));
    page.sheet().writeCentred("结婚证", 64, 24, page.label().sized(8).spread(0.4));
    Ornament.portrait(page.sheet(), Page.cell(36, 34, 56, 38));
    page.over("certificate_number", "字号 Certificate No.", 20, 92, 88);
    page.over("registered_on", "日期 Date of Registration", 20, 110, 88);
    page.over("office", "机关 Authority", 20, 128, 88);
    page.over("registrar", "经办 Officer", 20, 146, 88);
    page.seal("office", 88, 132, 17);
    double y = 24;
    List<String> order =
        page.draw().chance(0.5) ? List.of("man", "woman") : List.of("woman", "man");
    for (String who : order) {
      page.over(who + ".name", "姓名 Name", 136, y, 50);
      page.over(who + ".sex", "性别 Sex", 192, y, 44);
      page.over(who + ".birth_date", "出生 Date of Birth", 136, y + 19, 50);
      page.over(who + ".nationality", "国籍 Nationality", 192, y + 19, 44);
      page.over(who + ".id_number", "身份证件 ID No.", 136, y + 38, 100);
      y += 76;
    }
  }

  /** Labels once on the left, the two of them side by side, unruled. */
  static void divorceBooklet2012(Page page) {
    page.pens(
        Pen.print(Typeface.SONG, 3.9, new Color(40, 70, 60)),
        Pen.print(Typeface.SONG, 4.3, Page.BLACK));
    page.wording().dates(page.draw().word("padded plain"));
    page.next();
    Ornament.waves(page.sheet(), Page.cell(6, 6, 238, 164), new Color(214, 230, 222));
    page.sheet().writeCentred("离婚证", 64, 26, page.label().sized(8).spread(0.4));
    Prose prose = new Prose(page, 20, 44, 88, 9);
    prose.paragraph("离婚申请，符合《中华人民共和国婚姻法》规定，准予登记，发给此证。");
    double y = 84;
    for (String[] line :
        new String[][] {
          {"证　　号", "certificate_number"},
          {"离婚时间", "registered_on"},
          {"发证单位", "office"},
          {"经手人员", "registrar"}
        }) {
      page.text(line[0], 20, y);
      page.field(line[1], 42, y, 70);
      y += 15;
    }
    page.seal("office", 86, 118, 17);
    String first = page.draw().chance(0.5) ? "man" : "woman";
    String second = first.equals("man") ? "woman" : "man";
    y = 44;
    for (String[] line :
        new String[][] {
          {"姓名", "name"},
          {"性别", "sex"},
          {"国籍", "nationality"},
          {"生于", "birth_date"},
          {"证件号", "id_number"}
        }) {
      page.text(line[0], 132, y);
      page.field(first + "." + line[1], 148, y, 44);
      page.field(second + "." + line[1], 196, y, 44);
      y += 22;
    }
  }
}
