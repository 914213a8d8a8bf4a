package lianli.ocr.onnx.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ONNX Runtime itself tells whether two models compute the same. */
class LeanModelTest {
  private static final long SEED = 20261126;
  private static final int CHANNELS = 4;

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

  private static float[] run(byte[] model, float[] image, long[] shape) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(model);
        OnnxTensor input = OnnxTensor.createTensor(environment, FloatBuffer.wrap(image), shape);
        OrtSession.Result result =
            session.run(Map.of(session.getInputNames().iterator().next(), input))) {
      FloatBuffer output = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] values = new float[output.remaining()];
      output.get(values);
      return values;
    }
  }

  private static float[] noise(int size) {
    Random random = new Random(SEED);
    float[] noise = new float[size];
    for (int i = 0; i < size; i++) {
      noise[i] = 2 * random.nextFloat() - 1;
    }
    return noise;
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = LeanModelTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  private static NodeProto node(String operator, String output, String... inputs) {
    return Step.of(operator, List.of(inputs), output).node();
  }

  /** Three by three, with a bias. */
  private static NodeProto convolution(String input, String output, int padding) {
    return node("Conv", output, input, "weights", "bias").toBuilder()
        .addAttribute(
            AttributeProto.newBuilder()
                .setName("pads")
                .setType(AttributeProto.AttributeType.INTS)
                .addAllInts(java.util.Collections.nCopies(4, (long) padding)))
        .addAttribute(
            AttributeProto.newBuilder()
                .setName("kernel_shape")
                .setType(AttributeProto.AttributeType.INTS)
                .addAllInts(List.of(padding == 0 ? 1L : 3L, padding == 0 ? 1L : 3L)))
        .setInput(1, padding == 0 ? "weights" : "wide-weights")
        .build();
  }

  private static byte[] model(List<NodeProto> steps) {
    GraphProto.Builder graph =
        GraphProto.newBuilder()
            .setName("block")
            .addAllNode(steps)
            .addInput(image("image"))
            .addOutput(image("result"))
            .addInitializer(constant("weights", CHANNELS, CHANNELS, 1, 1))
            .addInitializer(constant("wide-weights", CHANNELS, CHANNELS, 3, 3))
            .addInitializer(constant("bias", CHANNELS));
    Map.of("factor", 1.7f, "summand", -0.4f, "three", 3f, "zero", 0f, "six", 6f)
        .forEach((name, value) -> graph.addInitializer(number(name, value)));
    return ModelProto.newBuilder()
        .setIrVersion(8)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(12))
        .setGraph(graph)
        .build()
        .toByteArray();
  }

  private static TensorProto constant(String name, long... sides) {
    float[] values = noise((int) Arrays.stream(sides).reduce(1, (a, b) -> a * b));
    TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(1);
    Arrays.stream(sides).forEach(tensor::addDims);
    for (float value : values) {
      tensor.addFloatData(value);
    }
    return tensor.build();
  }

  private static TensorProto number(String name, float value) {
    return TensorProto.newBuilder().setName(name).setDataType(1).addFloatData(value).build();
  }

  private static ValueInfoProto image(String name) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    Stream.of("n", "c", "h", "w")
        .forEach(
            side -> shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimParam(name + side)));
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(TypeProto.Tensor.newBuilder().setElemType(1).setShape(shape)))
        .build();
  }
}
