package lianli.ocr.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.ocr.Confidence;
import lianli.ocr.RecognisedSymbol;
import lianli.ocr.RecognisedSymbol.Alternative;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.form.FieldKind;
import lianli.ocr.layout.FoundField;
import lianli.ocr.text.Glyph;
import lianli.ocr.text.PrintedLine;
import lianli.ocr.text.TextRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person may choose from. */
class CandidateReadingsTest {
  private static final double SURE = 0.99;

  @ParameterizedTest
  @CsvSource({
    "NAME, 赵国强, 赵国强,       赵国强",
    "NAME, 赵国强, 起国强,       赵国强 起国强",
    // The one that begins with a surname is the better one.
    "NAME, 教国强, 赵国强,       赵国强 教国强",
    // What has no form of its kind can still be what stands there.
    "DATE, 1985年7月1日, 1985年了月1日, 1985-07-01 1985年了月1日",
    "AGE,  不明,   二十四,       24 不明",
    "SEX,  男,     '',           男"
  })
  void bothReadersAreHeard(FieldKind kind, String first, String other, String candidates) {
    assertThat(of(kind, PrintedLine.at(0, 0, first), other)).containsExactly(candidates.split(" "));
  }

  @Test
  void whatTheFirstReaderHeldForNextFollowsTheLikeliestFirst() {
    TextRun read = doubted(PrintedLine.at(0, 0, "王末"), 1, "未:0.2", "来:0.3", "7:0.4", "妹:0.005");

    // A digit makes no name, and what is hardly likely is no choice.
    assertThat(of(FieldKind.NAME, read, "王木")).containsExactly("王末", "王木", "王来", "王未");
  }

  @Test
  void anExchangeCountsAgainstHowSureTheReaderWasThere() {
    TextRun surer = doubted(PrintedLine.at(0, 0, "于末"), 0, "干:0.3");
    TextRun both = doubted(surer, 1, "未:0.25");

    // 0.3 of 0.99 is more than 0.25 of 0.99.
    assertThat(of(FieldKind.NAME, both, "于末")).containsExactly("于末", "干末", "于未");
  }

  @Test
  void ofADateOnlyWhatIsADateIsOffered() {
    TextRun read = doubted(PrintedLine.at(0, 0, "1985年7月1日"), 5, "1:0.5", "了:0.4", "月:0.3");

    assertThat(of(FieldKind.DATE, read, "1985年7月1日")).containsExactly("1985-07-01", "1985-01-01");
  }

  private static List<String> of(FieldKind kind, TextRun first, String other) {
    FieldDefinition field = new FieldDefinition("field", kind, true, List.of());
    return new Judge(
            ToldEngine.told("first", SURE, "?"),
            new SecondReader(ToldEngine.told("second", SURE, other)),
            Calibration.standard())
        .judge(new FoundField(field, Optional.empty(), first), HanOutputScript.AS_PRINTED)
        .candidates();
  }

  /** The same reading, of one of whose characters the reader says what else it may be. */
  private static TextRun doubted(TextRun read, int at, String... others) {
    List<Alternative> alternatives = new ArrayList<>();
    for (String other : others) {
      String[] parts = other.split(":");
      alternatives.add(new Alternative(parts[0], new Confidence(Double.parseDouble(parts[1]))));
    }
    List<Glyph> glyphs = new ArrayList<>(read.glyphs());
    Glyph told = glyphs.get(at);
    glyphs.set(
        at,
        new Glyph(
            new RecognisedSymbol(
                told.text(), told.symbol().confidence(), alternatives, told.symbol().region()),
            told.strip(),
            told.region()));
    return new TextRun(glyphs);
  }
}
