package lianli.ocr.onnx.graph;

import static lianli.ocr.onnx.graph.Models.CHANNELS;
import static lianli.ocr.onnx.graph.Models.convolution;
import static lianli.ocr.onnx.graph.Models.model;
import static lianli.ocr.onnx.graph.Models.node;
import static lianli.ocr.onnx.graph.Models.noise;
import static lianli.ocr.onnx.graph.Models.resource;
import static lianli.ocr.onnx.graph.Models.results;
import static lianli.ocr.onnx.graph.Models.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianli.registry.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bytes lose a little, everywhere the same: what is lost at the frame is no more than elsewhere.
 */
class QuantisedModelTest {
  private static final ValueRanges NONE = ranges(Map.of());
  private static final int HEIGHT = 9;
  private static final int WIDTH = 7;
  private static final long[] SHAPE = {1, CHANNELS, HEIGHT, WIDTH};

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void blocksComputeNearlyTheSame(int padding) throws Exception {
    byte[] lean = model(block(padding));
    float[] image = noise(CHANNELS * HEIGHT * WIDTH);

    byte[] bytes = QuantisedModel.of(lean, measured(lean, image), CHANNELS);

    // An image into bytes; convolution, hard swish, convolution, hard swish; one result as numbers.
    assertThat(Graph.parse(bytes).steps())
        .extracting(step -> step.node().getOpType())
        .containsExactly(
            "QuantizeLinear",
            "QLinearConv",
            "QLinearLeakyRelu",
            "QLinearMul",
            "QLinearConv",
            "DequantizeLinear",
            "HardSigmoid",
            "Mul");
    float[] expected = run(lean, image, SHAPE);
    float[] found = run(bytes, image, SHAPE);
    float reach = reach(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(found[i]).as("value %d", i).isCloseTo(expected[i], within(reach / 30));
    }
  }

  @Test
  void whatHasNoRangeComputesWithNumbers() throws Exception {
    byte[] lean = model(block(1));

    byte[] same = QuantisedModel.of(lean, NONE, CHANNELS);

    float[] image = noise(CHANNELS * HEIGHT * WIDTH);
    assertThat(run(same, image, SHAPE)).containsExactly(run(lean, image, SHAPE));
  }

  @Test
  void narrowImagesComputeWithNumbers() throws Exception {
    byte[] lean = model(block(1));
    float[] image = noise(CHANNELS * HEIGHT * WIDTH);

    byte[] same = QuantisedModel.of(lean, measured(lean, image), CHANNELS + 1);

    assertThat(run(same, image, SHAPE)).containsExactly(run(lean, image, SHAPE));
  }

  @Test
  void valueThatIsUsedElsewhereComputesWithNumbers() throws Exception {
    // Below -3 hard swish needs nothing told apart; the sum does.
    List<NodeProto> steps = new ArrayList<>(block(1));
    steps.removeLast();
    steps.add(node("Mul", "h", "e", "g"));
    steps.add(node("Add", "result", "h", "e"));
    byte[] lean = model(steps);
    float[] image = noise(CHANNELS * HEIGHT * WIDTH);

    byte[] bytes = QuantisedModel.of(lean, measured(lean, image), CHANNELS);

    assertThat(Graph.parse(bytes).maker("e").orElseThrow().is("Conv")).isTrue();
    assertThat(Graph.parse(bytes).maker("a").orElseThrow().is("Conv")).isFalse();
  }

  @Test
  void mostOfTheShippedRecogniserComputesWithBytes() throws Exception {
    byte[] lean = LeanModel.of(resource("/models/ch_PP-OCRv4_rec_infer.onnx"));
    String table =
        new String(resource("/lianli/ocr/onnx/recogniser-ranges.json"), StandardCharsets.UTF_8);

    byte[] bytes = QuantisedModel.of(lean, ValueRanges.of((Json.Obj) Json.parse(table)));

    assertThat(Graph.parse(bytes).steps().stream().filter(step -> step.is("QLinearConv")))
        .hasSize(20);
  }

  @Test
  void bytesThatAreNoModelAreRefused() {
    assertThatThrownBy(() -> QuantisedModel.of(new byte[] {1, 2, 3}, NONE, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ONNX");
  }

  @Test
  void tableWithoutAnEndIsRefused() {
    Json.Obj table = (Json.Obj) Json.parse("{\"values\": [{\"name\": \"a\", \"low\": -1}]}");

    assertThatThrownBy(() -> ValueRanges.of(table))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("high");
  }

  /** Convolution, hard swish, a number added, convolution framed with zeros, hard swish. */
  private static List<NodeProto> block(int padding) {
    return List.of(
        convolution("image", "a", 0),
        gate("a", "b"),
        node("Mul", "c", "a", "b"),
        node("Add", "d", "c", "summand"),
        convolution("d", "e", padding),
        gate("e", "g"),
        node("Mul", "result", "e", "g"));
  }

  private static NodeProto gate(String x, String output) {
    return GraphStep.of("HardSigmoid", List.of(x), output)
        .with("alpha", 1 / 6f)
        .with("beta", 0.5f)
        .node();
  }

  private static ValueRanges measured(byte[] lean, float[] image) throws Exception {
    Map<String, float[]> shown = results(QuantisedModel.showing(lean, CHANNELS), image, SHAPE);
    return ranges(shown);
  }

  private static ValueRanges ranges(Map<String, float[]> values) {
    return new ValueRanges(
        values.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, value -> range(value.getValue()))));
  }

  private static ValueRanges.Range range(float[] values) {
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    return new ValueRanges.Range(sorted[0], sorted[sorted.length - 1]);
  }

  private static float reach(float[] values) {
    return range(values).high() - range(values).low();
  }
}
