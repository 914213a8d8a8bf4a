package lianli.ocr.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lianli.ocr.Drawing;
import lianli.ocr.GreyImage;
import lianli.ocr.Region;
import org.junit.jupiter.api.Test;

class RulingsTest {
  private static final int DPI = 200;

  /** Two rows of two cells; the lower right corner is one cell of both columns' width. */
  private static Drawing table() {
    return Drawing.paper(900, 700)
        .line(100, 100, 800, 100, 3)
        .line(100, 300, 800, 300, 3)
        .line(100, 500, 800, 500, 3)
        .line(100, 100, 100, 500, 3)
        .line(400, 100, 400, 300, 3)
        .line(800, 100, 800, 500, 3);
  }

  @Test
  void findsEachLineOnceWithItsPlaceAndExtent() {
    Rulings rulings = Rulings.of(table().grey(), DPI);

    assertThat(rulings.horizontal()).hasSize(3);
    assertThat(rulings.vertical()).hasSize(3);
    Ruling first = rulings.horizontal().getFirst();
    assertThat(first.middle()).isCloseTo(100, within(1.5));
    assertThat(first.from()).isCloseTo(100, within(3));
    assertThat(first.to()).isCloseTo(800, within(3));
  }

  @Test
  void findsCellsAndMergedCells() {
    List<Region> cells = Cells.of(Rulings.of(table().grey(), DPI), DPI);

    assertThat(cells)
        .hasSize(3)
        .anySatisfy(cell -> assertThat(cell.width()).isCloseTo(700, within(4)))
        .filteredOn(cell -> cell.y() < 200)
        .extracting(Region::x)
        .allSatisfy(x -> assertThat(x).isIn(99, 100, 101, 399, 400, 401));
  }

  @Test
  void takesNoTextOfUsualSizeForLines() {
    GreyImage page = Drawing.paper(900, 300).text("结婚登记审查处理表开阳县民政局王二三", 40, 160, 28).grey();

    Rulings rulings = Rulings.of(page, DPI);

    assertThat(rulings.horizontal()).isEmpty();
    assertThat(rulings.vertical()).isEmpty();
  }
}
