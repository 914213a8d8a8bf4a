package lianli.ocr.onnx.graph;

import java.util.List;
import java.util.Optional;

/**
 * An image to which itself times its gates is added, image + image · gates: as image · (1 + gates)
 * one of the two steps over the image becomes one over a number for each channel.
 */
final class GateInOne implements Rewrite {
  @Override
  public void at(GraphStep step, Graph graph) {
    if (!step.is("Mul") || step.inputs().size() != 2) {
      return;
    }
    String image = step.input(0);
    String gates = step.input(1);
    boolean isGated = graph.maker(gates).filter(each -> each.is("HardSigmoid")).isPresent();
    Optional<GraphStep> sum =
        graph
            .onlyUser(step.output(), "Add")
            .filter(each -> each.inputs().contains(image) && !image.equals(step.output()));
    if (isGated && sum.isPresent()) {
      String one = graph.constant(new float[] {1}, List.of(1L));
      GraphStep opened = GraphStep.of("Add", List.of(gates, one), step.output());
      graph.replace(
          List.of(step, sum.get()),
          List.of(
              opened, GraphStep.of("Mul", List.of(image, opened.output()), sum.get().output())));
    }
  }
}
