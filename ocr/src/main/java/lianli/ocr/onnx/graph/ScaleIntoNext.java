package lianli.ocr.onnx.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A number that an image is multiplied by, and another that is added, before nothing but
 * convolutions: into their weights. One that frames the image with zeros takes the factor only,
 * since what is added to the image is not added to its frame.
 */
final class ScaleIntoNext implements Rewrite {
  @Override
  public void at(GraphStep step, Graph graph) {
    Optional<Scale> scale = Scale.of(step, graph);
    if (scale.isEmpty()) {
      return;
    }
    List<GraphStep> users = graph.users(scale.get().plus().output());
    List<Convolution> next =
        users.stream().flatMap(user -> Convolution.of(user, graph).stream()).toList();
    if (next.isEmpty() || next.size() < users.size()) {
      return;
    }
    if (next.stream().noneMatch(Convolution::isPadded)) {
      swallow(scale.get(), next, graph);
    } else if (scale.get().factor() != 0) {
      swallowFactor(scale.get(), next, graph);
    }
  }

  private static void swallow(Scale scale, List<Convolution> next, Graph graph) {
    String image = graph.operand(scale.times());
    for (Convolution each : next) {
      GraphStep whole = each.ofInput(scale.factor(), scale.summand()).in(graph).with(0, image);
      graph.replace(List.of(each.step()), List.of(whole));
    }
    graph.replace(List.of(scale.times(), scale.plus()), List.of());
  }

  private static void swallowFactor(Scale scale, List<Convolution> next, Graph graph) {
    for (Convolution each : next) {
      graph.replace(List.of(each.step()), List.of(each.ofInputTimes(scale.factor()).in(graph)));
    }
    List<String> inputs = new ArrayList<>(List.of(graph.operand(scale.times())));
    inputs.add(graph.constant(new float[] {scale.summand() / scale.factor()}, List.of(1L)));
    graph.replace(
        List.of(scale.times(), scale.plus()),
        List.of(GraphStep.of("Add", inputs, scale.plus().output())));
  }
}
