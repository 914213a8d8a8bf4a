package lianli.ocr.drawing.elsewhere;

import static lianli.ocr.drawing.elsewhere.Act.COURT_DIVORCE;
import static lianli.ocr.drawing.elsewhere.Act.DIVORCE;
import static lianli.ocr.drawing.elsewhere.Act.DIVORCE_REISSUE;
import static lianli.ocr.drawing.elsewhere.Act.MARRIAGE;

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
  ARCHIVE_CARD_1990(Set.FIT, MARRIAGE, 1986, 1993, Paper.CARD, Cards::archive1990);

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
