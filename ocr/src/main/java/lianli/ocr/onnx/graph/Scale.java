package lianli.ocr.onnx.graph;

import java.util.Optional;

/** A multiplication by a number, and an addition of another to what comes of it. */
record Scale(GraphStep times, GraphStep plus, float factor, float summand) {
  /** The scale that begins with a step; empty if none does. */
  static Optional<Scale> of(GraphStep times, Graph graph) {
    Optional<GraphStep> plus = graph.onlyUser(times.output(), "Add");
    Optional<Float> factor = times.is("Mul") ? graph.number(times) : Optional.empty();
    Optional<Float> summand = plus.flatMap(graph::number);
    return factor.isPresent() && plus.isPresent() && summand.isPresent()
        ? Optional.of(new Scale(times, plus.get(), factor.get(), summand.get()))
        : Optional.empty();
  }
}
