package lianli.ocr.onnx.graph;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The steps of a model in their order, and its constants. */
final class Graph {
  private final ModelProto model;
  private final List<GraphStep> steps = new ArrayList<>();
  private final Map<String, TensorProto> constants = new HashMap<>();
  private final Set<String> results;
  private final Set<String> shown = new LinkedHashSet<>();
  private final Set<String> ofAnyShape = new HashSet<>();
  private int made;

  private Graph(ModelProto model) {
    this.model = model;
    this.results =
        model.getGraph().getOutputList().stream()
            .map(ValueInfoProto::getName)
            .collect(Collectors.toUnmodifiableSet());
    model.getGraph().getInitializerList().forEach(each -> constants.put(each.getName(), each));
    for (NodeProto node : model.getGraph().getNodeList()) {
      if (node.getOpType().equals("Constant") && node.getAttribute(0).hasT()) {
        constants.put(node.getOutput(0), node.getAttribute(0).getT());
      } else {
        steps.add(new GraphStep(node));
      }
    }
  }

  /**
   * Reads a model in ONNX format.
   *
   * @throws IllegalArgumentException if the bytes are none
   */
  static Graph parse(byte[] onnx) {
    try {
      return new Graph(ModelProto.parseFrom(onnx));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException("not a model in ONNX format", e);
    }
  }

  /** The model again, without constants that nothing uses any more. */
  byte[] bytes() {
    Set<String> used = new HashSet<>(results);
    steps.forEach(step -> used.addAll(step.inputs()));
    GraphProto.Builder graph = model.getGraph().toBuilder().clearNode().clearInitializer();
    steps.forEach(step -> graph.addNode(step.node()));
    graph.getOutputBuilderList().stream()
        .filter(output -> ofAnyShape.contains(output.getName()))
        .forEach(output -> output.getTypeBuilder().getTensorTypeBuilder().clearShape());
    shown.forEach(value -> graph.addOutput(ValueInfoProto.newBuilder().setName(value)));
    constants.forEach(
        (name, constant) -> {
          if (used.contains(name)) {
            graph.addInitializer(constant.toBuilder().setName(name));
          }
        });
    ModelProto.Builder whole = model.toBuilder().setGraph(graph);
    steps.stream()
        .map(step -> step.node().getDomain())
        .filter(domain -> !domain.isEmpty() && !isImported(domain))
        .distinct()
        .forEach(domain -> whole.addOpsetImportBuilder().setDomain(domain).setVersion(1));
    return whole.build().toByteArray();
  }

  private boolean isImported(String domain) {
    return model.getOpsetImportList().stream().anyMatch(set -> set.getDomain().equals(domain));
  }

  /** Values that the model gives beside its results, after them. */
  void show(Collection<String> values) {
    values.stream().filter(value -> !results.contains(value)).forEach(shown::add);
  }

  /** A result is no longer of the shape that the model says. */
  void forgetShape(String result) {
    ofAnyShape.add(result);
  }

  /** The steps as they are now. */
  List<GraphStep> steps() {
    return List.copyOf(steps);
  }

  boolean holds(GraphStep step) {
    return steps.contains(step);
  }

  /** The steps that use a value. */
  List<GraphStep> users(String value) {
    return steps.stream().filter(step -> step.inputs().contains(value)).toList();
  }

  /** The step that makes a value. */
  Optional<GraphStep> maker(String value) {
    return steps.stream().filter(step -> step.output().equals(value)).findFirst();
  }

  /** The step that uses a value, if it is the only one, of this operator, and nobody else asks. */
  Optional<GraphStep> onlyUser(String value, String operator) {
    List<GraphStep> users = users(value);
    return users.size() == 1 && !results.contains(value) && users.getFirst().is(operator)
        ? Optional.of(users.getFirst())
        : Optional.empty();
  }

  boolean isConstant(String name) {
    return constants.containsKey(name);
  }

  /** Sides of a constant. */
  List<Long> sides(String constant) {
    return tensor(constant).getDimsList();
  }

  /** Values of a constant of floats. */
  float[] values(String constant) {
    TensorProto tensor = tensor(constant);
    if (tensor.getDataType() != TensorProto.DataType.FLOAT.getNumber()) {
      throw new IllegalArgumentException("not a constant of floats: " + constant);
    }
    FloatBuffer raw =
        tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    float[] values = new float[Math.max(raw.remaining(), tensor.getFloatDataCount())];
    if (raw.hasRemaining()) {
      raw.get(values);
    } else {
      for (int i = 0; i < values.length; i++) {
        values[i] = tensor.getFloatData(i);
      }
    }
    return values;
  }

  private TensorProto tensor(String constant) {
    TensorProto tensor = constants.get(constant);
    if (tensor == null) {
      throw new IllegalArgumentException("not a constant: " + constant);
    }
    return tensor;
  }

  /** The single number that a step multiplies by, adds or divides by; empty if it is none. */
  Optional<Float> number(GraphStep step) {
    return step.inputs().stream().filter(this::isNumber).map(name -> values(name)[0]).findFirst();
  }

  /** What the step computes with, beside its number. */
  String operand(GraphStep step) {
    return step.inputs().stream().filter(name -> !isNumber(name)).findFirst().orElseThrow();
  }

  private boolean isNumber(String name) {
    TensorProto constant = constants.get(name);
    return constant != null
        && constant.getDataType() == TensorProto.DataType.FLOAT.getNumber()
        && constant.getDimsList().stream().allMatch(side -> side == 1)
        && values(name).length == 1;
  }

  /** A further constant; returns its name. */
  String constant(float[] values, List<Long> sides) {
    ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    return constant(TensorProto.DataType.FLOAT, sides, raw);
  }

  /** A further constant of bytes with a sign; returns its name. */
  String constant(byte[] values, List<Long> sides) {
    return constant(TensorProto.DataType.INT8, sides, ByteBuffer.wrap(values));
  }

  /** A further constant of integers in a row; returns its name. */
  String constant(int[] values) {
    ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    raw.asIntBuffer().put(values);
    return constant(TensorProto.DataType.INT32, List.of((long) values.length), raw);
  }

  /** A further constant, a number; returns its name. */
  String number(float value) {
    return constant(new float[] {value}, List.of());
  }

  /**
   * A further constant, a byte without a sign; returns its name.
   *
   * @param value 0 to 255
   */
  String unsigned(int value) {
    return constant(
        TensorProto.DataType.UINT8, List.of(), ByteBuffer.wrap(new byte[] {(byte) value}));
  }

  private String constant(TensorProto.DataType type, List<Long> sides, ByteBuffer raw) {
    String name = freeName();
    constants.put(
        name,
        TensorProto.newBuilder()
            .setDataType(type.getNumber())
            .addAllDims(sides)
            .setRawData(ByteString.copyFrom(raw))
            .build());
    return name;
  }

  /** A model that was made lean before has names of this kind. */
  private String freeName() {
    while (constants.containsKey("lean." + made)) {
      made++;
    }
    return "lean." + made;
  }

  /** Puts steps where the last of the old ones stood, which go. */
  void replace(List<GraphStep> old, List<GraphStep> with) {
    steps.addAll(steps.indexOf(old.getLast()), with);
    steps.removeAll(old);
  }

  /** Takes away the steps whose values nothing uses any more. */
  void dropUnused() {
    Set<String> used = new HashSet<>(results);
    for (GraphStep step : steps().reversed()) {
      if (step.node().getOutputList().stream().noneMatch(used::contains)) {
        steps.remove(step);
      } else {
        used.addAll(step.inputs());
      }
    }
  }
}
