package lianli.ocr.onnx.graph;

import java.util.List;
import java.util.Optional;

/** A convolution whose result is multiplied by a number and another added: into its weights. */
final class ScaleIntoConvolution implements Rewrite {
  @Override
  public void at(GraphStep step, Graph graph) {
    Optional<Convolution> convolution = Convolution.of(step, graph);
    Optional<Scale> scale = graph.onlyUser(step.output(), "Mul").flatMap(m -> Scale.of(m, graph));
    if (convolution.isPresent() && scale.isPresent()) {
      Scale by = scale.get();
      graph.replace(
          List.of(step, by.times(), by.plus()),
          List.of(
              convolution
                  .get()
                  .scaled(by.factor(), by.summand())
                  .in(graph)
                  .to(by.plus().output())));
    }
  }
}
