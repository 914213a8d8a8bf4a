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
}
