package lianli.ocr.drawing.elsewhere;

import lianli.ocr.drawing.paper.Pen;
import lianli.ocr.drawing.paper.Seal;
import lianli.ocr.drawing.paper.Typeface;

/** What courts hand to the parties. */
final class CourtPapers {
  private CourtPapers() {}

  /** A court's certificate that a judgment has taken effect. */
  static void proof2011(Page page) {
    page.pens(Pen.print(Typeface.SONG, 4.9, Page.BLACK), Pen.print(Typeface.SONG, 4.9, Page.BLACK));
    page.wording().dates("plain");
    page.next();
    page.title(page.of("court"), 36, 6.6, 0.25);
    page.title("离婚证明书", 50, 8.6, 0.5);
    boolean isHers = page.draw().chance(0.5);
    Prose prose = new Prose(page, 28, 74, 156, 10);
    String her =
        "{woman.name}，{woman.sex}，{woman.birth_date}生，{woman.ethnicity}，居民身份证{woman.id_number}，住{woman.residence}。";
    String his = her.replace("woman.", "man.");
    prose.paragraph("起诉方：" + (isHers ? her : his));
    prose.paragraph("应诉方：" + (isHers ? his : her));
    prose.paragraph(
        "上列双方因婚姻纠纷诉至本院，本院立案为{case_number}，并于{judged_on}依法判决准予双方离婚。"
            + "该判决书已于{effective_from}生效，双方的夫妻关系自该日起解除。");
    prose.paragraph("特此证明。");
    double y = prose.baseline() + 22;
    double right = page.sheet().widthOf(page.of("court"), page.value());
    page.field("court", 180 - right, y, right + 1);
    String day =
        page.wording().date(java.time.LocalDate.parse(page.of("effective_from")).plusDays(12));
    page.text(day, 178 - right, y + 11);
    Seal.round(page.sheet(), 158, y + 3, 20, page.of("court"), "");
  }

  /** A mediation paper: the parties agreed to part. */
  static void mediation2019(Page page) {
    page.pens(Pen.print(Typeface.SONG, 4.6, Page.BLACK), Pen.print(Typeface.SONG, 4.6, Page.BLACK));
    page.wording().dates("plain");
    page.next();
    page.title(page.of("court"), 30, 6.4, 0.2);
    page.title("民 事 调 解 书", 42, 8, 0.2);
    double wide = page.sheet().widthOf(page.of("case_number"), page.value());
    page.field("case_number", 184 - wide, 53, wide + 1);
    Prose prose = new Prose(page, 27, 65, 158, 8.6);
    parties(page, prose, "原告", "被告");
    prose.paragraph("案由：离婚纠纷。");
    prose.paragraph("双方于{married_on}登记结婚。原告以夫妻感情不睦为由诉至本院，要求离婚。本案在审理过程中，经本院主持调解，双方当事人自愿达成如下协议：");
    prose.paragraph("一、原、被告双方自愿离婚；");
    prose.paragraph("二、" + page.draw().word("婚生女随母亲共同生活，父亲每月给付抚养费八百元； 婚后无子女； 婚生子由父亲抚养；"));
    prose.paragraph("三、各自名下财产归各自所有，无共同债务。");
    prose.paragraph("上述协议不违反法律规定，本院予以确认。本调解书经双方当事人签收后，即具有法律效力。");
    signed(page, prose.baseline() + 16);
  }

  /** A judgment that grants a divorce. */
  static void judgment2003(Page page) {
    page.pens(Pen.print(Typeface.SONG, 4.4, Page.BLACK), Pen.print(Typeface.SONG, 4.4, Page.BLACK));
    page.wording().dates("plain");
    page.next();
    page.title(page.of("court"), 26, 6, 0.2);
    page.title("民 事 判 决 书", 37, 7.6, 0.2);
    double wide = page.sheet().widthOf(page.of("case_number"), page.value());
    page.field("case_number", 184 - wide, 47, wide + 1);
    Prose prose = new Prose(page, 27, 57, 158, 7.9);
    parties(page, prose, "原告", "被告");
    prose.paragraph("原告诉被告离婚一案，本院受理后，依法组成合议庭，公开开庭进行了审理，双方均到庭参加诉讼，现已审理终结。");
    prose.paragraph(
        "经审理查明，原、被告于{married_on}登记结婚，婚后常因家务琐事争吵，自前年起分居至今。本院认为，双方感情确已破裂，"
            + "经调解和好无效，应准予离婚。依照《中华人民共和国婚姻法》第三十二条之规定，判决如下：");
    prose.paragraph("一、准许原告与被告离婚；");
    prose.paragraph("二、婚生子女由" + page.draw().word("原告 被告") + "抚养；");
    prose.paragraph("三、案件受理费五十元，由原告负担。");
    prose.paragraph("如不服本判决，可在判决书送达之日起十五日内，向本院递交上诉状，上诉于" + page.county().prefecture() + "中级人民法院。");
    signed(page, prose.baseline() + 12);
  }

  private static void parties(Page page, Prose prose, String first, String second) {
    String her =
        "{woman.name}，{woman.sex}，{woman.birth_date}出生，{woman.ethnicity}，{woman.occupation}，住{woman.residence}"
            + (page.year() >= 2004 ? "，公民身份号码{woman.id_number}。" : "。");
    String his = her.replace("woman.", "man.");
    boolean isHers = page.draw().chance(0.5);
    prose.paragraph(first + (isHers ? her : his));
    prose.paragraph(second + (isHers ? his : her));
  }

  private static void signed(Page page, double y) {
    page.text("审　判　员　　" + page.of("registrar"), 118, y);
    page.wording().dates("words");
    page.field("judged_on", 118, y + 10, 70);
    page.wording().dates("plain");
    page.text("书　记　员　　" + page.draw().word("何敏 宋佳 白雪 陆涛"), 118, y + 22);
    page.note("court", page.of("court"), Page.cell(80, 22, 50, 8));
    page.seal("court", 146, y + 6, 20);
  }
}
