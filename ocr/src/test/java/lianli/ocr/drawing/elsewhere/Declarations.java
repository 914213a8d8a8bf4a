package lianli.ocr.drawing.elsewhere;

import java.util.List;
import lianli.ocr.drawing.paper.Pen;
import lianli.ocr.drawing.paper.Typeface;

/** What one of the two declares. */
final class Declarations {
  private Declarations() {}

  /** A sentence with blanks about the one who signs, a sentence about the other. */
  static void declaration2006(Page page) {
    page.pens(Pen.print(Typeface.SONG, 4.5, Page.BLACK), Pen.print(Typeface.KAI, 4.9, Page.BLACK));
    page.wording().dates(page.draw().word("plain padded"));
    page.next();
    page.title("申请结婚登记声明书", 34, 7.6, 0.2);
    boolean isHers = page.draw().chance(0.5);
    List<String> order = isHers ? List.of("woman", "man") : List.of("man", "woman");
    Prose prose = new Prose(page, 26, 56, 160, 11);
    prose.paragraph(
        "声明人{_me.name}，性别{_me.sex}，{_me.birth_date}生，{_me.nationality}国籍，{_me.ethnicity}，文化程度为{_me.education}，"
                .replace("me.", order.getFirst() + ".")
            + "从事{_me.occupation}，身份证件号码为{_me.id_number}，户口在{_me.residence}，在此之前的婚姻情况是{_me.marital_status}。"
                .replace("me.", order.getFirst() + "."));
    prose.paragraph(
        "本人自愿与{_you.name}（身份证件号码{_you.id_number}）结为夫妻，双方均无配偶，没有直系血亲和三代以内旁系血亲关系，"
                .replace("you.", order.getLast() + ".")
            + "了解对方的身体健康状况。");
    prose.paragraph("以上声明完全真实，如有虚假，愿承担法律责任。");
    double y = prose.baseline() + 18;
    page.text("声明人签名：", 100, y);
    page.sheet().write(page.of(order.getFirst() + ".name"), 128, y, page.value());
    page.text("声明日期：", 100, y + 13);
    page.field("applied_on", 124, y + 13, 60);
    page.text("监誓人：", 100, y + 26);
    page.field("registrar", 120, y + 26, 40);
  }
}
