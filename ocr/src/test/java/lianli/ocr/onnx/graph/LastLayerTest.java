package lianli.ocr.onnx.graph;

import static lianli.ocr.onnx.graph.Models.noise;
import static lianli.ocr.onnx.graph.Models.resource;
import static lianli.ocr.onnx.graph.Models.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.junit.jupiter.api.Test;

/** Columns added to the shipped recogniser, run by ONNX Runtime. */
class LastLayerTest {
  private static final byte[] RECOGNISER = recogniser();
  private static final int OWN = 6625;
  private static final int VALUES = 120;
  private static final int WIDTH = 96;
  private static final int STEPS = WIDTH / 8;
  private static final float[] IMAGE = noise(3 * 48 * WIDTH);
  private static final long[] SHAPE = {1, 3, 48, WIDTH};

  private static byte[] recogniser() {
    try {
      return LeanModel.of(resource("/models/ch_PP-OCRv4_rec_infer.onnx"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void furtherColumnsShareWhatSoftmaxGives() throws Exception {
    float[] second = new float[VALUES];
    second[7] = 2;
    byte[] wider =
        LastLayer.with(
            RECOGNISER,
            new LastLayer.Columns(
                new float[][] {new float[VALUES], second}, new float[] {-100, 3}));

    Iterator<float[]> shown =
        results(LastLayer.showing(RECOGNISER), IMAGE, SHAPE).values().iterator();
    float[] before = shown.next();
    float[] values = shown.next();
    float[] numbers = shown.next();
    float[] after = results(wider, IMAGE, SHAPE).values().iterator().next();

    assertThat(before).hasSize(STEPS * OWN);
    assertThat(after).hasSize(STEPS * (OWN + 2));
    for (int step = 0; step < STEPS; step++) {
      double sum = 0;
      for (int column = 0; column < OWN; column++) {
        sum += Math.exp(numbers[step * OWN + column]);
      }
      double further = Math.exp(3 + 2 * values[step * VALUES + 7]);
      double share = further / (sum + further);
      int row = step * (OWN + 2);
      assertThat((double) after[row + OWN + 1]).isCloseTo(share, within(1e-4));
      assertThat(after[row + OWN]).isCloseTo(0, within(1e-6f));
      assertThat((double) after[row]).isCloseTo(before[step * OWN] * (1 - share), within(1e-4));
    }
  }

  @Test
  void bytesAndBlocksKeepTheColumns() throws Exception {
    byte[] wider =
        LastLayer.with(
            RECOGNISER, new LastLayer.Columns(new float[][] {new float[VALUES]}, new float[] {5}));

    float[] plain = results(wider, IMAGE, SHAPE).values().iterator().next();
    float[] inBlocks = results(LeanModel.inBlocks(wider), IMAGE, SHAPE).values().iterator().next();

    assertThat(inBlocks).hasSameSizeAs(plain).hasSize(STEPS * (OWN + 1));
    assertThat(inBlocks[OWN]).isCloseTo(plain[OWN], within(1e-4f));
  }

  @Test
  void columnsOfAnotherHeightAndModelsWithoutSuchALayerAreRefused() {
    LastLayer.Columns low = new LastLayer.Columns(new float[][] {{1, 2}}, new float[] {0});

    assertThatThrownBy(() -> LastLayer.with(RECOGNISER, low))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LastLayer.showing(resource("/models/ch_PP-OCRv4_det_infer.onnx")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noColumnsChangeNothing() throws Exception {
    byte[] same = LastLayer.with(RECOGNISER, new LastLayer.Columns(new float[0][], new float[0]));

    assertThat(results(same, IMAGE, SHAPE).values().iterator().next())
        .containsExactly(results(RECOGNISER, IMAGE, SHAPE).values().iterator().next());
  }
}
