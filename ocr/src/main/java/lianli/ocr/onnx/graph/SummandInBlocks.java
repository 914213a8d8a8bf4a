package lianli.ocr.onnx.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A number that is added to an image between steps over blocks of channels, which is what ONNX
 * Runtime computes convolutions in: as a convolution of single pixels. An addition takes the image
 * out of its blocks, and the next step puts it back.
 */
final class SummandInBlocks implements Rewrite {
  @Override
  public void at(GraphStep step, Graph graph) {
    Optional<Float> summand = step.is("Add") ? graph.number(step) : Optional.empty();
    if (summand.isEmpty()) {
      return;
    }
    String image = graph.operand(step);
    List<GraphStep> users = graph.users(step.output());
    List<Convolution> next =
        users.stream().flatMap(user -> Convolution.of(user, graph).stream()).toList();
    if (graph.maker(image).filter(each -> each.is("Mul")).isPresent()
        && !next.isEmpty()
        && next.size() == users.size()) {
      int channels = (int) next.getFirst().channels(graph);
      graph.replace(
          List.of(step),
          List.of(
              Convolution.ofPixels(
                      image, all(channels, 1), all(channels, summand.get()), step.output(), graph)
                  .withInteger("group", channels)));
    }
  }

  private static float[] all(int channels, float value) {
    float[] values = new float[channels];
    Arrays.fill(values, value);
    return values;
  }
}
