package lianli.ocr.onnx.graph;

import static lianli.ocr.onnx.graph.Models.CHANNELS;
import static lianli.ocr.onnx.graph.Models.convolution;
import static lianli.ocr.onnx.graph.Models.model;
import static lianli.ocr.onnx.graph.Models.node;
import static lianli.ocr.onnx.graph.Models.noise;
import static lianli.ocr.onnx.graph.Models.resource;
import static lianli.ocr.onnx.graph.Models.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ONNX Runtime itself tells whether two models compute the same. */
class LeanModelTest {
  @ParameterizedTest
  @CsvSource({
    "/models/ch_PP-OCRv4_rec_infer.onnx, 48, 160, 149",
    "/models/ch_PP-OCRv4_det_infer.onnx, 96, 128, 137"
  })
  void modelsComputeTheSameInFewerSteps(String model, int height, int width, int fewer)
      throws Exception {
    byte[] whole = resource(model);

    byte[] lean = LeanModel.of(whole);

    assertThat(Graph.parse(whole).steps().size() - Graph.parse(lean).steps().size())
        .isGreaterThanOrEqualTo(fewer);
    float[] image = noise(3 * height * width);
    long[] shape = {1, 3, height, width};
    assertSame(run(whole, image, shape), run(lean, image, shape));
  }

  @ParameterizedTest
  @CsvSource({
    "/models/ch_PP-OCRv4_rec_infer.onnx, 48, 160, 13, 0",
    "/models/ch_PP-OCRv4_det_infer.onnx, 96, 128, 13, 2"
  })
  void modelsComputeTheSameInBlocks(
      String model, int height, int width, int additions, int enlargements) throws Exception {
    byte[] lean = LeanModel.of(resource(model));

    byte[] inBlocks = LeanModel.inBlocks(lean);

    assertThat(count("Add", lean) - count("Add", inBlocks)).isEqualTo(additions + enlargements);
    assertThat(count("ConvTranspose", lean)).isEqualTo(enlargements);
    assertThat(count("ConvTranspose", inBlocks)).isZero();
    float[] image = noise(3 * height * width);
    long[] shape = {1, 3, height, width};
    assertSame(run(lean, image, shape), run(inBlocks, image, shape));
  }

  private static long count(String operator, byte[] model) {
    return Graph.parse(model).steps().stream().filter(step -> step.is(operator)).count();
  }

  @Test
  void enlargementsThatOverlapAreKept() throws Exception {
    Graph graph = Graph.parse(LeanModel.of(resource("/models/ch_PP-OCRv4_det_infer.onnx")));
    GraphStep first =
        graph.steps().stream().filter(step -> step.is("ConvTranspose")).findFirst().orElseThrow();
    GraphStep apart =
        new GraphStep(
            first.node().toBuilder()
                .clearAttribute()
                .addAllAttribute(
                    first.node().getAttributeList().stream()
                        .filter(attribute -> !attribute.getName().equals("strides"))
                        .toList())
                .build());
    graph.replace(List.of(first), List.of(apart));

    assertThat(count("ConvTranspose", LeanModel.inBlocks(graph.bytes()))).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"0", "1"})
  void borderOfAPaddedConvolutionIsKept(int padding) throws Exception {
    // image -> conv -> * + -> hard swish -> * + -> conv, as in every block of both models
    List<NodeProto> block =
        List.of(
            convolution("image", "a", 0),
            node("Mul", "b", "factor", "a"),
            node("Add", "c", "b", "summand"),
            node("Add", "d", "c", "three"),
            node("Clip", "e", "d", "zero", "six"),
            node("Mul", "f", "c", "e"),
            node("Div", "g", "f", "six"),
            node("Mul", "h", "factor", "g"),
            node("Add", "i", "h", "summand"),
            convolution("i", "result", padding));
    byte[] whole = model(block);

    byte[] lean = LeanModel.of(whole);

    // One convolution, two steps of hard swish, the other convolution; framed with zeros, it needs
    // the summand beforehand.
    assertThat(Graph.parse(lean).steps()).hasSize(padding == 0 ? 4 : 5);
    float[] image = noise(CHANNELS * 9 * 7);
    long[] shape = {1, CHANNELS, 9, 7};
    assertSame(run(whole, image, shape), run(lean, image, shape));
  }

  @Test
  void whatElseIsUsedIsKept() throws Exception {
    // The unscaled image is needed as well, and the scaled one by a step that is no convolution.
    byte[] whole =
        model(
            List.of(
                convolution("image", "a", 0),
                node("Mul", "b", "a", "factor"),
                node("Add", "c", "b", "summand"),
                convolution("c", "d", 0),
                node("Relu", "e", "c"),
                node("Add", "f", "d", "e"),
                node("Add", "result", "f", "a")));

    byte[] lean = LeanModel.of(whole);

    assertThat(Graph.parse(lean).steps()).hasSameSizeAs(Graph.parse(whole).steps());
    float[] image = noise(CHANNELS * 9 * 7);
    long[] shape = {1, CHANNELS, 9, 7};
    assertSame(run(whole, image, shape), run(lean, image, shape));
  }

  @Test
  void gatesOpenOnceForEachChannel() throws Exception {
    byte[] whole =
        model(
            List.of(
                convolution("image", "a", 0),
                node("GlobalAveragePool", "b", "a"),
                node("HardSigmoid", "gates", "b"),
                node("Mul", "c", "a", "gates"),
                node("Add", "result", "a", "c")));

    byte[] lean = LeanModel.of(whole);

    Graph graph = Graph.parse(lean);
    assertThat(graph.maker("result").orElseThrow().is("Mul")).isTrue();
    float[] image = noise(CHANNELS * 9 * 7);
    long[] shape = {1, CHANNELS, 9, 7};
    assertSame(run(whole, image, shape), run(lean, image, shape));
  }

  @Test
  void bytesThatAreNoModelAreRefused() {
    assertThatThrownBy(() -> LeanModel.of(new byte[] {1, 2, 3}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ONNX");
  }

  private static void assertSame(float[] expected, float[] found) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(found[i]).as("value %d", i).isCloseTo(expected[i], within(2e-4f));
    }
  }
}
