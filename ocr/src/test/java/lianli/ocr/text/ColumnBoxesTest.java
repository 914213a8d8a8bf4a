package lianli.ocr.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lianli.ocr.Drawing;
import lianli.ocr.Region;
import org.junit.jupiter.api.Test;

/** Where columns are cut and parted. Two cells above each other, the rule between them at 300. */
class ColumnBoxesTest {
  private static final int DPI = 240;
  private static final List<Region> CELLS =
      List.of(new Region(100, 100, 100, 200), new Region(100, 300, 100, 200));

  private static Drawing page() {
    return Drawing.paper(400, 700)
        .line(100, 300, 200, 300, 4)
        .text("安", 130, 180, 40)
        .text("元", 130, 230, 40)
        .text("二", 130, 350, 40)
        .text("十", 130, 400, 40);
  }

  private static List<Region> of(Drawing page, List<Region> cells, Region... boxes) {
    return ColumnBoxes.of(page.grey(), List.of(boxes), cells, DPI);
  }

  @Test
  void aColumnIsCutWhereARuleCrossesIt() {
    assertThat(of(page(), CELLS, new Region(125, 140, 50, 265)))
        .containsExactly(new Region(125, 140, 50, 156), new Region(125, 304, 50, 101));
  }

  @Test
  void aRuleAtItsEndIsNoPartOfIt() {
    assertThat(of(page(), CELLS, new Region(125, 140, 50, 161)))
        .containsExactly(new Region(125, 140, 50, 156));
    assertThat(of(page(), CELLS, new Region(125, 298, 50, 107)))
        .containsExactly(new Region(125, 304, 50, 101));
  }

  @Test
  void whatStandsInNoCellStaysAsItIs() {
    Region column = new Region(125, 140, 50, 265);

    assertThat(of(page(), List.of(), column)).containsExactly(column);
    assertThat(of(page(), List.of(new Region(300, 100, 60, 200)), column)).containsExactly(column);
  }

  @Test
  void aPartWithoutInkIsNone() {
    assertThat(of(page(), CELLS, new Region(125, 240, 50, 165)))
        .containsExactly(new Region(125, 304, 50, 101));
  }

  @Test
  void boxesOfOneColumnArePartedWhereThereIsNoInk() {
    Drawing page = Drawing.paper(400, 700).box(130, 100, 40, 100, 0).box(130, 206, 40, 100, 0);

    List<Region> parted =
        of(page, List.of(), new Region(125, 95, 50, 110), new Region(125, 190, 50, 120));

    assertThat(parted).hasSize(2);
    assertThat(parted.getFirst().bottom()).isEqualTo(parted.getLast().y()).isBetween(200, 206);
  }

  @Test
  void columnsBesideEachOtherAndBoxesInOthersStayAsTheyAre() {
    Region column = new Region(125, 140, 50, 265);
    Region beside = new Region(180, 380, 50, 265);
    Region within = new Region(130, 200, 30, 100);

    assertThat(of(page(), List.of(), column, beside, within))
        .containsExactlyInAnyOrder(column, beside, within);
  }

  @Test
  void linesAreNotCut() {
    Region line = new Region(105, 290, 90, 20);

    assertThat(of(page(), CELLS, line)).containsExactly(line);
  }
}
