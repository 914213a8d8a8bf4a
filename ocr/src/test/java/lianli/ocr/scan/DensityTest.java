package lianli.ocr.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import lianli.ocr.GreyImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DensityTest {
  private static GreyImage paper(int width, int height) {
    byte[] white = new byte[width * height];
    Arrays.fill(white, (byte) -1);
    return new GreyImage(width, height, white);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # said, width, height, believed
          # a booklet of 188 by 128 mm at 300, under tags of programs that did not know
          300,   2202, 1566, 300
          72,    2202, 1566, 200
          96,    2202, 1566, 200
          110,   2202, 1566, 200
          1200,  2202, 1566, 200
          9600,  2202, 1566, 200
          0,     2202, 1566, 200
          # A4 at 200, a card at 600, A3 at 300, two pages of a register at 300
          200,   1654, 2339, 200
          600,   2022, 1275, 600
          300,   4961, 3508, 300
          300,   7016, 4961, 300
          # an A4 at 100, and the same sheet taken by a telephone
          100,    827, 1169, 100
          72,    4032, 3024, 350
          """)
  void aTagIsBelievedOnlyWhereItMakesAPaper(double said, int width, int height, int believed) {
    assertThat(Density.of(said).dpi(paper(width, height))).isEqualTo(believed);
  }

  @ParameterizedTest
  @CsvSource({
    "300, 150, 2.0",
    "204, 98, 2.0816",
    "204, 196, 1.0408",
    "200, 400, 0.5",
    "300, 299, 1",
    "300, 0, 1",
    "0, 0, 1",
    "300, 30, 1",
    "1, 2, 0.5"
  })
  void dotsAreAsHighAsBothNumbersSay(double across, double down, double stretch) {
    assertThat(new Density(across, down).stretch())
        .isCloseTo(stretch, org.assertj.core.data.Offset.offset(0.001));
  }

  @ParameterizedTest
  @CsvSource({"2.0, 40, 60", "0.5, 80, 30", "1, 40, 30"})
  void theCoarserSideIsDrawnOut(double stretch, int width, int height) {
    GreyImage half = paper(40, 30);
    half.pixels()[15 * 40 + 20] = 0;

    GreyImage square = (GreyImage) SquarePixels.of(half, stretch);

    assertThat(square.width()).isEqualTo(width);
    assertThat(square.height()).isEqualTo(height);
    assertThat(square.at(20 * width / 40, 15 * height / 30)).isLessThan(100);
    assertThat(square.at(0, 0)).isEqualTo(255);
    assertThat(square.at(width - 1, height - 1)).isEqualTo(255);
  }
}
