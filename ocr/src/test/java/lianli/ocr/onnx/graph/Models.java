package lianli.ocr.onnx.graph;

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
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Small models of a few steps, the shipped ones, and ONNX Runtime to run them. */
final class Models {
  private static final long SEED = 20261126;
  static final int CHANNELS = 4;

  private Models() {}

  /** The first result of a model. */
  static float[] run(byte[] model, float[] image, long[] shape) throws OrtException {
    return results(model, image, shape).values().iterator().next();
  }

  /** All results of a model, in its order. */
  static Map<String, float[]> results(byte[] model, float[] image, long[] shape)
      throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    Map<String, float[]> all = new LinkedHashMap<>();
    try (OrtSession session = environment.createSession(model);
        OnnxTensor input = OnnxTensor.createTensor(environment, FloatBuffer.wrap(image), shape);
        OrtSession.Result results =
            session.run(Map.of(session.getInputNames().iterator().next(), input))) {
      for (Map.Entry<String, OnnxValue> result : results) {
        FloatBuffer output = ((OnnxTensor) result.getValue()).getFloatBuffer();
        float[] values = new float[output.remaining()];
        output.get(values);
        all.put(result.getKey(), values);
      }
    }
    return all;
  }

  static float[] noise(int size) {
    Random random = new Random(SEED);
    float[] noise = new float[size];
    for (int i = 0; i < size; i++) {
      noise[i] = 2 * random.nextFloat() - 1;
    }
    return noise;
  }

  static byte[] resource(String name) throws IOException {
    try (InputStream in = Models.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  static NodeProto node(String operator, String output, String... inputs) {
    return GraphStep.of(operator, List.of(inputs), output).node();
  }

  /** Three by three, with a bias. */
  static NodeProto convolution(String input, String output, int padding) {
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

  static byte[] model(List<NodeProto> steps) {
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

  static TensorProto constant(String name, long... sides) {
    float[] values = noise((int) Arrays.stream(sides).reduce(1, (a, b) -> a * b));
    TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(1);
    Arrays.stream(sides).forEach(tensor::addDims);
    for (float value : values) {
      tensor.addFloatData(value);
    }
    return tensor.build();
  }

  static TensorProto number(String name, float value) {
    return TensorProto.newBuilder().setName(name).setDataType(1).addFloatData(value).build();
  }

  static ValueInfoProto image(String name) {
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
