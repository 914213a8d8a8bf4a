package lianli.ocr.onnx;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lianli.ocr.onnx.graph.LastLayer;

/**
 * Linear discriminants (Fisher 1936): one column for each class, from the mean of its samples and
 * from how samples of all classes scatter about their means. A few samples of a class are enough,
 * since the scatter is shared.
 */
final class Discriminants {
  /** So much of the mean scatter is added to that of each value, of which some hardly scatter. */
  private static final double ROUNDED = 0.1;

  /** Of a class without samples. */
  private static final float NEVER = -1e4f;

  private Discriminants() {}

  /**
   * One step.
   *
   * @param column that is to read it; -1 if the layer's own are
   * @param sum logarithm of the sum of the powers of the layer's own numbers
   * @param face in which it was drawn
   */
  record Sample(int column, float sum, int face, float[] values) {}

  /** A column for each class of the samples that have one. */
  static LastLayer.Columns of(List<Sample> all, int classes) {
    List<Sample> samples = all.stream().filter(sample -> sample.column() >= 0).toList();
    int values = samples.getFirst().values().length;
    double[][] means = new double[classes][values];
    double[] middle = new double[values];
    int[] counts = new int[classes];
    for (Sample sample : samples) {
      counts[sample.column()]++;
      for (int i = 0; i < values; i++) {
        means[sample.column()][i] += sample.values()[i];
        middle[i] += sample.values()[i] / samples.size();
      }
    }
    for (int each = 0; each < classes; each++) {
      for (int i = 0; i < values; i++) {
        means[each][i] /= Math.max(1, counts[each]);
      }
    }
    Symmetric scatter = new Symmetric(scatter(samples, means, counts));
    float[][] weights = new float[classes][values];
    float[] biases = new float[classes];
    Arrays.fill(biases, NEVER);
    for (int each = 0; each < classes; each++) {
      if (counts[each] > 0) {
        double[] off = new double[values];
        for (int i = 0; i < values; i++) {
          off[i] = means[each][i] - middle[i];
        }
        double[] weight = scatter.solve(off);
        double bias = 0;
        for (int i = 0; i < values; i++) {
          weights[each][i] = (float) weight[i];
          bias -= weight[i] * (means[each][i] + middle[i]) / 2;
        }
        biases[each] = (float) bias;
      }
    }
    return new LastLayer.Columns(weights, biases);
  }

  private static double[][] scatter(List<Sample> samples, double[][] means, int[] counts) {
    int values = means[0].length;
    double[][] scatter = new double[values][values];
    double[] off = new double[values];
    for (Sample sample : samples) {
      for (int i = 0; i < values; i++) {
        off[i] = sample.values()[i] - means[sample.column()][i];
      }
      for (int i = 0; i < values; i++) {
        for (int j = 0; j <= i; j++) {
          scatter[i][j] += off[i] * off[j];
        }
      }
    }
    long free = samples.size() - Arrays.stream(counts).filter(count -> count > 0).count();
    double trace = 0;
    for (int i = 0; i < values; i++) {
      for (int j = 0; j <= i; j++) {
        scatter[i][j] /= Math.max(1, free);
      }
      trace += scatter[i][i];
    }
    for (int i = 0; i < values; i++) {
      scatter[i][i] += ROUNDED * trace / values;
    }
    return scatter;
  }

  /** The best of some columns. */
  record Best(int column, float number) {}

  /** Finds the column that gives the highest number, many samples after one another. */
  static final class Finder {
    private final float[][] turned;
    private final float[] biases;
    private final float[] numbers;

    Finder(LastLayer.Columns columns) {
      biases = columns.biases();
      numbers = new float[columns.count()];
      turned = new float[columns.weights()[0].length][columns.count()];
      for (int column = 0; column < columns.count(); column++) {
        for (int i = 0; i < turned.length; i++) {
          turned[i][column] = columns.weights()[column][i];
        }
      }
    }

    Best best(float[] values) {
      System.arraycopy(biases, 0, numbers, 0, numbers.length);
      for (int i = 0; i < turned.length; i++) {
        add(turned[i], values[i]);
      }
      int best = 0;
      for (int column = 1; column < numbers.length; column++) {
        best = numbers[column] > numbers[best] ? column : best;
      }
      return new Best(best, numbers[best]);
    }

    /** Of those last asked for a best, the columns above a number, and one in any case. */
    int[] above(float least, int own) {
      return IntStream.range(0, numbers.length)
          .filter(column -> column == own || numbers[column] >= least)
          .toArray();
    }

    /** What a column gave for the one last asked for. */
    float number(int column) {
      return numbers[column];
    }

    private void add(float[] row, float times) {
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] += times * row[i];
      }
    }
  }
}
