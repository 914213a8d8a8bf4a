package lianli.ocr.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lianli.ocr.Confidence;
import lianli.ocr.Drawing;
import lianli.ocr.GreyImage;
import lianli.ocr.RecognisedSymbol;
import lianli.ocr.Region;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.form.FieldKind;
import lianli.ocr.layout.FoundField;
import lianli.ocr.text.Glyph;
import lianli.ocr.text.PrintedLine;
import lianli.ocr.text.Strip;
import lianli.ocr.text.TextRun;
import lianli.registry.draft.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a value may be entered unseen. */
class JudgeTest {
  private static final double SURE = 0.99;

  private static Judgement judge(
      FieldKind kind, String first, String second, double again, String... readAgain) {
    FieldDefinition field = new FieldDefinition("field", kind, false, List.of());
    return judge(field, false, first, second, again, readAgain);
  }

  /** Both readers read the same. */
  private static Verdict agreed(FieldKind kind, boolean ofParty, boolean traditional, String read) {
    FieldDefinition field = new FieldDefinition("field", kind, ofParty, List.of());
    return judge(field, traditional, read, read, SURE, read).verdict();
  }

  private static Judgement judge(
      FieldDefinition field,
      boolean traditional,
      String first,
      String second,
      double again,
      String... readAgain) {
    GreyImage paper = Drawing.paper(30 * first.length(), 40).grey();
    Strip strip = new Strip(paper, paper.region());
    TextRun value =
        new TextRun(
            ToldEngine.symbols(first, SURE).stream()
                .map(symbol -> new Glyph(symbol, strip, symbol.region()))
                .toList());
    return judge(field, traditional, value, second, again, readAgain);
  }

  private static Judgement judge(
      FieldDefinition field,
      boolean traditional,
      TextRun value,
      String second,
      double again,
      String... readAgain) {
    return new Judge(
            ToldEngine.told("first", again, readAgain),
            new SecondReader(ToldEngine.told("second", SURE, second)),
            Calibration.standard())
        .judge(
            new FoundField(field, Optional.empty(), value),
            traditional ? HanOutputScript.SIMPLIFIED : HanOutputScript.AS_PRINTED);
  }

  @ParameterizedTest
  @CsvSource({
    "marital_status, WORD, 未婚, ACCEPT",
    "marital_status, WORD, 木婚, REVIEW",
    "marital_status, WORD, 为, REVIEW",
    "education, WORD, 初中, ACCEPT",
    "education, WORD, 程度, REVIEW",
    "nationality, WORD, 中国, ACCEPT",
    "nationality, WORD, 中园, REVIEW",
    "reissue_reason, TEXT, 原因, REVIEW",
    "opinion, OPINION, 经审查，双方自愿离婚，准予离婚登记。, ACCEPT",
    "opinion, OPINION, 予离婚登记, REVIEW",
    "opinion, OPINION, 同意登记, ACCEPT",
    "opinion, OPINION, '经审查，符合结婚登记条件', REVIEW",
    "opinion, OPINION, '双方自愿，证件齐全，符合', REVIEW",
    "opinion, OPINION, '经查，情况属实。', ACCEPT",
    "ethnicity, ETHNICITY, 布依族, ACCEPT",
    "ethnicity, ETHNICITY, 布衣族, REVIEW",
  })
  void aWordThatItsFieldDoesNotKnowIsNotBelievedHoweverSurelyBothReadIt(
      String key, FieldKind kind, String read, Verdict verdict) {
    FieldDefinition field = new FieldDefinition(key, kind, false, List.of());

    assertThat(judge(field, false, read, read, SURE, read).verdict()).isEqualTo(verdict);
  }

  @Test
  void twoReadersThatAgreeAreBelieved() {
    assertThat(judge(FieldKind.NAME, "赵国强", "赵国强", 0, "?").verdict()).isEqualTo(Verdict.ACCEPT);
  }

  @Test
  void whereTheyDifferTheFirstMustReadTheSameThreeTimes() {
    assertThat(judge(FieldKind.NAME, "赵国强", "起国强", SURE, "赵国强").verdict())
        .isEqualTo(Verdict.ACCEPT);
    assertThat(judge(FieldKind.NAME, "赵国强", "起国强", SURE, "赵国强", "赵国张").verdict())
        .isEqualTo(Verdict.REVIEW);
    assertThat(judge(FieldKind.DATE, "1948.8.2", "48机2", SURE, "1948.2", "1948.8.2").verdict())
        .isEqualTo(Verdict.REVIEW);
  }

