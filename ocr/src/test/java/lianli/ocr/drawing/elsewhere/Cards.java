package lianli.ocr.drawing.elsewhere;

import java.awt.geom.Rectangle2D;
import java.util.List;
import lianli.ocr.drawing.paper.Pen;
import lianli.ocr.drawing.paper.Typeface;

/** Cards of archives and of offices that kept a card a couple. */
final class Cards {
  private Cards() {}

  /** A finding aid of an archive: values on lines, what they are in small type below. */
  static void archive1990(Page page) {
    page.pens(Pen.print(Typeface.SONG, 3.8, Page.BLACK), Pen.print(Typeface.KAI, 4.8, Page.BLUE));
    page.wording().dates(page.draw().word("points plain"));
    page.next();
    page.title("结婚登记档案检索卡", 17, 6.4, 0.3);
    page.sheet().line(12, 21, 188, 21, 0.5, Page.BLACK);
    page.over("certificate_number", "证书上的字号", 14, 31, 62);
    page.over("registered_on", "办证日期", 80, 31, 44);
    page.over("archive_ref", "存放位置（档号）", 128, 31, 58);
    double y = 48;
    for (String who : new String[] {"man", "woman"}) {
      String side = who.equals("man") ? "男" : "女";
      page.over(who + ".name", side + "方姓名", 14, y, 42);
      page.over(who + ".birth_date", side + "方出生", 60, y, 44);
      page.over(who + ".ethnicity", side + "方族别", 108, y, 24);
      page.over(who + ".id_number", side + "方居民证编号", 136, y, 50);
      page.over(who + ".residence", side + "方居住何处", 14, y + 15, 118);
      page.over(who + ".occupation", side + "方做何工作", 136, y + 15, 50);
      y += 34;
    }
    page.over("office", "由何机关办理", 14, y - 1, 90);
    page.over("registrar", "当时承办员", 136, y - 1, 50);
  }

  /** Six cards on a sheet, as they were copied to save paper. */
  static void six1975(Page page) {
    page.pens(Pen.print(Typeface.SONG, 3.4, Page.BLACK), Pen.print(Typeface.KAI, 4.2, Page.BLACK));
    page.wording().dates(page.draw().word("plain points"));
    page.wording().shortEthnicities();
    for (int i = 0; i < 6; i++) {
      page.next();
      card(page, 12 + i % 2 * 95, 14 + i / 2 * 92);
    }
  }

  private static void card(Page page, double x, double y) {
    page.frame(Page.cell(x, y, 90, 86), 0.5);
    Pen title = page.label().sized(5).spread(0.2);
    page.sheet().writeCentred("结婚登记卡片", x + 45, y + 8, title);
    page.text("证号", x + 3, y + 17);
    page.field("certificate_number", x + 13, y + 17, 73);
    double top = y + 20;
    for (String who : new String[] {"man", "woman"}) {
      List<Rectangle2D> side = page.row(x, top, 24, 8, 82);
      page.labelDown(side.getFirst(), who.equals("man") ? "男子" : "女子");
      page.fill(
          page.row(x + 8, top, 12, 11, 26, 10, 12, 11, 12),
          "姓名",
          who + ".name",
          "岁数",
          who + ".age",
          "族别",
          who + ".ethnicity");
      page.fill(page.row(x + 8, top + 12, 12, 11, 71), "住地", who + ".residence");
      top += 24;
    }
    page.text("登记时间", x + 3, top + 7);
    page.field("registered_on", x + 19, top + 7, 36);
    page.text("办证人", x + 58, top + 7);
    page.field("registrar", x + 70, top + 7, 18);
    page.text("发证单位", x + 3, top + 14);
    page.field("office", x + 19, top + 14, 68);
  }

  /** Three stubs of certificates, each a sentence with blanks. */
  static void stubs1984(Page page) {
    page.pens(Pen.print(Typeface.SONG, 4, Page.BLACK), Pen.print(Typeface.KAI, 4.6, Page.BLUE));
    page.wording().dates(page.draw().word("words plain"));
    for (int i = 0; i < 3; i++) {
      page.next();
      double y = 14 + i * 94;
      page.title("结婚证（存根）", y + 10, 6.2, 0.2);
      page.text("编列", 122, y + 20);
      page.ruled("certificate_number", 132, y + 20, 58);
      Prose prose = new Prose(page, 20, y + 32, 170, 9.6);
      prose.paragraph(
          "兹有{_man.name}（{man.sex}，{_man.age}岁，{_man.ethnicity}，住{_man.residence}）与{_woman.name}"
              + "（{woman.sex}，{_woman.age}岁，{_woman.ethnicity}，住{_woman.residence}），双方自愿结婚，"
              + "合于婚姻法的规定，已于{_registered_on}准予登记，发给结婚证两份。");
      page.text("发证单位", 20, y + 82);
      page.ruled("office", 38, y + 82, 76);
      page.text("填证人", 132, y + 82);
      page.ruled("registrar", 146, y + 82, 40);
      for (double x = 12; i < 2 && x < 198; x += 5) {
        page.sheet().line(x, y + 91, x + 2.5, y + 91, 0.2, Page.BLACK);
      }
    }
  }
}
