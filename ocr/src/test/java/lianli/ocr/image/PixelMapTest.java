package lianli.ocr.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lianli.ocr.Drawing;
import lianli.ocr.GreyImage;
import lianli.ocr.QuarterTurn;
import lianli.ocr.Region;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PixelMapTest {

  @Property(tries = 20)
  void everyQuarterTurnKeepsTheWayBackToItsPixel(
      @ForAll QuarterTurn turn,
      @ForAll @IntRange(min = 0, max = 29) int x,
      @ForAll @IntRange(min = 0, max = 49) int y) {
    GreyImage page = Drawing.paper(30, 50).box(x, y, 1, 1, 0).grey();

    GreyImage turned = Rotate.quarter(page, turn);
    Region found = InkCoverage.bounds(turned, 128);

    assertThat(Rotate.map(turn, 30, 50).apply(found)).isEqualTo(new Region(x, y, 1, 1));
  }

  @Test
  void preparedPageReportsRegionsInPixelsOfTheScan() {
    GreyImage scan =
        Drawing.paper(1000, 1400)
            .turned(2.5)
            .line(100, 300, 900, 300, 4)
            .line(100, 1200, 900, 1200, 4)
            .box(480, 680, 40, 40, 0)
            .grey();

    PreparedPage page = new PagePreparation().prepare(scan, 150).turned(QuarterTurn.AROUND);
    GreyImage flat = page.flat();
    Region middle = new Region(flat.width() / 2 - 10, flat.height() / 2 - 10, 20, 20);

    assertThat(InkCoverage.share(flat.crop(middle))).isGreaterThan(0.9);
    assertThat(page.inScan(middle).centreX()).isCloseTo(500, within(2.0));
    assertThat(page.inScan(middle).centreY()).isCloseTo(700, within(2.0));
  }
}
