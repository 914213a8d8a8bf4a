package lianli.ocr.drawing.elsewhere;

import lianli.ocr.drawing.paper.Pen;
import lianli.ocr.drawing.paper.Typeface;

/** What counter programs print. */
final class Printouts {
  private Printouts() {}

  /** A record as the screen shows it, without a single rule. */
  static void screen2016(Page page) {
    page.pens(Pen.print(Typeface.HEI, 3.7, Page.BLACK), Pen.print(Typeface.SONG, 4, Page.BLACK));
    page.wording().dates("dashes");
    page.next();
    page.title("婚姻登记业务信息（打印件）", 26, 5.6, 0.05);
    page.sheet().line(20, 31, 190, 31, 0.4, Page.BLACK);
    double y = 41;
    y = pair(page, y, "业务字号", "certificate_number", "业务发生日", "registered_on");
    page.text("业务名称", 22, y);
    page.text("：", 45, y);
    page.sheet().write("结婚登记", 49, y, page.value());
    page.text("受理人员", 112, y);
    page.text("：", 135, y);
    page.field("registrar", 139, y, 50);
    y += 9;
    y = alone(page, y, "发生机关", "office");
    for (String who : new String[] {"man", "woman"}) {
      y += 5;
      page.text(who.equals("man") ? "▌男方基本情况" : "▌女方基本情况", 20, y);
      y += 10;
      y = pair(page, y, "姓名", who + ".name", "国别", who + ".nationality");
      y = pair(page, y, "证件类别", who + ".id_type", "号码", who + ".id_number");
      y = pair(page, y, "生日", who + ".birth_date", "民族", who + ".ethnicity");
      y = pair(page, y, "职业情况", who + ".occupation", "最高学历", who + ".education");
      y = alone(page, y, "登记前婚况", who + ".marital_status");
      y = alone(page, y, "户籍详址", who + ".residence");
    }
    page.sheet().line(20, y, 190, y, 0.2, Page.BLACK);
    page.text("打印单位：" + page.county().name() + "婚姻登记信息系统　　第 1 页　共 1 页", 22, y + 8);
  }

  private static double pair(
      Page page, double y, String first, String firstKey, String second, String secondKey) {
    one(page, 22, y, first, firstKey, 60);
    one(page, 112, y, second, secondKey, 55);
    return y + 9;
  }

  private static double alone(Page page, double y, String words, String key) {
    one(page, 22, y, words, key, 140);
    return y + 9;
  }

  private static void one(Page page, double x, double y, String words, String key, double room) {
    page.text(words, x, y);
    page.text("：", x + 23, y);
    page.field(key, x + 27, y, room);
  }
}
