package lianli.ocr.onnx.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One step of a model: an operator with its inputs and its output. Two steps are never equal. */
final class GraphStep {
  private final NodeProto node;

  GraphStep(NodeProto node) {
    this.node = node;
  }

  /** A step without attributes. */
  static GraphStep of(String operator, List<String> inputs, String output) {
    return new GraphStep(
        NodeProto.newBuilder()
            .setOpType(operator)
            .setName(output)
            .addAllInput(inputs)
            .addOutput(output)
            .build());
  }

  /** The same step by an operator that is not of the format but of whoever runs the model. */
  GraphStep from(String domain) {
    return new GraphStep(node.toBuilder().setDomain(domain).build());
  }

  /** A step with the attributes of this one. */
  GraphStep as(String operator, List<String> inputs, String output) {
    return new GraphStep(
        GraphStep.of(operator, inputs, output).node().toBuilder()
            .addAllAttribute(node.getAttributeList())
            .build());
  }

  NodeProto node() {
    return node;
  }

  boolean is(String operator) {
    return node.getOpType().equals(operator);
  }

  List<String> inputs() {
    return node.getInputList();
  }

  String input(int place) {
    return node.getInput(place);
  }

  String output() {
    return node.getOutput(0);
  }

  /** The same step with another input at a place, or with one more. */
  GraphStep with(int place, String input) {
    List<String> inputs = new ArrayList<>(inputs());
    if (place == inputs.size()) {
      inputs.add(input);
    } else {
      inputs.set(place, input);
    }
    return new GraphStep(node.toBuilder().clearInput().addAllInput(inputs).build());
  }

  /** The same step, its result under another name. */
  GraphStep to(String output) {
    return new GraphStep(node.toBuilder().setOutput(0, output).build());
  }

  /** The same step with a further attribute, a number. */
  GraphStep with(String attribute, float value) {
    return with(
        AttributeProto.newBuilder()
            .setName(attribute)
            .setType(AttributeProto.AttributeType.FLOAT)
            .setF(value));
  }

  /** The same step with a further attribute, an integer. */
  GraphStep withInteger(String attribute, long value) {
    return with(
        AttributeProto.newBuilder()
            .setName(attribute)
            .setType(AttributeProto.AttributeType.INT)
            .setI(value));
  }

  private GraphStep with(AttributeProto.Builder attribute) {
    return new GraphStep(node.toBuilder().addAttribute(attribute).build());
  }

  /** The number that an attribute is; empty if there is none. */
  Optional<Float> real(String attribute) {
    return named(attribute).map(AttributeProto::getF).findFirst();
  }

  /** The integers that an attribute is; none if there is none. */
  List<Long> numbers(String attribute) {
    return named(attribute).flatMap(each -> each.getIntsList().stream()).toList();
  }

  /** The integer that an attribute is; empty if there is none. */
  Optional<Long> number(String attribute) {
    return named(attribute).map(AttributeProto::getI).findFirst();
  }

  private Stream<AttributeProto> named(String attribute) {
    return node.getAttributeList().stream().filter(each -> each.getName().equals(attribute));
  }

  /** True if an attribute that is a list has a value other than 0. */
  boolean hasNonZero(String attribute) {
    return numbers(attribute).stream().anyMatch(value -> value != 0);
  }
}
