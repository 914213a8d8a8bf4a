package lianli.ocr.onnx.graph;

import java.util.List;
import java.util.Optional;

/**
 * A value that is hard swish of another, x · hard sigmoid(x), and perhaps a number added to it.
 *
 * @param x what it is of
 * @param swish its name before the number is added
 * @param summand that number, or 0
 */
record HardSwish(String x, String swish, float summand) {
  /** Below this hard swish is 0, whatever comes. */
  static final float LOWEST = -3;

  /** The hard swish that a value is; empty if it is none. */
  static Optional<HardSwish> of(String value, Graph graph) {
    Optional<GraphStep> plus = graph.maker(value).filter(step -> step.is("Add"));
    Optional<Float> summand = plus.flatMap(graph::number);
    String swish = summand.isPresent() ? graph.operand(plus.orElseThrow()) : value;
    return graph
        .maker(swish)
        .filter(step -> step.is("Mul"))
        .map(step -> step.input(0))
        .filter(x -> isGateOf(x, graph.maker(swish).orElseThrow().input(1), graph))
        .map(x -> new HardSwish(x, swish, summand.orElse(0f)));
  }

  /** True if a value goes into a hard swish and nowhere else. */
  static boolean isAllUseOf(String x, Graph graph) {
    List<GraphStep> users = graph.users(x);
    return users.size() == 2
        && users.stream().anyMatch(user -> user.is("HardSigmoid"))
        && users.stream()
            .anyMatch(
                user ->
                    user.is("Mul") && user.input(0).equals(x) && isGateOf(x, user.input(1), graph));
  }

  private static boolean isGateOf(String x, String gate, Graph graph) {
    return graph
        .maker(gate)
        .filter(step -> step.is("HardSigmoid") && step.input(0).equals(x))
        .isPresent();
  }
}
