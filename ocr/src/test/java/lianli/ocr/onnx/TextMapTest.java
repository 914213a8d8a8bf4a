package lianli.ocr.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import lianli.ocr.Region;
import org.junit.jupiter.api.Test;

/** From the detector's likelihoods to boxes. */
class TextMapTest {
  private static final int WIDTH = 200;
  private static final int HEIGHT = 160;

  private final float[] map = new float[WIDTH * HEIGHT];

  private void core(Region core, float likelihood) {
    for (int y = core.y(); y < core.bottom(); y++) {
      Arrays.fill(map, y * WIDTH + core.x(), y * WIDTH + core.right(), likelihood);
    }
  }

  private List<Region> lines() {
    return new TextMap(map, WIDTH, HEIGHT).lines(2 * WIDTH, 2 * HEIGHT);
  }

  @Test
  void coresGrowBackToLinesOfThePage() {
    core(new Region(40, 60, 100, 10), 0.9f);

    assertThat(lines()).hasSize(1);
    Region line = lines().getFirst();
    assertThat(line.contains(2 * 40, 2 * 60)).isTrue();
    assertThat(line.height()).isBetween(40, 60);
  }

  @Test
  void whatIsHardlyLikelyIsNoLine() {
    core(new Region(40, 60, 100, 10), 0.4f);

    assertThat(lines()).isEmpty();
  }

  @Test
  void besideLinesSpecksAreNoCharactersButShortAndFlatOnesAre() {
    core(new Region(20, 20, 120, 10), 0.9f);
    core(new Region(20, 60, 120, 10), 0.9f);
    core(new Region(20, 100, 120, 10), 0.9f);
    Region speck = new Region(160, 20, 3, 3);
    Region one = new Region(160, 60, 3, 9);
    Region flat = new Region(160, 100, 9, 3);
    core(speck, 0.9f);
    core(one, 0.9f);
    core(flat, 0.9f);

    assertThat(lines()).hasSize(5);
    assertThat(lines()).noneMatch(line -> line.contains(2 * speck.centreX(), 2 * speck.centreY()));
    assertThat(lines()).anyMatch(line -> line.contains(2 * one.centreX(), 2 * one.centreY()));
    assertThat(lines()).anyMatch(line -> line.contains(2 * flat.centreX(), 2 * flat.centreY()));
  }

  @Test
  void aPageOfNothingButSmallPrintKeepsIt() {
    core(new Region(160, 20, 4, 4), 0.9f);
    core(new Region(100, 20, 4, 4), 0.9f);

    assertThat(lines()).hasSize(2);
  }
}
