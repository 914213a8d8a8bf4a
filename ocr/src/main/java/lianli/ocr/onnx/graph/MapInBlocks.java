package lianli.ocr.onnx.graph;

import java.util.List;
import java.util.Optional;

/**
 * The end of a network that finds text (Liao et al. 2020, "Real-time scene text detection with
 * differentiable binarization"): two transposed convolutions, each of which makes four pixels of
 * one, with a normalisation and a ReLU between them, and a sigmoid. Computed before the image is
 * enlarged, all of it is two convolutions of single pixels, with the pixels to come as channels.
 */
final class MapInBlocks implements Rewrite {
  /** Pixels that a transposed convolution makes of one, and their rows and columns. */
  private static final int PIXELS = 4;

  private static final int SIDE = 2;

  @Override
  public void at(GraphStep step, Graph graph) {
    Optional<Enlargement> first = Enlargement.at(step, graph);
    Optional<GraphStep> normal =
        first.flatMap(f -> graph.onlyUser(f.output(), "BatchNormalization"));
    Optional<GraphStep> relu = normal.flatMap(each -> graph.onlyUser(each.output(), "Relu"));
    Optional<Enlargement> second =
        relu.flatMap(each -> graph.onlyUser(each.output(), "ConvTranspose"))
            .flatMap(each -> Enlargement.at(each, graph))
            .filter(each -> each.channels(graph) == 1);
    Optional<GraphStep> sigmoid = second.flatMap(each -> graph.onlyUser(each.output(), "Sigmoid"));
    if (sigmoid.isEmpty()) {
      return;
    }
    Enlargement large = first.orElseThrow();
    Enlargement larger = second.orElseThrow();
    String map = sigmoid.get().output();
    GraphStep wide = wide(large, normal.orElseThrow(), graph);
    GraphStep positive = GraphStep.of("Relu", List.of(wide.output()), relu.orElseThrow().output());
    GraphStep narrow = narrow(larger, positive.output(), graph);
    GraphStep sure = GraphStep.of("Sigmoid", List.of(narrow.output()), larger.output() + ".sure");
    GraphStep pixels =
        GraphStep.of("DepthToSpace", List.of(sure.output()), map)
            .withInteger("blocksize", SIDE * SIDE);
    graph.replace(
        List.of(
            large.step(),
            large.plus(),
            normal.orElseThrow(),
            relu.orElseThrow(),
            larger.step(),
            larger.plus(),
            sigmoid.get()),
        List.of(wide, positive, narrow, sure, pixels));
  }

  /**
   * The first enlargement, normalised: for each of its pixels its channels, one after the other.
   */
  private static GraphStep wide(Enlargement large, GraphStep normal, Graph graph) {
    int inputs = large.inputs(graph);
    int outputs = large.channels(graph);
    float[] weights = graph.values(large.step().input(1));
    float[] summands = graph.values(large.summand(graph));
    float[] scale = graph.values(normal.input(1));
    float[] shift = graph.values(normal.input(2));
    float[] mean = graph.values(normal.input(3));
    float[] variance = graph.values(normal.input(4));
    double epsilon = normal.real("epsilon").orElse(1e-5f);
    float[] all = new float[PIXELS * outputs * inputs];
    float[] bias = new float[PIXELS * outputs];
    for (int output = 0; output < outputs; output++) {
      double factor = scale[output] / Math.sqrt(variance[output] + epsilon);
      double summand = (summands[output] - mean[output]) * factor + shift[output];
      for (int pixel = 0; pixel < PIXELS; pixel++) {
        int channel = pixel * outputs + output;
        bias[channel] = (float) summand;
        for (int input = 0; input < inputs; input++) {
          all[channel * inputs + input] =
              (float) (weights[(input * outputs + output) * PIXELS + pixel] * factor);
        }
      }
    }
    return Convolution.ofPixels(large.step().input(0), all, bias, large.output() + ".wide", graph);
  }

  /** The second one: sixteen pixels of one, in rows, each from the channels of a pixel between. */
  private static GraphStep narrow(Enlargement larger, String image, Graph graph) {
    int inputs = larger.inputs(graph);
    float[] weights = graph.values(larger.step().input(1));
    float summand = graph.values(larger.summand(graph))[0];
    float[] all = new float[PIXELS * PIXELS * PIXELS * inputs];
    float[] bias = new float[PIXELS * PIXELS];
    for (int outer = 0; outer < PIXELS; outer++) {
      for (int inner = 0; inner < PIXELS; inner++) {
        int row = SIDE * (outer / SIDE) + inner / SIDE;
        int column = SIDE * (outer % SIDE) + inner % SIDE;
        int channel = row * SIDE * SIDE + column;
        bias[channel] = summand;
        for (int input = 0; input < inputs; input++) {
          all[channel * PIXELS * inputs + outer * inputs + input] = weights[input * PIXELS + inner];
        }
      }
    }
    return Convolution.ofPixels(image, all, bias, larger.output() + ".narrow", graph);
  }

  /**
   * A transposed convolution that makes two by two pixels of each, and what is added to its
   * channels.
   */
  private record Enlargement(GraphStep step, GraphStep plus) {
    static Optional<Enlargement> at(GraphStep step, Graph graph) {
      if (!step.is("ConvTranspose") || step.inputs().size() != 2 || !isTwoByTwo(step, graph)) {
        return Optional.empty();
      }
      return graph
          .onlyUser(step.output(), "Add")
          .filter(plus -> plus.inputs().stream().anyMatch(graph::isConstant))
          .map(plus -> new Enlargement(step, plus));
    }

    private static boolean isTwoByTwo(GraphStep step, Graph graph) {
      return graph.isConstant(step.input(1))
          && graph.sides(step.input(1)).subList(2, 4).equals(List.of(2L, 2L))
          && step.numbers("strides").equals(List.of(2L, 2L))
          && !step.hasNonZero("pads")
          && step.number("group").orElse(1L) == 1;
    }

    String output() {
      return plus.output();
    }

    String summand(Graph graph) {
      return plus.inputs().stream().filter(graph::isConstant).findFirst().orElseThrow();
    }

    int inputs(Graph graph) {
      return graph.sides(step.input(1)).get(0).intValue();
    }

    int channels(Graph graph) {
      return graph.sides(step.input(1)).get(1).intValue();
    }
  }
}
