package lianli.ocr.drawing.elsewhere;

import java.awt.geom.Rectangle2D;
import java.util.List;
import lianli.ocr.drawing.paper.Pen;
import lianli.ocr.drawing.paper.Seal;
import lianli.ocr.drawing.paper.Typeface;

/** What couples filled in at the counter. */
final class Applications {
  private Applications() {}

  /** Numbers and dates one character a box, a block for each party. */
  static void divorce1997(Page page) {
    page.pens(Pen.print(Typeface.SONG, 3.8, Page.BLACK), Pen.print(Typeface.KAI, 4.5, Page.BLUE));
    page.next();
    page.title("离婚登记申请书", 24, 7.5, 0.35);
    page.text("离婚证书字号：", 112, 35);
    page.field("certificate_number", 138, 35, 54);
    double y = 40;
    for (String who : List.of("man", "woman")) {
      page.labelIn(page.row(18, y, 8, 174).getFirst(), who.equals("man") ? "男方申请人情况" : "女方申请人情况");
      y += 8;
      page.fill(
          page.row(18, y, 11, 16, 36, 16, 26, 20, 22, 18, 20),
          "姓名",
          who + ".name",
          "族别",
          who + ".ethnicity",
          "从业/情况",
          who + ".occupation",
          "读书/程度",
          who + ".education");
      y += 11;
      List<Rectangle2D> born = page.row(18, y, 12, 40, 134);
      page.labelIn(born.getFirst(), "出生时间");
      new Boxes(page, 7).date(who + ".birth_date", 62, y + 2.5);
      y += 12;
      List<Rectangle2D> card = page.row(18, y, 12, 40, 134);
      page.labelIn(card.getFirst(), "居民身份证/统一编号");
      new Boxes(page, 7).number(who + ".id_number", 62, y + 2.5, 18);
      y += 12;
      page.fill(page.row(18, y, 11, 40, 134), "现在住址", who + ".residence");
      y += 11;
    }
    page.fill(
        page.row(18, y, 12, 40, 50, 34, 50),
        "何年何月/登记结婚",
        "married_on",
        "结婚证书字号",
        "previous_certificate_number");
    y += 12;
    page.fill(page.row(18, y, 12, 40, 134), "在何处登记结婚", "previous_office");
    y += 12;
    page.fill(page.row(18, y, 14, 40, 134), "申请离婚的理由", "divorce_reason");
    y += 14;
    page.fill(page.row(18, y, 14, 40, 134), "子女抚育办法", "children");
    y += 14;
    page.row(18, y, 34, 174);
    page.text("经审查，双方确属自愿离婚，对子女和财产已有适当处理，准予登记。", 24, y + 9);
    page.text("经办登记员：", 24, y + 20);
    page.field("registrar", 47, y + 20, 40);
    page.text("准予离婚机关：", 96, y + 20);
    page.field("office", 123, y + 20, 66);
    page.text("准予离婚日期：", 96, y + 29);
    page.field("registered_on", 123, y + 29, 60);
    Seal.round(page.sheet(), 168, y + 24, 15, page.of("office"), "");
  }

  /** A row for him and a row for her under common headings. */
  static void rows1981(Page page) {
    page.pens(Pen.print(Typeface.SONG, 4.2, Page.BLACK), Pen.print(Typeface.KAI, 5, Page.BLUE));
    page.wording().dates("plain");
    page.wording().shortEthnicities();
    page.next();
    page.title("申 请 结 婚 登 记 表", 24, 8, 0.05);
    double[] widths = {14, 32, 18, 18, 26, 28, 28, 28, 69};
    page.fill(
        page.row(18, 34, 16, widths),
        "",
        "姓　名",
        "实岁",
        "族",
        "本人/成份",
        "做何/工作",
        "识字/程度",
        "过去/婚否",
        "家住何处");
    double y = 50;
    for (String who : List.of("man", "woman")) {
      List<Rectangle2D> cells = page.row(18, y, 20, widths);
      page.labelIn(cells.getFirst(), who.equals("man") ? "男" : "女");
      page.fieldIn(cells.get(1), who + ".name");
      page.fieldIn(cells.get(2), who + ".age");
      page.fieldIn(cells.get(3), who + ".ethnicity");
      page.shownIn(cells.get(4), page.draw().word("贫农 中农 下中农 工人"));
      page.fieldIn(cells.get(5), who + ".occupation");
      page.fieldIn(cells.get(6), who + ".education");
      page.fieldIn(cells.get(7), who + ".marital_status");
      page.fieldIn(cells.get(8), who + ".residence");
      y += 20;
    }
    List<Rectangle2D> views = page.row(18, y, 32, 22, 108.5, 22, 108.5);
    page.labelIn(views.get(0), "大　队/审　查");
    page.shownIn(views.get(1), "情况属实，同意。");
    page.labelIn(views.get(2), "公　社/批　准");
    page.shownIn(views.get(3), "符合婚姻法规定，同意登记。");
    y += 32;
    page.text("已发证件第", 22, y + 14);
    page.ruled("certificate_number", 44, y + 14, 56);
    page.text("发证时间", 112, y + 14);
    page.ruled("registered_on", 130, y + 14, 46);
    page.text("民政干部", 190, y + 14);
    page.ruled("registrar", 208, y + 14, 36);
    page.text("公社（章）", 112, y + 28);
    page.ruled("office", 134, y + 28, 74);
    page.seal("office", 232, y + 37, 17);
  }

  /** Two like blocks, hers first; who is who stands in the field of the sex alone. */
  static void sexOnly1988(Page page) {
    page.pens(Pen.print(Typeface.SONG, 4, Page.BLACK), Pen.print(Typeface.KAI, 4.7, Page.BLACK));
    page.wording().dates(page.draw().word("plain words"));
    page.next();
    page.title("结　婚　申　请　书", 26, 8, 0);
    double y = 36;
    for (String who : List.of("woman", "man")) {
      List<Rectangle2D> first = page.row(16, y, 13, 28, 44, 20, 18, 26, 42);
      page.fill(first, "申请结婚人", who + ".name", "性别", who + ".sex", "是何民族", who + ".ethnicity");
      page.fill(
          page.row(16, y + 13, 13, 28, 62, 26, 62),
          "何时出生",
          who + ".birth_date",
          "读过何书",
          who + ".education");
      page.fill(
          page.row(16, y + 26, 13, 28, 62, 26, 62),
          "身份证第",
          who + ".id_number",
          "谋生职业",
          who + ".occupation");
      page.fill(
          page.row(16, y + 39, 13, 28, 104, 20, 26),
          "家居地点",
          who + ".residence",
          "原婚况",
          who + ".marital_status");
      y += 56;
    }
    Rectangle2D oath = page.row(16, y, 34, 178).getFirst();
    page.frame(oath, 0.25);
    Prose prose = new Prose(page, 21, y + 9, 168, 7.5);
    prose.paragraph("我们自愿结为夫妻，没有直系血亲和三代以内旁系血亲关系，未患有医学上认为不应当结婚的疾病。所填各项属实，请准予登记。");
    page.text("申请结婚人共同签名（盖章）", 70, y + 29);
    y += 38;
    page.text("以下由经办机关填写", 16, y + 3);
    y += 6;
    page.fill(
        page.row(16, y, 13, 34, 60, 28, 56),
        "发给证书",
        "certificate_number",
        "发证年月日",
        "registered_on");
    page.fill(page.row(16, y + 13, 13, 34, 84, 24, 36), "批准机关名称", "office", "主办干部", "registrar");
    page.seal("office", 118, y + 24, 17);
  }
}
