package lianli.ocr.onnx.graph;

import java.util.List;
import java.util.Optional;

/**
 * Hard swish, x · clip(x + 3, 0, 6) / 6 (Howard et al. 2019, "Searching for MobileNetV3"), spelt in
 * four steps: as x · hard sigmoid(x) it takes two.
 */
final class HardSwishInTwo implements Rewrite {
  @Override
  public void at(GraphStep step, Graph graph) {
    if (!step.is("Add") || !isNumber(graph, step, 3)) {
      return;
    }
    String x = graph.operand(step);
    Optional<GraphStep> clip =
        graph.onlyUser(step.output(), "Clip").filter(each -> isBetween(graph, each, 0, 6));
    Optional<GraphStep> times =
        clip.flatMap(each -> graph.onlyUser(each.output(), "Mul"))
            .filter(each -> each.inputs().contains(x));
    Optional<GraphStep> sixth =
        times
            .flatMap(each -> graph.onlyUser(each.output(), "Div"))
            .filter(each -> isNumber(graph, each, 6));
    if (clip.isPresent() && times.isPresent() && sixth.isPresent()) {
      GraphStep gate =
          GraphStep.of("HardSigmoid", List.of(x), step.output())
              .with("alpha", 1 / 6f)
              .with("beta", 0.5f);
      graph.replace(
          List.of(step, clip.get(), times.get(), sixth.get()),
          List.of(gate, GraphStep.of("Mul", List.of(x, gate.output()), sixth.get().output())));
    }
  }

  private static boolean isNumber(Graph graph, GraphStep step, float wanted) {
    return graph.number(step).filter(number -> number == wanted).isPresent();
  }

  private static boolean isBetween(Graph graph, GraphStep clip, float least, float most) {
    return clip.inputs().size() == 3
        && graph.isConstant(clip.input(1))
        && graph.isConstant(clip.input(2))
        && graph.values(clip.input(1))[0] == least
        && graph.values(clip.input(2))[0] == most;
  }
}
