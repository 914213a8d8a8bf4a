package lianli.ocr.onnx.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A lean model whose wide convolutions, and the hard swishes between them, compute with bytes:
 * three quarters of the time. Its results are near those of the model, not equal to them; whoever
 * uses it asks the model itself where they leave a doubt.
 *
 * <p>Values become bytes by ranges that were measured (Jacob et al. 2018, "Quantization and
 * training of neural networks for efficient integer-arithmetic-only inference"), each image by one
 * scale, weights by one for each channel.
 */
public final class QuantisedModel {
  /** Narrower ones lie near the beginning, where images are large and their numbers reach far. */
  private static final long LEAST_CHANNELS = 128;

  private final Graph graph;
  private final ValueRanges ranges;

  /** The values that are there as bytes, by their names as numbers. */
  private final Map<String, Bytes> bytes = new HashMap<>();

  /** A value as bytes. */
  private record Bytes(String name, ByteScale scale) {}

  private QuantisedModel(Graph graph, ValueRanges ranges) {
    this.graph = graph;
    this.ranges = ranges;
  }

  /**
   * The model that computes with bytes.
   *
   * @param lean a model in ONNX format, as {@link LeanModel} gives it
   * @param ranges convolutions of whose values no range is known keep computing with numbers
   * @throws IllegalArgumentException if the bytes are no model
   */
  public static byte[] of(byte[] lean, ValueRanges ranges) {
    return of(lean, ranges, LEAST_CHANNELS);
  }

  static byte[] of(byte[] lean, ValueRanges ranges, long leastChannels) {
    Graph graph = Graph.parse(lean);
    QuantisedModel model = new QuantisedModel(graph, ranges);
    wide(graph, leastChannels).forEach(model::compute);
    graph.dropUnused();
    return graph.bytes();
  }

  /** The same model, giving after its results the values whose ranges {@link #of} needs. */
  public static byte[] showing(byte[] lean) {
    return showing(lean, LEAST_CHANNELS);
  }

  static byte[] showing(byte[] lean, long leastChannels) {
    Graph graph = Graph.parse(lean);
    Set<String> values = new LinkedHashSet<>();
    for (Convolution each : wide(graph, leastChannels)) {
      values.add(each.image());
      HardSwish.of(each.image(), graph).ifPresent(swish -> values.add(swish.swish()));
      values.add(each.step().output());
    }
    graph.show(values);
    return graph.bytes();
  }

  /**
   * Those whose results go into hard swish alone: below its lowest nothing has to be told apart.
   */
  private static List<Convolution> wide(Graph graph, long leastChannels) {
    return graph.steps().stream()
        .flatMap(step -> Convolution.of(step, graph).stream())
        .filter(each -> each.channels(graph) >= leastChannels)
        .filter(each -> HardSwish.isAllUseOf(each.step().output(), graph))
        .toList();
  }

  private void compute(Convolution convolution) {
    GraphStep step = convolution.step();
    Optional<ValueRanges.Range> result =
        ranges.of(step.output()).map(range -> range.from(HardSwish.LOWEST));
    if (result.isEmpty()) {
      return;
    }
    List<GraphStep> steps = new ArrayList<>();
    Optional<ByteConvolution.Image> image = image(convolution.image(), steps);
    if (image.isEmpty()) {
      return;
    }
    Bytes to = new Bytes(step.output() + ".bytes", ByteScale.of(result.get()));
    steps.add(ByteConvolution.of(convolution, image.get(), to.name(), to.scale(), graph));
    steps.add(inNumbers(to, step.output()));
    bytes.put(step.output(), to);
    graph.replace(List.of(step), steps);
  }

  /** What a convolution computes on; the steps that make bytes of it are added to those given. */
  private Optional<ByteConvolution.Image> image(String value, List<GraphStep> steps) {
    Optional<HardSwish> swish = HardSwish.of(value, graph);
    Optional<Bytes> x = swish.flatMap(each -> known(each.x()));
    return swish.isPresent() && x.isPresent()
        ? swished(swish.get(), x.get(), steps)
        : inBytes(value, to -> List.of(fromNumbers(value, to)), steps)
            .map(image -> new ByteConvolution.Image(image.name(), image.scale(), 0));
  }

  /**
   * The number that is added costs no step: the same bytes, read from another zero. What rounding
   * takes from it the convolution's bias gives back, but at the frame.
   */
  private Optional<ByteConvolution.Image> swished(HardSwish swish, Bytes x, List<GraphStep> steps) {
    return inBytes(
            swish.swish(),
            to -> ByteSwish.of(x.name(), x.scale(), to.name(), to.scale(), graph),
            steps)
        .map(
            image -> {
              ByteScale moved = image.scale().plus(swish.summand());
              return new ByteConvolution.Image(
                  image.name(), moved, swish.summand() - moved.above(image.scale()));
            });
  }

  /** A value as bytes, by steps of which there need be none if it was made so before. */
  private Optional<Bytes> inBytes(
      String value, Function<Bytes, List<GraphStep>> how, List<GraphStep> steps) {
    Optional<Bytes> known = known(value);
    if (known.isPresent()) {
      return known;
    }
    Optional<Bytes> made =
        ranges.of(value).map(range -> new Bytes(value + ".bytes", ByteScale.of(range)));
    made.ifPresent(
        each -> {
          steps.addAll(how.apply(each));
          bytes.put(value, each);
        });
    return made;
  }

  private Optional<Bytes> known(String value) {
    return Optional.ofNullable(bytes.get(value));
  }

  private GraphStep fromNumbers(String value, Bytes to) {
    return GraphStep.of("QuantizeLinear", to.scale().of(value, graph), to.name());
  }

  private GraphStep inNumbers(Bytes from, String value) {
    return GraphStep.of("DequantizeLinear", from.scale().of(from.name(), graph), value);
  }
}
