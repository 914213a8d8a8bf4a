package lianli.ocr.onnx;

import java.util.ArrayList;
import java.util.List;
import lianli.ocr.onnx.graph.LastLayer;

/**
 * Brings further columns into balance with the layer's own: the same scale, the same weights and
 * the same bias for all of them, by which a step goes to the best of them where it is of a further
 * character and to the layer's own elsewhere. Found by logistic regression (Newton's method) on
 * samples whose faces the columns were not made from.
 */
final class Balance {
  private static final int ROUNDS = 20;
  private static final double RIDGE = 1;
  private static final double LEAST_GAIN = 0.1;

  private final List<double[]> rows = new ArrayList<>();
  private final List<Double> sums = new ArrayList<>();
  private final List<Boolean> further = new ArrayList<>();

  /** A sample, and the highest number that columns made from other faces give for it. */
  void add(Discriminants.Sample sample, float best) {
    int values = sample.values().length;
    double[] row = new double[values + 2];
    row[0] = best;
    for (int i = 0; i < values; i++) {
      row[i + 1] = sample.values()[i];
    }
    row[values + 1] = 1;
    rows.add(row);
    sums.add((double) sample.sum());
    further.add(sample.column() >= 0);
  }

  /** The columns as they are in balance. */
  LastLayer.Columns balanced(LastLayer.Columns columns) {
    double[] common = fitted();
    int values = common.length - 2;
    float[][] weights = new float[columns.count()][values];
    float[] biases = new float[columns.count()];
    for (int column = 0; column < biases.length; column++) {
      for (int i = 0; i < values; i++) {
        weights[column][i] = (float) (common[0] * columns.weights()[column][i] + common[i + 1]);
      }
      biases[column] = (float) (common[0] * columns.biases()[column] + common[values + 1]);
    }
    return new LastLayer.Columns(weights, biases);
  }

  private double[] fitted() {
    double[] common = new double[rows.getFirst().length];
    common[0] = 0.05;
    double loss = loss(common);
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[common.length];
      double[] step = new Symmetric(curve(common, slope)).solve(slope);
      double[] next = moved(common, step, 1);
      double reached = loss(next);
      for (double part = 0.5; reached > loss && part > 1e-6; part /= 2) {
        next = moved(common, step, part);
        reached = loss(next);
      }
      common = next;
      if (loss - reached < LEAST_GAIN) {
        break;
      }
      loss = reached;
    }
    return common;
  }

  private static double[] moved(double[] from, double[] step, double part) {
    double[] to = from.clone();
    for (int i = 0; i < to.length; i++) {
      to[i] -= part * step[i];
    }
    return to;
  }

  private double number(double[] common, int sample) {
    double number = -sums.get(sample);
    double[] row = rows.get(sample);
    for (int i = 0; i < row.length; i++) {
      number += common[i] * row[i];
    }
    return Math.clamp(number, -200, 200);
  }

  private double loss(double[] common) {
    double loss = 0;
    for (int sample = 0; sample < rows.size(); sample++) {
      double number = number(common, sample);
      loss += Math.log1p(Math.exp(further.get(sample) ? -number : number));
    }
    for (double each : common) {
      loss += RIDGE * each * each / 2;
    }
    return loss;
  }

  /** The second derivatives; the first ones are written into {@code slope}. */
  private double[][] curve(double[] common, double[] slope) {
    int size = common.length;
    double[][] curve = new double[size][size];
    for (int i = 0; i < size; i++) {
      curve[i][i] = RIDGE;
      slope[i] = RIDGE * common[i];
    }
    for (int sample = 0; sample < rows.size(); sample++) {
      double[] row = rows.get(sample);
      double share = 1 / (1 + Math.exp(-number(common, sample)));
      double error = share - (further.get(sample) ? 1 : 0);
      double weight = share * (1 - share);
      if (Math.abs(error) > 1e-6) {
        for (int i = 0; i < size; i++) {
          slope[i] += error * row[i];
          double weighted = weight * row[i];
          for (int j = 0; j <= i; j++) {
            curve[i][j] += weighted * row[j];
          }
        }
      }
    }
    return curve;
  }
}
