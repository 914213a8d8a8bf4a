package lianli.ocr.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lianli.ocr.ColourImage;
import lianli.ocr.Drawing;
import lianli.ocr.GreyImage;
import lianli.ocr.QuarterTurn;
import lianli.ocr.Region;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StepsTest {

  private static GreyImage shaded() {
    GreyImage page = Drawing.paper(600, 400).box(280, 190, 40, 20, 0).grey();
    byte[] pixels = page.pixels().clone();
    for (int i = 0; i < pixels.length; i++) {
      // Paper falls from 250 on the left to 130 on the right; ink is a fifth of the paper.
      double paper = 250 - 120.0 * (i % 600) / 600;
      pixels[i] = (byte) (pixels[i] == 0 ? paper / 5 : paper);
    }
    return new GreyImage(600, 400, pixels);
  }

  @Test
  void flatteningMakesPaperWhiteEverywhereAndLeavesInkDark() {
    GreyImage flat = Flatten.apply(shaded(), 200);

    assertThat(flat.at(20, 200)).isGreaterThan(225);
    assertThat(flat.at(580, 200)).isGreaterThan(225);
    assertThat(flat.at(300, 200)).isLessThan(80);
  }

  @Test
  void stretchingMakesFaintPrintBlack() {
    byte[] pixels = GreyImage.filled(100, 100, 230).pixels();
    for (int i = 0; i < 1000; i++) {
      pixels[i] = (byte) 150;
    }

    GreyImage stretched = Stretch.apply(new GreyImage(100, 100, pixels));

    assertThat(stretched.at(0, 0)).isZero();
    assertThat(stretched.at(50, 50)).isEqualTo(255);
  }

  @Test
  void stretchingLeavesEmptyPaperAlone() {
    GreyImage paper = GreyImage.filled(50, 50, 240);

    assertThat(Stretch.apply(paper)).isSameAs(paper);
  }

  @Test
  void redInkIsWhiteInTheRedChannel() {
    ColourImage stamp = new ColourImage(1, 1, new byte[] {(byte) 220, 30, 40});

    assertThat(stamp.red().at(0, 0)).isEqualTo(220);
  }

  @Property(tries = 30)
  void fourQuarterTurnsLeadBack(
      @ForAll QuarterTurn turn,
      @ForAll @IntRange(min = 1, max = 40) int width,
      @ForAll @IntRange(min = 1, max = 40) int height) {
    byte[] pixels = new byte[width * height];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i * 31);
    }
    GreyImage image = new GreyImage(width, height, pixels);

    GreyImage back = image;
    for (int i = 0; i < 4; i++) {
      back = Rotate.quarter(back, turn);
    }

    assertThat(back.pixels()).isEqualTo(pixels);
  }

  @Test
  void turningThereAndBackKeepsThePicture() {
    GreyImage page = Drawing.paper(400, 300).box(150, 100, 100, 80, 0).grey();

    Rotate.Rotated there = Rotate.undo(page, 4);
    Rotate.Rotated back = Rotate.undo(there.image(), -4);
    Region box = InkCoverage.bounds(back.image(), 128);
    Region inPage = there.toSource().after(back.toSource()).apply(box);

    assertThat(inPage.centreX()).isCloseTo(200, within(1.5));
    assertThat(inPage.centreY()).isCloseTo(140, within(1.5));
    assertThat(box.width()).isCloseTo(100, within(3));
  }

  @Test
  void theScannersLidBecomesWhiteAndThePaperStays() {
    GreyImage page = Drawing.paper(800, 600).box(0, 0, 60, 600, 20).box(0, 560, 800, 40, 30).grey();
    GreyImage withText = Drawing.paper(800, 600).grey();
    byte[] pixels = page.pixels().clone();
    for (int y = 200; y < 240; y++) {
      for (int x = 300; x < 500; x++) {
        pixels[y * 800 + x] = 0;
      }
    }
    GreyImage raw = new GreyImage(withText.width(), withText.height(), pixels);

    GreyImage cleaned = ScannerFrame.whiten(raw, raw, 200);

    assertThat(cleaned.at(10, 300)).isEqualTo(255);
    assertThat(cleaned.at(400, 590)).isEqualTo(255);
    assertThat(cleaned.at(400, 220)).isZero();
  }

  @Test
  void blankPaperIsBlankAndOneLineOfPrintIsNot() {
    GreyImage grainy = GreyImage.filled(1600, 2200, 235);
    for (int i = 0; i < grainy.pixels().length; i += 97) {
      grainy.pixels()[i] = (byte) 180;
    }
    GreyImage printed = Drawing.paper(1600, 2200).text("结婚证", 600, 400, 60).grey();

    assertThat(InkCoverage.isBlank(grainy)).isTrue();
    assertThat(InkCoverage.isBlank(printed)).isFalse();
  }

  @Test
  void aColumnOfCharactersBecomesARow() {
    Drawing column = Drawing.paper(80, 500);
    List<String> characters = List.of("结", "婚", "二", "三", "人", "民");
    for (int i = 0; i < characters.size(); i++) {
      column.text(characters.get(i), 10, 70 + 75 * i, 60);
    }

    ColumnReflow reflow = ColumnReflow.of(column.grey());

    assertThat(reflow.cells()).hasSize(6);
    assertThat(reflow.line().width()).isGreaterThan(4 * reflow.line().height());
  }

  @Property(tries = 40)
  void scalingKeepsAnEvenShade(
      @ForAll @IntRange(min = 1, max = 90) int width,
      @ForAll @IntRange(min = 1, max = 90) int height,
      @ForAll @IntRange(min = 0, max = 255) int shade) {
    GreyImage scaled = Resize.to(GreyImage.filled(37, 53, shade), width, height);

    assertThat(scaled.at(width - 1, height - 1)).isCloseTo(shade, within(1));
  }
}
