package lianli.ocr.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.ocr.RecognisedSymbol;
import lianli.ocr.RecognisedSymbol.Alternative;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.form.FieldKind;
import lianli.ocr.judge.Evidence.Basis;
import lianli.ocr.layout.FoundField;
import lianli.ocr.text.ColumnReader;
import lianli.ocr.text.Glyph;
import lianli.ocr.text.PrintedLine;
import lianli.ocr.text.TextRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row of the table of what speaks for a value, and that the first that fits answers. */
class EvidenceRulesTest {
  private static final double SURE = 0.99;
  private static final double UNSURE = 0.9;

  /** Its check digit and birth date hold. */
  private static final String VALID = "520199196507012016";

  private static final String INVALID = "520199196507012013";

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # row 1: characters were added or left out to get the form
          ETHNICITY, 佬族,       佬族,         DOUBTFUL
          WORD,      会计业业,   会计业业,     DOUBTFUL
          OPINION,   '双方自愿离婚，发给离婚证，盖', '双方自愿离婚，发给离婚证，盖', DOUBTFUL
          # row 2: both readers get it wrong together
          NAME,      余全德,     余全德,       DOUBTFUL
          DATE,      1995年,     1995年,       DOUBTFUL
          TEXT,      '补领，遗失', '补领，遗失', DOUBTFUL
          # row 3: one gets it wrong, and the other reads otherwise
          NAME,      杜兴焱,     杜兴闪,       DOUBTFUL
          # ... but where both read it, it stands there
          NAME,      杜兴焱,     杜兴焱,       AGREED
          # ... and so does what the first reader was not taught and the second one reads
          NAME,      杜兴翀,     杜兴翀,       AGREED
          # row 5: neither has the form
          AGE,       不明,       不清,         UNREADABLE
          SEX,       夕,         久,           UNREADABLE
          ID_NUMBER, 5201211,    520121,       UNREADABLE
          # row 6: both come to the same, in whatever words
          NAME,      赵国强,     赵国强,       AGREED
          DATE,      1985.7.1,   1985年7月1日, AGREED
          SEX,       男性,       男,           AGREED
          # row 8: what the first reader reads again is not the value
          DATE,      不明,       1985.7.1,     ALONE
          NAME,      教国强,     赵国强,       ALONE
          """)
  void whatTwoReadingsTell(FieldKind kind, String first, String second, Basis basis) {
    assertThat(of(kind, HanOutputScript.AS_PRINTED, PrintedLine.at(0, 0, first), second, "?"))
        .isEqualTo(new Evidence(basis, SURE));
  }

  /** Row 4, before row 5: neither reading is a number, and one exchange makes one. */
  @Test
  void aNumberThatWasRepairedIsForAPerson() {
    TextRun read = withLastToBe(PrintedLine.at(0, 0, INVALID), VALID.substring(17));

    assertThat(of(FieldKind.ID_NUMBER, HanOutputScript.AS_PRINTED, read, "5201", "?").basis())
        .isEqualTo(Basis.DOUBTFUL);
    assertThat(
            of(
                    FieldKind.ID_NUMBER,
                    HanOutputScript.AS_PRINTED,
                    PrintedLine.at(0, 0, INVALID),
                    "5201",
                    "?")
                .basis())
        .isEqualTo(Basis.UNREADABLE);
  }

  /** Row 7, behind row 6. */
  @ParameterizedTest
  @CsvSource({
    VALID + ", " + INVALID + ", CHECKED",
    INVALID + ", " + VALID + ", CHECKED",
    VALID + ", " + VALID + ", AGREED"
  })
  void aNumberWhoseCheckDigitHoldsNeedsNoSecondReader(String first, String second, Basis basis) {
    assertThat(
            of(
                FieldKind.ID_NUMBER,
                HanOutputScript.AS_PRINTED,
                PrintedLine.at(0, 0, first),
                second,
                "?"))
        .isEqualTo(new Evidence(basis, SURE));
  }

  /** Row 8: what the second reader put there, it then agrees with. */
  @Test
  void oneReadersWordIsNotAgreedOn() {
    TextRun word = PrintedLine.at(0, 0, "赵国强", ColumnReader.ONE_READERS_WORD);

    assertThat(of(FieldKind.NAME, HanOutputScript.SIMPLIFIED, word, "赵国强", "赵国强"))
        .isEqualTo(new Evidence(Basis.ALONE, ColumnReader.ONE_READERS_WORD));
  }

  /** Row 8: not in columns, and not where the first reading is unsure already. */
  @ParameterizedTest
  @CsvSource({
    "SIMPLIFIED, 0.99, ALONE",
    "AS_PRINTED, 0.9,  ALONE",
    "AS_PRINTED, 0.97, ALONE",
    "AS_PRINTED, 0.99, STEADY"
  })
  void notEveryFieldIsWorthAThirdReading(HanOutputScript spelling, double sureness, Basis basis) {
    TextRun read = PrintedLine.at(0, 0, "赵国强", sureness);

    assertThat(of(FieldKind.NAME, spelling, read, "起国强", "赵国强").basis()).isEqualTo(basis);
  }

  /** Rows 9 and 10. */
  @Test
  void readAgainTheFirstReaderMustReadTheSameAndBeSure() {
    TextRun read = PrintedLine.at(0, 0, "赵国强");

    assertThat(of(FieldKind.NAME, HanOutputScript.AS_PRINTED, read, "起国强", "赵国强"))
        .isEqualTo(new Evidence(Basis.STEADY, SURE));
    assertThat(of(FieldKind.NAME, HanOutputScript.AS_PRINTED, read, "起国强", "赵国张"))
        .isEqualTo(new Evidence(Basis.UNSTEADY, SURE));
    assertThat(
            evidence(
                FieldKind.NAME,
                HanOutputScript.AS_PRINTED,
                read,
                "起国强",
                ToldEngine.told("first", UNSURE, "赵国强")))
        .isEqualTo(new Evidence(Basis.UNSTEADY, SURE));
  }

  /** Row 2: 成 may be one that the first reader was not taught; the second one cannot tell. */
  @Test
  void aRareCharacterThatMayStandThereCastsDoubtOnANameThatBothRead() {
    TextRun read = withLastToBe(PrintedLine.at(0, 0, "杜兴成"), "彧");

    assertThat(of(FieldKind.NAME, HanOutputScript.AS_PRINTED, read, "杜兴成", "?").basis())
        .isEqualTo(Basis.DOUBTFUL);
    assertThat(
            of(
                    FieldKind.NAME,
                    HanOutputScript.AS_PRINTED,
                    withLastToBe(PrintedLine.at(0, 0, "杜兴成"), "或"),
                    "杜兴成",
                    "?")
                .basis())
        .as("one that it was taught it would have read")
        .isEqualTo(Basis.AGREED);
    assertThat(of(FieldKind.TEXT, HanOutputScript.AS_PRINTED, read, "杜兴成", "?").basis())
        .as("texts hold no rare characters")
        .isEqualTo(Basis.AGREED);
  }

  /** Row 8: three readings by columns fitted to drawings are one reader's word all the same. */
  @Test
  void aCharacterThatTheFirstReaderWasNotTaughtNeedsTheSecondOne() {
    TextRun read = PrintedLine.at(0, 0, "赵国翀");

    assertThat(of(FieldKind.NAME, HanOutputScript.AS_PRINTED, read, "赵国种", "赵国翀").basis())
        .isEqualTo(Basis.ALONE);
  }

  private static Evidence of(
      FieldKind kind, HanOutputScript spelling, TextRun first, String second, String again) {
    return evidence(kind, spelling, first, second, ToldEngine.told("first", SURE, again));
  }

  private static Evidence evidence(
      FieldKind kind, HanOutputScript spelling, TextRun first, String second, ToldEngine again) {
    FieldDefinition field = new FieldDefinition("field", kind, false, List.of());
    return new Judge(
            again,
            new SecondReader(ToldEngine.told("second", SURE, second)),
            Calibration.standard())
        .judge(new FoundField(field, Optional.empty(), first), spelling)
        .evidence();
  }

  /** The same, of whose last character the reader says that it may be this. */
  private static TextRun withLastToBe(TextRun read, String text) {
    List<Glyph> glyphs = new ArrayList<>(read.glyphs());
    Glyph last = glyphs.removeLast();
    glyphs.add(
        new Glyph(
            new RecognisedSymbol(
                last.text(),
                last.symbol().confidence(),
                List.of(new Alternative(text, last.symbol().confidence())),
                last.symbol().region()),
            last.strip(),
            last.region()));
    return new TextRun(glyphs);
  }
}
