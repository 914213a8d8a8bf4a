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
}
