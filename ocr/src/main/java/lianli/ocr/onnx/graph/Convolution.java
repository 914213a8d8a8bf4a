package lianli.ocr.onnx.graph;

import java.util.List;
import java.util.Optional;

/**
 * A convolution with constant weights.
 *
 * @param weights one block for each channel of the output, one after the other
 * @param bias one number for each channel of the output
 */
record Convolution(GraphStep step, float[] weights, float[] bias) {
  private static final int WEIGHTS = 1;
  private static final int BIAS = 2;

  /** The convolution that a step is; empty if it is none, or its weights are computed. */
  static Optional<Convolution> of(GraphStep step, Graph graph) {
    if (!step.is("Conv") || !step.inputs().stream().skip(WEIGHTS).allMatch(graph::isConstant)) {
      return Optional.empty();
    }
    float[] weights = graph.values(step.input(WEIGHTS));
    int channels = graph.sides(step.input(WEIGHTS)).getFirst().intValue();
    float[] bias =
        step.inputs().size() > BIAS ? graph.values(step.input(BIAS)) : new float[channels];
    return Optional.of(new Convolution(step, weights, bias));
  }

  /**
   * A step that convolves single pixels.
   *
   * @param weights for each channel of the output one for each channel that it sees
   * @param bias one for each channel of the output
   */
  static GraphStep ofPixels(
      String image, float[] weights, float[] bias, String output, Graph graph) {
    long outputs = bias.length;
    List<Long> sides = List.of(outputs, weights.length / outputs, 1L, 1L);
    return GraphStep.of(
        "Conv",
        List.of(image, graph.constant(weights, sides), graph.constant(bias, List.of(outputs))),
        output);
  }

  /** The image that it is of. */
  String image() {
    return step.input(0);
  }

  /** Channels of the image. */
  long channels(Graph graph) {
    return sides(graph).get(1) * step.number("group").orElse(1L);
  }

  /** Sides of the weights: channels of the output, channels that each sees, height and width. */
  List<Long> sides(Graph graph) {
    return graph.sides(step.input(WEIGHTS));
  }

  /** True if the image is framed with zeros: what is added to the image is not added to those. */
  boolean isPadded() {
    return step.hasNonZero("pads");
  }

  /** This one, its result multiplied by a number and another added. */
  Convolution scaled(float factor, float summand) {
    float[] scaled = new float[bias.length];
    for (int channel = 0; channel < bias.length; channel++) {
      scaled[channel] = bias[channel] * factor + summand;
    }
    return new Convolution(step, times(factor), scaled);
  }

  /** This one, of an input that is multiplied by a number beforehand. */
  Convolution ofInputTimes(float factor) {
    return new Convolution(step, times(factor), bias);
  }

  /**
   * This one, of an input that is multiplied by a number and another added; not if it is padded.
   */
  Convolution ofInput(float factor, float summand) {
    float[] moved = bias.clone();
    int block = block();
    for (int channel = 0; channel < bias.length; channel++) {
      double sum = 0;
      for (int i = channel * block; i < (channel + 1) * block; i++) {
        sum += weights[i];
      }
      moved[channel] += (float) (summand * sum);
    }
    return new Convolution(step, times(factor), moved);
  }

  /** Weights of one channel of the output. */
  int block() {
    return weights.length / bias.length;
  }

  private float[] times(float factor) {
    float[] scaled = new float[weights.length];
    for (int i = 0; i < weights.length; i++) {
      scaled[i] = weights[i] * factor;
    }
    return scaled;
  }

  /** The step with these weights. */
  GraphStep in(Graph graph) {
    return step.with(WEIGHTS, graph.constant(weights, sides(graph)))
        .with(BIAS, graph.constant(bias, List.of((long) bias.length)));
  }
}
