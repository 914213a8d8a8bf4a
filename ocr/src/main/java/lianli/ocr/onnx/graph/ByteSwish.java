package lianli.ocr.onnx.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * Hard swish of bytes, in two steps: x on the scale from -3 to 3, whose ends cut it like hard
 * sigmoid does, and those bytes, read as numbers from 0 to 1, times x.
 */
final class ByteSwish {
  /** Operators that ONNX Runtime adds to the format's own. */
  private static final String RUNTIME = "com.microsoft";

  private static final ByteScale FROM_MINUS_3_TO_3 = new ByteScale(6 / 256f, 128);

  /** The uppermost byte is a little less than 1, the middle one a little more than 1/2. */
  private static final ByteScale FROM_0_TO_1 = new ByteScale(1 / 255.5f, 0);

  private ByteSwish() {}

  static List<GraphStep> of(
      String x, ByteScale scale, String output, ByteScale outputScale, Graph graph) {
    String gate = output + ".gate";
    // A leak of 1 leaks all: the step looks each byte up on the other scale and does nothing else.
    List<String> lookUp = new ArrayList<>(scale.of(x, graph));
    lookUp.addAll(FROM_MINUS_3_TO_3.in(graph));
    List<String> times = new ArrayList<>(scale.of(x, graph));
    times.addAll(FROM_0_TO_1.of(gate, graph));
    times.addAll(outputScale.in(graph));
    return List.of(
        GraphStep.of("QLinearLeakyRelu", lookUp, gate).with("alpha", 1).from(RUNTIME),
        GraphStep.of("QLinearMul", times, output).from(RUNTIME));
  }
}
