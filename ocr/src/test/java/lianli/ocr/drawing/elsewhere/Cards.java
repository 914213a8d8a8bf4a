package lianli.ocr.drawing.elsewhere;

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
}
