package lianli.ocr.onnx.graph;

import java.util.ArrayList;
import java.util.List;

/** A convolution of bytes with bytes, summed in integers. */
final class ByteConvolution {
  /**
   * Weights from -63 to 63. Processors without instructions for neural networks add two products of
   * bytes in 16 bits, and two of 255 · 127 do not fit: there the sum would be cut, and the same
   * page read otherwise than elsewhere.
   */
  private static final int MOST_WEIGHT = 63;

  /** A bias must fit into an integer, with room for the sum. */
  private static final double MOST_BIAS = 1 << 30;

  private ByteConvolution() {}

  /**
   * What a convolution computes on.
   *
   * @param lacks what each of its numbers lacks
   */
  record Image(String name, ByteScale scale, float lacks) {}

  static GraphStep of(
      Convolution numbers, Image image, String output, ByteScale outputScale, Graph graph) {
    Convolution exact = numbers.ofInput(1, image.lacks());
    int channels = exact.bias().length;
    int block = exact.block();
    float[] units = new float[channels];
    byte[] weights = new byte[exact.weights().length];
    int[] bias = new int[channels];
    for (int channel = 0; channel < channels; channel++) {
      units[channel] = unit(exact, channel, image.scale().unit());
      for (int i = channel * block; i < (channel + 1) * block; i++) {
        weights[i] = (byte) Math.round(exact.weights()[i] / units[channel]);
      }
      bias[channel] = Math.round(exact.bias()[channel] / (image.scale().unit() * units[channel]));
    }
    List<Long> all = List.of((long) channels);
    List<String> inputs = new ArrayList<>(image.scale().of(image.name(), graph));
    inputs.add(graph.constant(weights, exact.sides(graph)));
    inputs.add(graph.constant(units, all));
    inputs.add(graph.constant(new byte[channels], all));
    inputs.addAll(outputScale.in(graph));
    inputs.add(graph.constant(bias));
    return numbers.step().as("QLinearConv", inputs, output);
  }

  /** What one step of a channel's weights stands for. */
  private static float unit(Convolution convolution, int channel, float imageUnit) {
    float most = 0;
    for (int i = channel * convolution.block(); i < (channel + 1) * convolution.block(); i++) {
      most = Math.max(most, Math.abs(convolution.weights()[i]));
    }
    // A channel that sees nothing is its bias alone.
    double forBias = Math.abs(convolution.bias()[channel]) / (imageUnit * MOST_BIAS);
    float unit = (float) Math.max(most / MOST_WEIGHT, forBias);
    return unit > 0 ? unit : 1;
  }
}
