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

  /** A list of couples, two lines each; who is who stands in the column of the sex. */
  static void list2018(Page page) {
    page.pens(Pen.print(Typeface.HEI, 3.5, Page.BLACK), Pen.print(Typeface.HEI, 3.6, Page.BLACK));
    page.wording().dates(page.draw().word("dashes slashes"));
    page.title("婚姻登记业务办理清单（结婚）", 17, 5.4, 0.05);
    String[] heads = {"行号", "办结日期", "证书字号", "当事人", "性别", "出生日", "证件号码", "户籍行政区", "办结人"};
    double[] widths = {14, 26, 50, 26, 14, 28, 46, 46, 20};
    double x = 14;
    for (int i = 0; i < heads.length; i++) {
      page.labelIn(Page.cell(x, 26, widths[i], 9), heads[i]);
      x += widths[i];
    }
    page.sheet().line(14, 26, x, 26, 0.4, Page.BLACK);
    page.sheet().line(14, 35, x, 35, 0.2, Page.BLACK);
    double y = 35;
    int couples = page.draw().between(6, 9);
    for (int i = 0; i < couples; i++) {
      page.next();
      page.shownIn(Page.cell(14, y, 14, 8), String.valueOf(i + 1));
      page.fieldIn(Page.cell(28, y, 26, 8), "registered_on");
      page.fieldIn(Page.cell(54, y, 50, 8), "certificate_number");
      page.fieldIn(Page.cell(264, y, 20, 8), "registrar");
      String first = page.draw().chance(0.5) ? "man." : "woman.";
      String second = first.equals("man.") ? "woman." : "man.";
      for (String who : new String[] {first, second}) {
        double top = who.equals(first) ? y : y + 8;
        page.fieldIn(Page.cell(104, top, 26, 8), who + "name");
        page.fieldIn(Page.cell(130, top, 14, 8), who + "sex");
        page.fieldIn(Page.cell(144, top, 28, 8), who + "birth_date");
        page.fieldIn(Page.cell(172, top, 46, 8), who + "id_number");
        page.shownIn(Page.cell(218, top, 46, 8), page.county().name());
      }
      y += 16;
      page.sheet().line(14, y, x, y, 0.15, Page.BLACK);
    }
    page.text("制表单位：" + page.county().name() + "民政局", 14, y + 9);
    page.text("本页合计 " + couples + " 对", 230, y + 9);
  }
}
