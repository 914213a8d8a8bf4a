package lianli.ocr.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lianli.ocr.Confidence;
import lianli.ocr.Drawing;
import lianli.ocr.GreyImage;
import lianli.ocr.RecognisedSymbol;
import lianli.ocr.Region;
import lianli.ocr.image.InkCoverage;
import lianli.ocr.text.Glyph;
import lianli.ocr.text.PageText;
import lianli.ocr.text.Strip;
import lianli.ocr.text.TextRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a value's ink goes, whatever box it was found in. */
class ValuePaperTest {
  private static final int SIZE = 40;
  private static final int TOP = 100;
  private static final Region CELL = new Region(180, 80, 500, 84);

  private final Drawing drawing =
      Drawing.paper(800, 300).line(180, 20, 180, 280, 3).line(680, 20, 680, 280, 3);

  /** Writes a text, digits half as wide as characters. */
  private void write(int x, String text) {
    int at = x;
    for (int i = 0; i < text.length(); i++) {
      drawing.text(text.substring(i, i + 1), at, TOP + SIZE - 6, SIZE);
      at += advance(text.charAt(i));
    }
  }

  private static int advance(char letter) {
    return letter < 0x2000 ? SIZE / 2 : SIZE;
  }

  /** What a reader reads of it in a box; like one, it gives the middle of each character. */
  private TextRun read(int x, String text, int from, int to) {
    int left = x;
    List<Region> places = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      int width = advance(text.charAt(i));
      places.add(new Region(left + width / 2 - 5, TOP - 4, 10, SIZE + 8));
      left += width;
    }
    Region box =
        Region.between(
            places.get(from).x() - 10, TOP - 4, places.get(to - 1).right() + 10, TOP + SIZE + 4);
    Strip strip = new Strip(drawing.grey().crop(box), box);
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = from; i < to; i++) {
      glyphs.add(
          new Glyph(
              new RecognisedSymbol(
                  text.substring(i, i + 1),
                  new Confidence(0.99),
                  List.of(),
                  places.get(i).shift(-box.x(), -box.y())),
              strip,
              places.get(i)));
    }
    return new TextRun(glyphs);
  }

  private ValuePaper paper(TextRun value, TextRun... others) {
    GreyImage page = drawing.grey();
    List<TextRun> lines = new ArrayList<>(List.of(others));
    lines.add(value);
    return ValuePaper.of(page, new PageText(lines, page.region(), List.of(CELL)), value);
  }

  @ParameterizedTest
  @CsvSource({"14日, 1, 3", "1985年12月14日, 0, 10", "何建国, 1, 3", "何建国, 0, 2", "李一, 0, 1", "十一月, 1, 3"})
  void whatTheBoxMissedIsSeen(String text, int from, int to) {
    write(240, text);

    assertThat(paper(read(240, text, 0, text.length())).isReadWhole()).isTrue();
    assertThat(paper(read(240, text, from, to)).isReadWhole()).isFalse();
  }

  @Test
  void aDigitBesideTheRuleIsSeen() {
    write(184, "14日");

    assertThat(paper(read(184, "14日", 1, 3)).isReadWhole()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"26, 1, 2", "25日, 1, 3", "1986, 1, 4", "61, 0, 1"})
  void aDigitThatTouchesTheNextIsSeen(String text, int from, int to) {
    write(240, text);
    drawing.line(245, TOP + 20, 240 + SIZE, TOP + 20, 3);
    drawing.line(240 + SIZE, TOP + 20, 232 + SIZE / 2 * text.length(), TOP + 20, 3);

    assertThat(paper(read(240, text, 0, text.length())).isReadWhole()).isTrue();
    assertThat(paper(read(240, text, from, to)).isReadWhole()).isFalse();
  }

  @Test
  void theSecondReaderIsShownWhatTheBoxMissed() {
    write(240, "14日");
    TextRun value = read(240, "14日", 1, 3);

    Region whole = paper(value).lines().getFirst().whole();

    assertThat(whole.x()).isLessThan(245);
    assertThat(paper(value).cutOuts().getFirst().width())
        .isGreaterThan(value.cutOuts().getFirst().width());
  }

  @Test
  void theNeighboursTextIsNotTheValues() {
    write(200, "日期14日于县");
    TextRun label = read(200, "日期14日于县", 0, 2);
    TextRun behind = read(200, "日期14日于县", 5, 7);

    assertThat(paper(read(200, "日期14日于县", 2, 5), label, behind).isReadWhole()).isTrue();
    assertThat(paper(read(200, "日期14日于县", 3, 5), label, behind).isReadWhole()).isFalse();
  }

  @Test
  void whatStandsBeyondTheRuleIsNotTheValues() {
    write(630, "4日");
    write(690, "男");

    assertThat(paper(read(630, "4日", 0, 1)).isReadWhole()).isFalse();
    assertThat(paper(read(630, "4日", 0, 2)).isReadWhole()).isTrue();
  }

  @Test
  void aValueBesideABlotMayHaveGoneOn() {
    write(240, "4日");
    drawing.box(310, 60, 100, 110, 30);

    assertThat(paper(read(240, "4日", 0, 2)).isReadWhole()).isFalse();
  }

  @Test
  void whatStandsFarFromItIsNotTheValues() {
    write(240, "14日");
    write(480, "县");

    assertThat(paper(read(240, "14日", 0, 3)).isReadWhole()).isTrue();
  }

  @Test
  void whatWasReadAnewIsMeasuredAnew() {
    write(240, "14日");
    ValuePaper cut = paper(read(240, "14日", 1, 3));

    assertThat(cut.reading(read(240, "14日", 0, 3)).isReadWhole()).isTrue();
    assertThat(cut.reading(read(240, "14日", 1, 3)).isReadWhole()).isFalse();
  }

  @Test
  void aBoxThatLiesTooHighIsCutAnewAsHighAsTheInk() {
    write(240, "何建国");
    TextRun value = read(240, "何建国", 0, 3);
    Region high = new Region(230, TOP - 20, 140, SIZE);
    Strip strip = new Strip(drawing.grey().crop(high), high);
    TextRun moved =
        new TextRun(
            value.glyphs().stream()
                .map(
                    glyph ->
                        new Glyph(
                            new RecognisedSymbol(
                                glyph.text(),
                                new Confidence(0.99),
                                List.of(),
                                glyph.region().shift(-high.x(), -glyph.region().y())),
                            strip,
                            new Region(glyph.region().x(), high.y(), 10, high.height())))
                .toList());

    Region about = new Region(230, TOP - 20, 140, 2 * SIZE);
    int bottom =
        about.y() + InkCoverage.bounds(drawing.grey().crop(about), InkCoverage.SHADE).bottom();
    assertThat(bottom).isGreaterThan(high.bottom() + SIZE / 4);
    assertThat(paper(moved).lines().getFirst().whole().bottom()).isGreaterThanOrEqualTo(bottom);
  }
}
