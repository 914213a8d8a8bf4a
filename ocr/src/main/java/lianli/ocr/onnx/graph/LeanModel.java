package lianli.ocr.onnx.graph;

import java.util.List;

/** A model that computes what another computes, but for rounding, in fewer steps. */
public final class LeanModel {
  private static final List<Rewrite> FOR_ALL =
      List.of(
          new ScaleIntoConvolution(), new HardSwishInTwo(), new ScaleIntoNext(), new GateInOne());
  private static final List<Rewrite> IN_BLOCKS = List.of(new SummandInBlocks(), new MapInBlocks());

  private LeanModel() {}

  /**
   * The leaner model.
   *
   * @param onnx a model in ONNX format; steps that no rewriting knows stay as they are
   * @throws IllegalArgumentException if the bytes are no model
   */
  public static byte[] of(byte[] onnx) {
    return rewritten(onnx, FOR_ALL);
  }

  /**
   * A lean model as it is computed fastest with floating point: images stay in blocks of channels,
   * which is how convolutions want them.
   *
   * @throws IllegalArgumentException if the bytes are no model
   */
  public static byte[] inBlocks(byte[] lean) {
    return rewritten(lean, IN_BLOCKS);
  }

  private static byte[] rewritten(byte[] onnx, List<Rewrite> rewrites) {
    Graph graph = Graph.parse(onnx);
    for (Rewrite rewrite : rewrites) {
      for (GraphStep step : graph.steps()) {
        // An earlier one may have taken this step away.
        if (graph.holds(step)) {
          rewrite.at(step, graph);
        }
      }
    }
    return graph.bytes();
  }
}
