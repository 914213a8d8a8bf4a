package lianli.ocr.drawing.elsewhere;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import lianli.ocr.drawing.paper.Pen;
import lianli.ocr.drawing.paper.Typeface;

/** What registrars filled in about a couple before them. */
final class Reviews {
  private Reviews() {}

  /** Across the sheet, she on the left half and he on the right. */
  static void divorce2010(Page page) {
    page.pens(Pen.print(Typeface.HEI, 3.7, Page.BLACK), Pen.print(Typeface.SONG, 4.2, Page.BLACK));
    page.wording().dates(page.draw().word("padded dashes"));
    page.next();
    page.title("离 婚 登 记 呈 批 表", 20, 7, 0.1);
    page.text("离婚证号码：", 16, 30);
    page.field("certificate_number", 40, 30, 70);
    page.text("准予离婚日：", 200, 30);
    page.field("registered_on", 224, 30, 50);
    List<Rectangle2D> heads = page.row(16, 34, 10, 132.5, 132.5);
    page.labelIn(heads.get(0), "女　方　情　况");
    page.labelIn(heads.get(1), "男　方　情　况");
    double x = 16;
    for (String who : List.of("woman.", "man.")) {
      page.fill(
          page.row(x, 44, 12, 22, 44.5, 22, 44), "姓名", who + "name", "出生", who + "birth_date");
      page.fill(
          page.row(x, 56, 12, 22, 44.5, 22, 44),
          "国别",
          who + "nationality",
          "民族成份",
          who + "ethnicity");
      page.fill(
          page.row(x, 68, 12, 22, 44.5, 22, 44), "从业", who + "occupation", "文化", who + "education");
      page.fill(
          page.row(x, 80, 12, 22, 36.5, 22, 52), "证件名称", who + "id_type", "证件号", who + "id_number");
      page.fill(page.row(x, 92, 13, 22, 110.5), "户籍住址", who + "residence");
      x += 132.5;
    }
    page.fill(
        page.row(16, 105, 13, 42, 60, 42, 44, 35, 42),
        "双方所持结婚证号",
        "previous_certificate_number",
        "该证发证日期",
        "married_on",
        "子女怎样安排",
        "children");
    page.fill(
        page.row(16, 118, 13, 42, 102, 35, 86),
        "该证发证单位",
        "previous_office",
        "离婚事由",
        "divorce_reason");
    List<Rectangle2D> view = page.row(16, 131, 22, 42, 223);
    page.labelIn(view.getFirst(), "审核结论");
    page.shownIn(view.getLast(), "双方自愿离婚并已对子女、财产、债务达成协议，准予离婚登记。");
    page.text("审核人（签字）", 16, 164);
    page.ruled("registrar", 44, 164, 40);
    page.text("审批单位（印章）", 150, 164);
    page.ruled("office", 184, 164, 70);
    page.seal("office", 226, 168, 19);
  }

  /** The labels stand between his values and hers. */
  static void between2005(Page page) {
    page.pens(Pen.print(Typeface.SONG, 4, Page.BLACK), Pen.print(Typeface.KAI, 4.5, Page.BLACK));
    page.wording().dates(page.draw().word("plain padded points"));
    page.next();
    page.title("结婚登记审核表", 26, 7.6, 0.3);
    page.fill(
        page.row(17, 35, 12, 32, 64, 30, 50),
        "核发证书编号",
        "certificate_number",
        "核发日期",
        "registered_on");
    page.fill(page.row(17, 47, 11, 70, 36, 70), "男　方", "内　容", "女　方");
    String[][] lines = {
      {"name", "姓　名"},
      {"birth_date", "出生日子"},
      {"nationality", "国　籍"},
      {"ethnicity", "民　族"},
      {"id_number", "身份证号"},
      {"occupation", "工　作"},
      {"education", "文化水准"},
      {"marital_status", "婚史"},
      {"residence", "户　口/所在详址"},
      {"documents", "出示证明"},
    };
    double y = 58;
    for (String[] line : lines) {
      double height = line[0].equals("residence") ? 16 : 12;
      List<Rectangle2D> cells = page.row(17, y, height, 70, 36, 70);
      page.fieldIn(cells.get(0), "man." + line[0]);
      page.labelIn(cells.get(1), line[1]);
      page.fieldIn(cells.get(2), "woman." + line[0]);
      y += height;
    }
    page.row(17, y, 48, 176);
    page.text("经审核，双方符合结婚登记条件，同意登记。", 26, y + 10);
    page.text("审核员：", 26, y + 24);
    page.field("registrar", 42, y + 24, 40);
    page.text("审核单位：", 96, y + 24);
    page.field("office", 116, y + 24, 72);
    page.seal("office", 150, y + 28, 18);
  }