  @Test
  void aValueThatEndsAsItsLabelDoesIsBelievedOnlyIfBothReadersSeeIt() {
    FieldDefinition work = new FieldDefinition("occupation", FieldKind.WORD, true, List.of("职业"));

    assertThat(judge(work, false, "会计业", "会计", SURE, "会计业").verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(judge(work, false, "会计", "会什", SURE, "会计").verdict()).isEqualTo(Verdict.ACCEPT);
    assertThat(judge(work, false, "商业", "商业", SURE, "商业").verdict()).isEqualTo(Verdict.ACCEPT);
  }

  @Test
  void threeReadingsOfWhichOneIsUnsureAreNotEnough() {
    assertThat(judge(FieldKind.NAME, "赵国强", "起国强", 0.9, "赵国强").verdict()).isEqualTo(Verdict.REVIEW);
  }

  @Test
  void aDayOfWhichOnlyTheYearWasReadGoesToAPersonThoughBothReadersAgree() {
    Judgement reading = judge(FieldKind.DATE, "一九九五年", "一九九五年", SURE, "一九九五年");

    assertThat(reading.value()).isEqualTo("1995");
    assertThat(reading.verdict()).isEqualTo(Verdict.REVIEW);
  }

  @ParameterizedTest
  @CsvSource({"1985", "1985年7月", "一九八五年七月", "85.7"})
  void anActOfWhichNoDayWasReadGoesToAPersonThoughBothReadersAgree(String read) {
    assertThat(agreed(FieldKind.DATE, false, false, read)).isEqualTo(Verdict.REVIEW);
  }

  @Test
  void aDayInChineseNumeralsEndsWithItsWord() {
    assertThat(agreed(FieldKind.DATE, false, true, "一九五四年六月十")).isEqualTo(Verdict.REVIEW);
    assertThat(agreed(FieldKind.DATE, false, true, "一九五四年六月十一日")).isEqualTo(Verdict.ACCEPT);
  }

  @Test
  void anOpinionWhoseLastWordsAreUnderTheSealIsNotShorter() {
    assertThat(agreed(FieldKind.OPINION, false, false, "双方自愿离婚，准予登记，发给离婚烟登记专用章"))
        .isEqualTo(Verdict.REVIEW);
    assertThat(agreed(FieldKind.OPINION, false, false, "双方自愿离婚，准予登记，发给离婚证。"))
        .isEqualTo(Verdict.ACCEPT);
  }

  @ParameterizedTest
  @CsvSource({"1965年7月", "65.7", "1965年7月1日"})
  void aBirthMayBeGivenByItsMonthAsRegistersDo(String read) {
    assertThat(agreed(FieldKind.DATE, true, false, read)).isEqualTo(Verdict.ACCEPT);
  }

  @Test
  void aBirthOfWhichOnlyTheYearWasReadGoesToAPerson() {
    assertThat(agreed(FieldKind.DATE, true, false, "1965年")).isEqualTo(Verdict.REVIEW);
  }

  @Test
  void anActWithItsDayIsBelieved() {
    assertThat(agreed(FieldKind.DATE, false, false, "1985年7月1日")).isEqualTo(Verdict.ACCEPT);
  }

  @ParameterizedTest
  @CsvSource({"开结字第六十号", "开结字第二百号", "开结字第六十一号", "开结字第三号", "開結字第六十號"})
  void aColumnsNumberThatMayHaveLostItsOneGoesToAPersonThoughBothReadersAgree(String read) {
    assertThat(agreed(FieldKind.CERTIFICATE_NUMBER, false, true, read)).isEqualTo(Verdict.REVIEW);
  }

  @ParameterizedTest
  @CsvSource({"开结字第六十五号", "开结字第九号", "开结字第四十八号"})
  void aColumnsNumberOfThickNumeralsIsBelieved(String read) {
    assertThat(agreed(FieldKind.CERTIFICATE_NUMBER, false, true, read)).isEqualTo(Verdict.ACCEPT);
  }

  /** In a line a lost 一 leaves a gap. */
  @Test
  void aNumberThatIsPrintedInALineIsBelieved() {
    assertThat(agreed(FieldKind.CERTIFICATE_NUMBER, false, false, "开结字第六十号"))
        .isEqualTo(Verdict.ACCEPT);
  }

  @ParameterizedTest
  @CsvSource({"一十四, REVIEW", "一十九岁, REVIEW", "二十四, ACCEPT", "十九, ACCEPT"})
  void aColumnsAgeThatLostAStrokeGoesToAPersonThoughBothReadersAgree(String read, Verdict verdict) {
    assertThat(agreed(FieldKind.AGE, true, true, read)).isEqualTo(verdict);
  }

  @Test
  void aNameThatBeginsWithNoSurnameGoesToAPersonThoughBothReadersAgree() {
    assertThat(judge(FieldKind.NAME, "教国强", "教国强", SURE, "教国强").verdict())
        .isEqualTo(Verdict.REVIEW);
  }

  @Test
  void aSurnameThatBothReadersWriteForARarerOneGoesToAPerson() {
    assertThat(judge(FieldKind.NAME, "余全德", "余全德", SURE, "余全德").verdict())
        .isEqualTo(Verdict.REVIEW);
  }

  @ParameterizedTest
  @CsvSource({"张或明, REVIEW", "王激, REVIEW", "张江明, ACCEPT", "逢江明, REVIEW", "项江明, ACCEPT"})
  void aGivenNameThatBothReadersWriteForARarerOneGoesToAPerson(String read, Verdict verdict) {
    assertThat(agreed(FieldKind.NAME, true, false, read)).isEqualTo(verdict);
  }

  /** 焱 is no character of Tesseract's, which takes it for 闪; the page reader takes 燚 for it. */
  @Test
  void aNameIsNotConfirmedByAReaderThatCannotWriteIt() {
    assertThat(judge(FieldKind.NAME, "杜兴焱", "杜兴闪", SURE, "杜兴焱").verdict())
        .isEqualTo(Verdict.REVIEW);
  }

  @ParameterizedTest
  @CsvSource({"生育子女一人：田浩涛，由女方抚养, REVIEW", "生育子女一人：田浩涛，由女方抚养。, ACCEPT", "补领结婚证, ACCEPT"})
  void aSentenceWithoutItsFullStopMayGoOn(String read, Verdict verdict) {
    assertThat(agreed(FieldKind.TEXT, false, false, read)).isEqualTo(verdict);
  }

  @Test
  void aColumnsPlaceThatLostItsNumeralGoesToAPerson() {
    assertThat(agreed(FieldKind.PLACE, true, true, "開陽縣第區南龍鄉")).isEqualTo(Verdict.REVIEW);
    assertThat(agreed(FieldKind.PLACE, true, true, "開陽縣第五區南龍鄉")).isEqualTo(Verdict.ACCEPT);
  }

  /** Both read what is left: two characters as far apart as two with one between them. */
  @ParameterizedTest
  @CsvSource({"true, REVIEW", "false, ACCEPT"})
  void aCharacterThatBothReadersPassOverLeavesItsInk(boolean isInk, Verdict verdict) {
    Drawing paper = Drawing.paper(130, 44).box(8, 6, 30, 30, 60).box(88, 6, 30, 30, 60);
    GreyImage line = (isInk ? paper.box(48, 6, 30, 30, 60) : paper).grey();
    Strip strip = new Strip(line, line.region());
    TextRun name =
        new TextRun(
            List.of(
                glyph("张", strip, new Region(8, 6, 30, 30)),
                glyph("明", strip, new Region(88, 6, 30, 30))));
    FieldDefinition field = new FieldDefinition("name", FieldKind.NAME, true, List.of());
    assertThat(judge(field, false, name, "张明", SURE, "张明").verdict()).isEqualTo(verdict);
  }

  private static Glyph glyph(String text, Strip strip, Region place) {
    return new Glyph(
        new RecognisedSymbol(text, new Confidence(SURE), List.of(), place), strip, place);
  }

  @Test
  void theSameHoldsOfAChildsNameInAText() {
    assertThat(agreed(FieldKind.TEXT, false, false, "生育子女一人：元光荣，由女方抚养。")).isEqualTo(Verdict.REVIEW);
    assertThat(agreed(FieldKind.TEXT, false, false, "生育子女一人：李元光，由女方抚养。")).isEqualTo(Verdict.ACCEPT);
  }

  @ParameterizedTest
  @CsvSource({
    "孟士心國, 653 728 769 821, 61 40 32 65, REVIEW",
    "孟士心國, 653 728 809 891, 61 65 62 65, ACCEPT",
    "王一國,   653 728 769,     61 20 65,    ACCEPT"
  })
  void aCharacterOfAColumnThatWasCutInTwoGoesToAPerson(
      String read, String tops, String heights, Verdict verdict) {
    FieldDefinition field = new FieldDefinition("name", FieldKind.NAME, true, List.of());
    TextRun name = PrintedLine.column(400, numbers(tops), numbers(heights), read);
    assertThat(judge(field, true, name, read, SURE, read).verdict()).isEqualTo(verdict);
  }

  private static List<Integer> numbers(String text) {
    return Pattern.compile(" ").splitAsStream(text).map(Integer::valueOf).toList();
  }
}
