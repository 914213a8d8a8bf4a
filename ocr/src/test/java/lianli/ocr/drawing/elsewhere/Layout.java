package lianli.ocr.drawing.elsewhere;

import static lianli.ocr.drawing.elsewhere.Act.COURT_DIVORCE;
import static lianli.ocr.drawing.elsewhere.Act.DECLARATION;
import static lianli.ocr.drawing.elsewhere.Act.DIVORCE;
import static lianli.ocr.drawing.elsewhere.Act.DIVORCE_REISSUE;
import static lianli.ocr.drawing.elsewhere.Act.MARRIAGE;
import static lianli.ocr.drawing.elsewhere.Act.MARRIAGE_REISSUE;
import static lianli.ocr.drawing.elsewhere.Act.NONE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The forms, each in the set that the dice gave it. */
enum Layout {
  DIVORCE_APPLICATION_1997(Set.FIT, DIVORCE, 1995, 2002, Paper.A4, Applications::divorce1997),
  REISSUE_DIVORCE_2017(Set.FIT, DIVORCE_REISSUE, 2014, 2024, Paper.A4, Reissues::divorce2017),
  SCREEN_LIST_2016(Set.FIT, MARRIAGE, 2010, 2024, Paper.A4, Printouts::screen2016),
  COURT_PROOF_2011(Set.FIT, COURT_DIVORCE, 2005, 2015, Paper.A4, CourtPapers::proof2011),
  ARCHIVE_CARD_1990(Set.FIT, MARRIAGE, 1986, 1993, Paper.CARD, Cards::archive1990),
  STUBS_1984(Set.FIT, MARRIAGE, 1982, 1986, Paper.A4, Cards::stubs1984),
  DIVORCE_REVIEW_2010(Set.FIT, DIVORCE, 2006, 2018, Paper.A4_ACROSS, Reviews::divorce2010),
  COLUMNS_1996(Set.FIT, MARRIAGE, 1990, 2002, Paper.BOOKLET, Certificates::columns1996),
  MEDIATION_2019(Set.FIT, COURT_DIVORCE, 2016, 2023, Paper.A4, CourtPapers::mediation2019),
  APPLICATION_ROWS_1981(Set.FIT, MARRIAGE, 1977, 1983, Paper.A4_ACROSS, Applications::rows1981),
  DIVORCE_SHEET_1987(Set.FIT, DIVORCE, 1985, 1993, Paper.LEAF, Awards::divorce1987),
  PRINTOUT_2018(Set.FIT, MARRIAGE, 2009, 2024, Paper.A4_ACROSS, Printouts::list2018),
  REISSUE_REVIEW_2014(Set.FIT, MARRIAGE_REISSUE, 2008, 2024, Paper.A4, Reissues::marriage2014),
  QUOTATION_1969(Set.FIT, MARRIAGE, 1968, 1975, Paper.AWARD, Awards::quotation1969),
  VERTICAL_PROSE_1953(Set.REPORT, MARRIAGE, 1950, 1957, Paper.AWARD, Awards::vertical1953),
  JUDGMENT_2003(Set.REPORT, COURT_DIVORCE, 2001, 2012, Paper.A4, CourtPapers::judgment2003),
  CARDS_1975(Set.REPORT, MARRIAGE, 1970, 1979, Paper.A4, Cards::six1975),
  REVIEW_BOXES_2022(Set.REPORT, MARRIAGE, 2012, 2025, Paper.A4, Reviews::boxes2022),
  LABELS_BELOW_2008(Set.REPORT, MARRIAGE, 2004, 2016, Paper.BOOKLET, Certificates::labelsBelow2008),
  REVIEW_BETWEEN_2005(Set.REPORT, MARRIAGE, 2004, 2014, Paper.A4, Reviews::between2005),
  APPLICATION_SEX_ONLY_1988(Set.REPORT, MARRIAGE, 1987, 1993, Paper.A4, Applications::sexOnly1988),
  DIVORCE_REGISTER_2001(Set.REPORT, DIVORCE, 1998, 2003, Paper.A4_ACROSS, Registers::divorce2001),
  DIVORCE_BOOKLET_2012(
      Set.REPORT, DIVORCE, 2004, 2020, Paper.BOOKLET, Certificates::divorceBooklet2012),
  AWARD_1982(Set.REPORT, MARRIAGE, 1976, 1984, Paper.AWARD, Awards::award1982),
  DECLARATION_2006(Set.REPORT, DECLARATION, 2004, 2018, Paper.A4, Declarations::declaration2006),
  VERTICAL_REGISTER_1956(Set.REPORT, MARRIAGE, 1951, 1957, Paper.LEDGER, Registers::vertical1956),
  REGISTER_TWO_LINES_1999(
      Set.REPORT, MARRIAGE, 1994, 2003, Paper.A4_ACROSS, Registers::twoLines1999),
  REGISTER_LINE_1993(Set.REPORT, MARRIAGE, 1985, 1996, Paper.A4_ACROSS, Registers::line1993),
  FILE_NOTE(Set.FIT, NONE, 1990, 2010, Paper.A4, Papers::fileNote),
  APPOINTMENT(Set.FIT, NONE, 2012, 2024, Paper.A4, Papers::appointment),
  BIRTH_PERMIT(Set.FIT, NONE, 2001, 2014, Paper.A4, Papers::birthPermit),
  HEALTH_CHECK(Set.FIT, NONE, 2000, 2012, Paper.A4, Papers::healthCheck),
  ADOPTION(Set.FIT, NONE, 1994, 2012, Paper.A4, Papers::adoption),
  DIVORCE_RECEIPT(Set.FIT, NONE, 2021, 2025, Paper.A4, Papers::divorceReceipt),
  REFUSED_DIVORCE(Set.REPORT, NONE, 2004, 2015, Paper.A4, Papers::refusedDivorce),
  HOUSEHOLD_PAGE(Set.REPORT, NONE, 2000, 2020, Paper.A4, Papers::householdPage),
  STATISTICS(Set.REPORT, NONE, 1995, 2020, Paper.A4, Papers::statistics),
  ROSTER(Set.REPORT, NONE, 2001, 2018, Paper.A4, Papers::roster),
  FEE_RECEIPT(Set.REPORT, NONE, 2004, 2016, Paper.A5_ACROSS, Papers::feeReceipt),
  SINGLE_PROOF(Set.REPORT, NONE, 1994, 2003, Paper.A4, Papers::singleProof);

  private final Set set;
  private final Act act;
  private final int from;
  private final int to;
  private final Paper paper;
  private final Consumer<Page> drawer;

  /** What is looked at while tuning, and what is only reported. */
  enum Set {
    FIT,
    REPORT;

    static Set named(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }
  }

  Layout(Set set, Act act, int from, int to, Paper paper, Consumer<Page> drawer) {
    this.set = set;
    this.act = act;
    this.from = from;
    this.to = to;
    this.paper = paper;
    this.drawer = drawer;
  }

  static List<Layout> of(Set set) {
    return Arrays.stream(values()).filter(layout -> layout.set == set).toList();
  }

  /** As in {@code truth.jsonl}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Act act() {
    return act;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  Paper paper() {
    return paper;
  }

  void draw(Page page) {
    drawer.accept(page);
  }
}