  /** Boxes for every digit and little squares to tick. */
  static void boxes2022(Page page) {
    page.pens(Pen.print(Typeface.HEI, 3.6, Page.BLACK), Pen.print(Typeface.SONG, 4.3, Page.BLACK));
    page.next();
    page.title("结婚登记信息采集审查单", 22, 6.4, 0.15);
    List<Rectangle2D> top = page.row(15, 30, 12, 34, 80, 26, 40);
    page.fill(top, "本次证书字号", "certificate_number", "受理员", "registrar");
    page.labelIn(page.row(15, 42, 13, 34, 146).getFirst(), "核准日");
    Boxes boxes = new Boxes(page, 6.8);
    boxes.date("registered_on", 53, 45);
    double y = 55;
    for (String who : List.of("man", "woman")) {
      String head = who.equals("man") ? "男　　当　　事　　人" : "女　　当　　事　　人";
      page.labelIn(page.row(15, y, 9, 180).getFirst(), head);
      y += 9;
      page.fill(
          page.row(15, y, 12, 34, 46, 22, 26, 26, 26),
          "姓名",
          who + ".name",
          "民族",
          who + ".ethnicity",
          "国籍（地区）",
          who + ".nationality");
      y += 12;
      page.labelIn(page.row(15, y, 13, 34, 146).getFirst(), "出生日");
      boxes.date(who + ".birth_date", 53, y + 3);
      y += 13;
      page.labelIn(page.row(15, y, 13, 34, 146).getFirst(), "公民身份号码");
      boxes.number(who + ".id_number", 53, y + 3, 18);
      y += 13;
      ticks(page, page.row(15, y, 12, 34, 146), "本次登记前", who + ".marital_status", "未婚 离婚 丧偶");
      y += 12;
      page.fill(
          page.row(15, y, 12, 34, 56, 34, 56),
          "职业类型",
          who + ".occupation",
          "学历层次",
          who + ".education");
      y += 12;
      page.fill(page.row(15, y, 13, 34, 146), "户籍登记住址", who + ".residence");
      y += 13;
    }
    List<Rectangle2D> end = page.row(15, y, 26, 34, 146);
    page.labelIn(end.getFirst(), "登记机关/（印章）");
    page.fieldIn(Page.cell(49, y, 80, 26), "office");
    page.seal("office", 152, y + 13, 17);
  }

  private static void ticks(
      Page page, List<Rectangle2D> cells, String words, String key, String choices) {
    page.labelIn(cells.getFirst(), words);
    double x = cells.getLast().getX() + 5;
    double y = cells.getLast().getCenterY();
    for (String choice : choices.split(" ")) {
      Rectangle2D square = Page.cell(x, y - 1.8, 3.6, 3.6);
      page.frame(square, 0.25);
      Rectangle2D place = page.sheet().write(choice, x + 5, y + 1.5, page.value());
      if (choice.equals(page.of(key))) {
        Path2D tick = new Path2D.Double();
        tick.moveTo(x + 0.5, y);
        tick.lineTo(x + 1.6, y + 1.5);
        tick.lineTo(x + 4.2, y - 2.6);
        page.sheet().outline(tick, 0.55, Page.BLACK);
        page.note(key, choice, place);
      }
      x += 26;
    }
  }
}
