package lianli.ocr.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import lianli.ocr.Drawing;
import lianli.ocr.Region;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which ink in a cell says "as above". Everything is drawn in tenths of a millimetre. */
class DittoMarkTest {
  private static final int DPI = 254;
  private static final Region CELL = new Region(100, 50, 300, 100);

  /** A page with one cell between rules, as a register has many. */
  private static Drawing cell() {
    return Drawing.paper(500, 200)
        .line(100, 0, 100, 200, 4)
        .line(400, 0, 400, 200, 4)
        .line(0, 50, 500, 50, 4)
        .line(0, 150, 500, 150, 4);
  }

  /** A stroke that leans to the left, its upper end here. */
  private static Drawing stroke(Drawing on, int x, int y, int height) {
    return on.line(x, y, x - height / 4, y + height, 4);
  }

  private static Drawing mark(Drawing on, int x, int y) {
    return stroke(stroke(on, x, y, 20), x + 12, y, 20);
  }

  private static boolean isIn(Drawing page) {
    return DittoMark.in(page.grey(), CELL, DPI).isPresent();
  }

  @Property(tries = 60)
  void twoShortStrokesAreFoundWhereverTheyStandInTheCell(
      @ForAll @IntRange(min = 120, max = 370) int x, @ForAll @IntRange(min = 62, max = 118) int y) {
    Region found = DittoMark.in(mark(cell(), x, y).grey(), CELL, DPI).orElseThrow();

    assertThat(found.centreX()).isCloseTo(x + 3.5, within(2.0));
    assertThat(found.centreY()).isCloseTo(y + 10, within(2.0));
    assertThat(found.width()).isCloseTo(21, within(3));
    assertThat(found.height()).isCloseTo(20, within(3));
  }

  @ParameterizedTest
  @ValueSource(ints = {150, 200, 300, 400})
  void twoShortStrokesAreFoundAtTheResolutionOfTheScan(int dpi) {
    double millimetre = dpi / 25.4;
    int high = (int) (2 * millimetre);
    int wide = (int) (20 * millimetre);
    Drawing page = Drawing.paper(wide, 5 * high);
    for (double x : new double[] {9, 10.2}) {
      int at = (int) (x * millimetre);
      page.line(at, 2 * high, at - high / 4, 3 * high, (float) (0.4 * millimetre));
    }

    assertThat(DittoMark.in(page.grey(), page.grey().region(), dpi)).isPresent();
  }

  @Test
  void dustBesideTheMarkIsNoInk() {
    assertThat(isIn(mark(cell(), 250, 90).box(300, 80, 4, 4, 0).box(180, 120, 3, 3, 0))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0, true", "150, true", "200, false"})
  void pencilIsInkButWhatShinesThroughFromBehindIsNot(int shade, boolean found) {
    assertThat(isIn(cell().box(240, 90, 5, 20, shade).box(252, 90, 5, 20, shade))).isEqualTo(found);
  }

  @Test
  void anEmptyCellHasNoMark() {
    assertThat(isIn(cell())).isFalse();
  }

  @Test
  void aSingleStrokeIsNoMark() {
    assertThat(isIn(stroke(cell(), 250, 90, 20))).isFalse();
  }

  @Test
  void threeStrokesAreNoMark() {
    assertThat(isIn(stroke(mark(cell(), 250, 90), 274, 90, 20))).isFalse();
  }

  @Test
  void strokesBesideACharacterBelongToIt() {
    assertThat(isIn(mark(cell().text("族", 180, 115, 40), 250, 90))).isFalse();
  }

  @Test
  void aCharacterIsNoMark() {
    assertThat(isIn(cell().text("汉", 230, 115, 40))).isFalse();
    assertThat(isIn(cell().text("二", 230, 115, 40))).isFalse();
    assertThat(isIn(cell().text("八", 230, 115, 60))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"壮", "北", "比", "从", "竹", "林", "非", "川", "以", "兆"})
  void aCharacterOfTwoHalvesIsNoMark(String character) {
    for (int size : new int[] {24, 32, 40, 44}) {
      assertThat(isIn(cell().text(character, 230, 115, size))).isFalse();
    }
  }

  /** 壮 with its upper stroke by itself, as the ink of a brush has it. */
  @Test
  void strokesThatOthersCrossAreNoMark() {
    Drawing halves = cell().box(245, 80, 5, 40, 0).box(262, 80, 5, 40, 0);
    assertThat(isIn(halves)).isTrue();
    assertThat(isIn(halves.box(256, 95, 17, 5, 0))).isFalse();
    assertThat(isIn(cell().box(245, 80, 5, 40, 0).box(262, 80, 5, 40, 0).box(238, 90, 10, 5, 0)))
        .isFalse();
  }

  @Test
  void strokesThatTaperAreAMark() {
    Drawing tapered = cell();
    for (int x : new int[] {245, 257}) {
      tapered.box(x, 90, 7, 6, 0).box(x - 1, 96, 5, 6, 0).box(x - 2, 102, 3, 8, 0);
    }
    assertThat(isIn(tapered)).isTrue();
  }

  @Test
  void strokesAboveEachOtherAreNoMark() {
    assertThat(isIn(cell().box(250, 75, 6, 15, 0).box(252, 105, 6, 15, 0))).isFalse();
    assertThat(isIn(cell().box(240, 75, 6, 20, 0).box(255, 90, 6, 20, 0))).isFalse();
  }

  @Test
  void strokesFarApartAreNoMark() {
    assertThat(isIn(stroke(stroke(cell(), 230, 90, 20), 264, 90, 20))).isTrue();
    assertThat(isIn(stroke(stroke(cell(), 230, 90, 20), 268, 90, 20))).isFalse();
  }

  @Test
  void strokesOfUnequalHeightAreNoMark() {
    assertThat(isIn(cell().box(240, 80, 5, 34, 0).box(252, 90, 5, 14, 0))).isFalse();
  }

  @Test
  void figuresAsTallAsTheEntriesAreNoMark() {
    assertThat(isIn(cell().box(240, 75, 6, 50, 0).box(262, 75, 6, 50, 0))).isFalse();
  }

  @Test
  void dashesAreNoMark() {
    assertThat(isIn(cell().box(225, 98, 16, 7, 0).box(246, 98, 16, 7, 0))).isFalse();
  }

  @Test
  void strokesThatHangOnARuleArePartsOfANeighboursEntry() {
    assertThat(isIn(cell().box(240, 50, 5, 25, 0).box(252, 50, 5, 25, 0))).isFalse();
  }

  /** Room to look in for each of its dots anew would take gigabytes. */
  @Test
  void theDotsOfAPhotographAreNoMark() {
    Drawing page = Drawing.paper(1200, 1200);
    for (int y = 20; y < 1180; y += 12) {
      for (int x = 20; x < 1180; x += 12) {
        page.box(x, y, 7, 7, 60);
      }
    }

    assertTimeout(
        Duration.ofSeconds(5),
        () -> assertThat(DittoMark.in(page.grey(), page.grey().region(), DPI)).isEmpty());
  }

  @Test
  void aCellSmallerThanItsMarginsHasNoMark() {
    assertThat(DittoMark.in(cell().grey(), new Region(100, 50, 20, 100), DPI)).isEmpty();
    assertThat(DittoMark.in(cell().grey(), new Region(480, 190, 300, 100), DPI)).isEmpty();
    assertThat(DittoMark.in(cell().grey(), new Region(900, 900, 300, 100), DPI)).isEmpty();
  }
}
