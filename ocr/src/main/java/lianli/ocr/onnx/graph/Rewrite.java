package lianli.ocr.onnx.graph;

/** One way to compute the same in fewer steps. */
interface Rewrite {
  /** Puts fewer steps in the place of those that begin with this one, if they are of its kind. */
  void at(GraphStep step, Graph graph);
}
