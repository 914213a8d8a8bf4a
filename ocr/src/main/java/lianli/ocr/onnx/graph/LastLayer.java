package lianli.ocr.onnx.graph;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The last layer of a reader of lines: a matrix that makes of the values of each step one number
 * for each character, a bias for each, and softmax. Columns may be added to it, which read further
 * characters from the same values.
 */
public final class LastLayer {
  private final Graph graph;
  private final GraphStep matrix;
  private final GraphStep sum;
  private final GraphStep softmax;

  /**
   * Further columns.
   *
   * @param weights of each column, one for each value of a step
   * @param biases of each column
   */
  public record Columns(float[][] weights, float[] biases) {
    /** How many. */
    public int count() {
      return biases.length;
    }
  }

  private LastLayer(Graph graph) {
    this.graph = graph;
    this.softmax =
        graph.steps().reversed().stream()
            .filter(step -> step.is("Softmax"))
            .findFirst()
            .orElseThrow(LastLayer::none);
    this.sum = maker(softmax.input(0), "Add");
    this.matrix = maker(sum.input(0), "MatMul");
    if (!graph.isConstant(matrix.input(1)) || !graph.isConstant(sum.input(1))) {
      throw none();
    }
  }

  private GraphStep maker(String value, String operator) {
    return graph.maker(value).filter(step -> step.is(operator)).orElseThrow(LastLayer::none);
  }

  private static IllegalArgumentException none() {
    return new IllegalArgumentException("the model does not end in a matrix, a bias and softmax");
  }

  /**
   * The model with further columns behind its own.
   *
   * @param onnx a model in ONNX format
   * @throws IllegalArgumentException if it does not end in such a layer, or in one of other sides
   */
  public static byte[] with(byte[] onnx, Columns columns) {
    Graph graph = Graph.parse(onnx);
    new LastLayer(graph).append(columns);
    return graph.bytes();
  }

  private void append(Columns columns) {
    List<Long> sides = graph.sides(matrix.input(1));
    int rows = Math.toIntExact(sides.getFirst());
    int own = Math.toIntExact(sides.getLast());
    int wide = own + columns.count();
    float[] old = graph.values(matrix.input(1));
    float[] weights = new float[rows * wide];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(old, row * own, weights, row * wide, own);
      for (int column = 0; column < columns.count(); column++) {
        float[] further = columns.weights()[column];
        if (further.length != rows) {
          throw new IllegalArgumentException("a column of " + further.length + " for " + rows);
        }
        weights[row * wide + own + column] = further[row];
      }
    }
    float[] biases = Arrays.copyOf(graph.values(sum.input(1)), wide);
    System.arraycopy(columns.biases(), 0, biases, own, columns.count());
    String wider = graph.constant(weights, List.of((long) rows, (long) wide));
    String bias = graph.constant(biases, List.of((long) wide));
    graph.replace(List.of(matrix), List.of(matrix.with(1, wider)));
    graph.replace(List.of(sum), List.of(sum.with(1, bias)));
    graph.forgetShape(softmax.output());
  }

  /**
   * The same model, giving after its results the values that its last layer computes on, and the
   * numbers that go into softmax.
   *
   * @throws IllegalArgumentException if it does not end in such a layer
   */
  public static byte[] showing(byte[] onnx) {
    Graph graph = Graph.parse(onnx);
    LastLayer layer = new LastLayer(graph);
    Set<String> shown = new LinkedHashSet<>();
    shown.add(layer.matrix.input(0));
    shown.add(layer.sum.output());
    graph.show(shown);
    return graph.bytes();
  }
}
