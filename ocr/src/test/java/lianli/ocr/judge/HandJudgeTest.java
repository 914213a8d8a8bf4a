package lianli.ocr.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lianli.ocr.Drawing;
import lianli.ocr.GreyImage;
import lianli.ocr.Lattice;
import lianli.ocr.LatticeReader;
import lianli.ocr.decode.DrawnLattice;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.form.FieldKind;
import lianli.ocr.hand.HandReader;
import lianli.ocr.hand.Handwriting;
import lianli.ocr.judge.Evidence.Basis;
import lianli.ocr.layout.FoundField;
import lianli.ocr.text.Glyph;
import lianli.ocr.text.Strip;
import lianli.ocr.text.TextRun;
import lianli.ocr.value.PlaceWords;
import lianli.registry.draft.Verdict;
import org.junit.jupiter.api.Test;

/** What is believed of handwriting. */
class HandJudgeTest {
  private static final double UNSURE = 0.6;
  private static final Lattice NAME = DrawnLattice.of("主 .5 王 .45", "明 .9", "芳 .9");

  @Test
  void whatReadersOfPrintDoNotAgreeOnIsTheLikeliestThatTheFieldCanBe() {
    Judgement judged = judge(written(), "主明芳", "生日月", NAME);

    assertThat(judged.value()).isEqualTo("王明芳");
    assertThat(judged.evidence().basis()).isEqualTo(Basis.WRITTEN);
    assertThat(judged.candidates()).startsWith("王明芳").contains("主明芳");
  }

  @Test
  void aPersonSeesIt() {
    assertThat(judge(written(), "王明芳", "生日月", DrawnLattice.sure("王明芳")).verdict())
        .isEqualTo(Verdict.REVIEW);
  }

  @Test
  void aCheckDigitAloneIsNotBelieved() {
    Judgement judged =
        judge(
            FieldKind.ID_NUMBER,
            written(540),
            "11010519491231002X",
            "?",
            DrawnLattice.sure("110105194912310029"));

    assertThat(judged.verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(judged.candidates()).contains("11010519491231002X");
  }

  @Test
  void whatBothReadersReadAlikeStays() {
    Judgement judged = judge(written(), "主明芳", "主明芳", NAME);

    assertThat(judged.value()).isEqualTo("主明芳");
    assertThat(judged.evidence().basis()).isNotEqualTo(Basis.WRITTEN);
  }

  @Test
  void whatIsSurelyReadThreeTimesTheSameIsNotReadOnceMore() {
    Judgement judged = judge(FieldKind.PLACE, "双流镇白马村", 0.99, askedForNothing());

    assertThat(judged.verdict()).isEqualTo(Verdict.ACCEPT);
    assertThat(judged.evidence().basis()).isEqualTo(Basis.STEADY);
  }

  @Test
  void whatIsLessSurelyReadIsReadOnceMore() {
    assertThat(judge(FieldKind.PLACE, "双流镇白马村", 0.96, any -> NAME).evidence().basis())
        .isEqualTo(Basis.WRITTEN);
  }

  @Test
  void aCheckDigitIsReadOnceMoreHoweverSureTheReaderIs() {
    Judgement judged =
        judge(
            FieldKind.ID_NUMBER,
            "11010519491231002X",
            0.99,
            any -> DrawnLattice.sure("110105194912310029"));

    assertThat(judged.verdict()).isEqualTo(Verdict.REVIEW);
  }

  private static LatticeReader askedForNothing() {
    return any -> {
      throw new AssertionError("nothing is to be read here");
    };
  }

  @Test
  void printIsJudgedAsPrint() {
    Judgement judged = judge(printed(), "主明芳", "生日月", NAME);

    assertThat(judged.value()).isEqualTo("主明芳");
    assertThat(judged.evidence().basis()).isNotEqualTo(Basis.WRITTEN);
  }

  private static Judgement judge(GreyImage paper, String first, String second, Lattice lattice) {
    return judge(FieldKind.NAME, paper, first, second, lattice);
  }

  private static Judgement judge(
      FieldKind kind, GreyImage paper, String first, String second, Lattice lattice) {
    return judge(kind, paper, first, second, UNSURE, any -> lattice);
  }

  /** Read on written paper so surely by the first reader, and as something else by the second. */
  private static Judgement judge(
      FieldKind kind, String first, double sureness, LatticeReader hand) {
    return judge(kind, written(30 * first.length()), first, "?", sureness, hand);
  }

  private static Judgement judge(
      FieldKind kind,
      GreyImage paper,
      String first,
      String second,
      double sureness,
      LatticeReader hand) {
    Strip strip = new Strip(paper, paper.region());
    TextRun value =
        new TextRun(
            ToldEngine.symbols(first, sureness).stream()
                .map(symbol -> new Glyph(symbol, strip, symbol.region()))
                .toList());
    FieldDefinition field = new FieldDefinition("field", kind, true, List.of());
    return new Judge(
            ToldEngine.told("first", sureness, first),
            new SecondReader(ToldEngine.told("second", UNSURE, second)),
            Calibration.standard())
        .withHands(
            new HandReader(hand, PlaceWords.shipped()), Handwriting.among(List.of(List.of(paper))))
        .judge(new FoundField(field, Optional.empty(), value), HanOutputScript.AS_PRINTED);
  }

  /** Strokes that lean and bend. */
  private static GreyImage written() {
    return written(90);
  }

  private static GreyImage written(int width) {
    Drawing paper = Drawing.paper(width, 40);
    for (int x = 5; x < width - 10; x += 12) {
      paper.line(x, 8, x + 9, 33, 2).ring(x + 3, 20, 5, 2);
    }
    return paper.grey();
  }

  /** Strokes across and down. */
  private static GreyImage printed() {
    Drawing paper = Drawing.paper(90, 40);
    for (int x = 5; x < 80; x += 12) {
      paper.line(x, 8, x, 33, 2).line(x, 12, x + 9, 12, 2);
    }
    return paper.grey();
  }
}
