package lianli.ocr.drawing.elsewhere;

import java.awt.geom.Rectangle2D;
import java.util.List;
import lianli.ocr.drawing.paper.Pen;
import lianli.ocr.drawing.paper.Typeface;

/** Papers of those who lost theirs. */
final class Reissues {
  private Reissues() {}

  /** Labels in small type in the corner of their cells, a column for each party. */
  static void divorce2017(Page page) {
    page.pens(Pen.print(Typeface.HEI, 3.5, Page.BLACK), Pen.print(Typeface.SONG, 4.2, Page.BLACK));
    page.wording().dates(page.draw().word("dashes padded"));
    page.next();
    page.title("补发离婚证审批表", 25, 7, 0.25);
    List<Rectangle2D> top = page.row(18, 34, 14, 98, 76);
    page.captioned(top.get(0), "现发证件字号", "certificate_number");
    page.captioned(top.get(1), "补发时间", "registered_on");
    List<Rectangle2D> heads = page.row(18, 48, 9, 87, 87);
    page.labelIn(heads.get(0), "男　方");
    page.labelIn(heads.get(1), "女　方");
    String[][] lines = {
      {"name", "姓名", "nationality", "国籍"},
      {"birth_date", "出生年月日", "ethnicity", "所属民族"},
      {"id_type", "持何证件", "id_number", "证件上的号码"},
      {"occupation", "现从事工作", "education", "受教育程度"},
    };
    double y = 57;
    for (String[] line : lines) {
      double left = line[0].equals("id_type") ? 32 : 45;
      List<Rectangle2D> cells = page.row(18, y, 14, left, 87 - left, left, 87 - left);
      for (int side = 0; side < 2; side++) {
        String who = side == 0 ? "man." : "woman.";
        page.captioned(cells.get(2 * side), line[1], who + line[0]);
        page.captioned(cells.get(2 * side + 1), line[3], who + line[2]);
      }
      y += 14;
    }
    List<Rectangle2D> homes = page.row(18, y, 18, 87, 87);
    page.captioned(homes.get(0), "户口登记地", "man.residence");
    page.captioned(homes.get(1), "户口登记地", "woman.residence");
    y += 18;
    List<Rectangle2D> before = page.row(18, y, 15, 66, 44, 64);
    page.captioned(before.get(0), "遗失（损毁）的离婚证字号", "divorce_certificate_number");
    page.captioned(before.get(1), "当初离婚登记时间", "divorced_on");
    page.captioned(before.get(2), "当初办理机关", "previous_office");
    y += 15;
    Rectangle2D reason = page.row(18, y, 20, 174).getFirst();
    page.caption(reason, "申请理由");
    page.shownIn(reason, page.draw().word("原证件遗失 搬家时遗失 原证件损毁") + "，申请补发。");
    y += 20;
    Rectangle2D view = page.row(18, y, 26, 174).getFirst();
    page.caption(view, "核查结论");
    page.shownIn(view, "经查档案，情况属实，同意补发。");
    y += 26;
    List<Rectangle2D> end = page.row(18, y, 15, 60, 114);
    page.captioned(end.get(0), "办证人", "registrar");
    page.captioned(end.get(1), "补发机关（公章）", "office");
  }

  /** A row for each party, then what was lost and what is given for it. */
  static void marriage2014(Page page) {
    page.pens(Pen.print(Typeface.SONG, 3.9, Page.BLACK), Pen.print(Typeface.KAI, 4.4, Page.BLACK));
    page.wording().dates(page.draw().word("plain padded points"));
    page.next();
    page.title("补发结婚证件审核登记表", 26, 7, 0.15);
    double[] widths = {16, 28, 38, 50, 22, 22};
    page.fill(page.row(17, 36, 12, widths), "", "姓　名", "出生日期", "证件号码", "民　族", "学　历");
    double y = 48;
    for (String who : List.of("man", "woman")) {
      page.fill(
          page.row(17, y, 15, widths),
          who.equals("man") ? "丈夫" : "妻子",
          who + ".name",
          who + ".birth_date",
          who + ".id_number",
          who + ".ethnicity",
          who + ".education");
      y += 15;
    }
    page.fill(page.row(17, y, 13, 44, 132), "丈夫户口地址", "man.residence");
    page.fill(page.row(17, y + 13, 13, 44, 132), "妻子户口地址", "woman.residence");
    y += 26;
    page.labelIn(page.row(17, y, 10, 176).getFirst(), "原 结 婚 登 记 情 况");
    page.fill(
        page.row(17, y + 10, 13, 32, 60, 36, 48),
        "原证编码",
        "previous_certificate_number",
        "原办证日期",
        "married_on");
    page.fill(page.row(17, y + 23, 13, 32, 144), "原办证单位", "previous_office");
    y += 36;
    page.labelIn(page.row(17, y, 10, 176).getFirst(), "本 次 补 发 情 况");
    page.fill(
        page.row(17, y + 10, 13, 32, 60, 36, 48),
        "补证编码",
        "certificate_number",
        "补证日期",
        "registered_on");
    page.fill(page.row(17, y + 23, 13, 32, 78, 26, 40), "补证单位", "office", "补证人员", "registrar");
    y += 36;
    List<Rectangle2D> view = page.row(17, y, 24, 32, 144);
    page.labelIn(view.getFirst(), "补证事由");
    page.shownIn(view.getLast(), page.draw().word("结婚证丢失 结婚证损毁无法辨认 搬迁遗失") + "，双方关系存续，同意补发。");
    page.seal("office", 158, y + 22, 18);
  }
}
