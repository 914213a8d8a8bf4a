package lianli.ocr.onnx.graph;

import java.util.List;
import java.util.stream.Stream;

/**
 * How bytes stand for numbers: (byte - zero) · unit.
 *
 * @param zero the byte that stands for 0, which every image has in its frame
 */
record ByteScale(float unit, int zero) {
  static final int MOST = 255;

  /** The finest scale that reaches from end to end. */
  static ByteScale of(ValueRanges.Range range) {
    float unit = (range.high() - range.low()) / MOST;
    return unit > 0 ? new ByteScale(unit, Math.round(-range.low() / unit)) : new ByteScale(1, 0);
  }

  /** The two constants by which steps know it. */
  List<String> in(Graph graph) {
    return List.of(graph.number(unit), graph.unsigned(zero));
  }

  /** What steps take for bytes of this scale: their name and the constants. */
  List<String> of(String bytes, Graph graph) {
    return Stream.concat(Stream.of(bytes), in(graph).stream()).toList();
  }

  /** The scale by which the same bytes stand for numbers that are as much larger, or nearly. */
  ByteScale plus(float summand) {
    return new ByteScale(unit, Math.clamp(Math.round(zero - summand / unit), 0, MOST));
  }

  /** What bytes of the other scale lack, read by this one. */
  float above(ByteScale other) {
    return unit * (other.zero - zero);
  }
}
