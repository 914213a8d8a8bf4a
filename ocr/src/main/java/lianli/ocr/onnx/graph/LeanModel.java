package lianli.ocr.onnx.graph;

import java.util.List;

/** A model that computes what another computes, but for rounding, in fewer steps. */
public final class LeanModel {
  private static final List<Rewrite> REWRITES =
      List.of(
          new ScaleIntoConvolution(), new HardSwishInTwo(), new ScaleIntoNext(), new GateInOne());

  private LeanModel() {}

  /**
   * The leaner model.
   *
   * @param onnx a model in ONNX format; steps that no rewriting knows stay as they are
   * @throws IllegalArgumentException if the bytes are no model
   */
  public static byte[] of(byte[] onnx) {
    Graph graph = Graph.parse(onnx);
    for (Rewrite rewrite : REWRITES) {
      for (Step step : graph.steps()) {
        // An earlier one may have taken this step away.
        if (graph.holds(step)) {
          rewrite.at(step, graph);
        }
      }
    }
    return graph.bytes();
  }
}
