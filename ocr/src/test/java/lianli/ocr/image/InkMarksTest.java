package lianli.ocr.image;

import static org.assertj.core.api.Assertions.assertThat;

import lianli.ocr.Drawing;
import lianli.ocr.GreyImage;
import lianli.ocr.Region;
import org.junit.jupiter.api.Test;

/** Characters are marks; rules, underlines, specks and long folds are none. */
class InkMarksTest {
  private static final int LETTER = 40;
  private static final Region WINDOW = new Region(100, 100, 120, 44);

  private static InkMarks in(Drawing drawing) {
    GreyImage page = drawing.grey();
    return InkMarks.in(page, WINDOW, LETTER, InkCoverage.SHADE);
  }

  private static Drawing paper() {
    return Drawing.paper(400, 300);
  }

  @Test
  void eachCharacterIsAMark() {
    assertThat(in(paper().box(110, 104, 30, 34, 0).box(160, 106, 6, 30, 0)).marks())
        .containsExactlyInAnyOrder(new Region(110, 104, 30, 34), new Region(160, 106, 6, 30));
  }

  @Test
  void theRuleBesideADigitIsNoneAndTheDigitIsOne() {
    InkMarks found = in(paper().line(120, 0, 120, 300, 3).box(126, 106, 6, 30, 0));

    assertThat(found.marks()).containsExactly(new Region(126, 106, 6, 30));
    assertThat(found.rules()).isNotEmpty().allMatch(x -> Math.abs(x - 120) <= 3);
  }

  @Test
  void aDigitThatTouchesTheRuleIsStillThere() {
    assertThat(in(paper().line(120, 0, 120, 300, 2).box(121, 106, 9, 30, 0)).marks())
        .singleElement()
        .satisfies(mark -> assertThat(mark.height()).isEqualTo(30));
  }

  @Test
  void aRuleThatIsALittleAskewIsNone() {
    assertThat(in(paper().turned(0.4).line(150, -50, 150, 350, 3)).marks()).isEmpty();
  }

  @Test
  void aLineUnderTheTextIsNone() {
    assertThat(in(paper().line(20, 142, 380, 142, 2)).marks()).isEmpty();
  }

  @Test
  void speckAndStainAreNone() {
    assertThat(in(paper().box(120, 110, 5, 5, 0).box(150, 60, 60, 160, 0)).marks()).isEmpty();
  }

  @Test
  void aHoleOrAStripOfTapeIsABlot() {
    InkMarks hole = in(paper().box(120, 80, 90, 76, 20));
    InkMarks tape = in(paper().box(150, 0, 40, 300, 20));

    assertThat(hole.marks()).isEmpty();
    assertThat(hole.blots()).hasSize(1);
    assertThat(tape.rules()).isEmpty();
    assertThat(tape.blots()).hasSize(1);
    assertThat(in(paper().line(150, 0, 150, 300, 9)).blots()).isEmpty();
    assertThat(in(paper().ring(160, 120, 50, 4)).blots()).isEmpty();
  }

  @Test
  void whatIsFaintIsNoInkUnlessEverythingThereIsFaint() {
    GreyImage page = paper().box(110, 104, 30, 34, 160).grey();

    assertThat(InkMarks.in(page, WINDOW, LETTER, InkCoverage.SHADE).marks()).isEmpty();
    assertThat(InkMarks.in(page, WINDOW, LETTER, 190).marks()).hasSize(1);
  }

  @Test
  void aBrokenStrokeIsOneMark() {
    assertThat(in(paper().box(130, 104, 5, 14, 0).box(130, 119, 5, 17, 0)).marks())
        .containsExactly(new Region(130, 104, 5, 32));
  }
}
