package lianli.ocr.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import lianli.ocr.onnx.Discriminants.Sample;
import lianli.ocr.onnx.graph.LastLayer;

/**
 * Softmax regression of further columns beside those of a frozen last layer, which are one class
 * together: the sum of their powers is known for each sample and does not change. What it mends are
 * common characters that a column of a rare one takes for its own. Steps are made by AdaGrad
 * (Duchi, Hazan and Singer 2011).
 */
final class Refinement {
  private static final int EPOCHS = 6;
  private static final float RATE = 0.01f;

  /** A column so much below the best has nothing to do with a sample. */
  private static final float FAR = 7;

  /** How much surer the right one must be than it needs to be, since other faces differ. */
  private static final float MARGIN = 2;

  /** What was read right keeps at least 49 of 50 parts. */
  private static final float CLEAR = 4;

  private static final float LEAST_SLOPE = 1e-3f;

  private final LastLayer.Columns columns;
  private final float[][] squares;
  private final float[] squaresOfBiases;

  private record Near(Sample sample, int[] columns) {}

  private Refinement(LastLayer.Columns columns) {
    this.columns = columns;
    this.squares = new float[columns.count()][columns.weights()[0].length];
    this.squaresOfBiases = new float[columns.count()];
  }

  /** Changes the columns so that they read their samples, and no others. */
  static void refine(LastLayer.Columns columns, List<Sample> samples) {
    Refinement refinement = new Refinement(columns);
    List<Near> near = refinement.near(samples);
    Random random = new Random(63);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(near, random);
      double loss = 0;
      for (Near each : near) {
        loss += refinement.step(each.sample(), each.columns());
      }
      System.err.printf("epoch %d: loss %.5f of %d%n", epoch, loss / near.size(), near.size());
    }
  }

  /**
   * Lowers each column until it stays clear of all samples that the layer's own columns read right:
   * what was read before is read as before.
   */
  static void giveWay(LastLayer.Columns columns, List<Sample> readRight) {
    Discriminants.Finder finder = new Discriminants.Finder(columns);
    float[] over = new float[columns.count()];
    for (Sample sample : readRight) {
      if (finder.best(sample.values()).number() > sample.sum() - CLEAR) {
        for (int column : finder.above(sample.sum() - CLEAR, -1)) {
          over[column] = Math.max(over[column], finder.number(column) - sample.sum() + CLEAR);
        }
      }
    }
    for (int column = 0; column < over.length; column++) {
      columns.biases()[column] -= over[column];
    }
  }

  /** Samples that some column is near to, but their own where they have one. */
  private List<Near> near(List<Sample> samples) {
    Discriminants.Finder finder = new Discriminants.Finder(columns);
    List<Near> near = new ArrayList<>();
    for (Sample sample : samples) {
      float best = finder.best(sample.values()).number();
      float least = Math.max(best, sample.sum()) - FAR;
      int[] found = finder.above(least, sample.column());
      if (found.length > 0) {
        near.add(new Near(sample, found));
      }
    }
    return near;
  }

  private double step(Sample sample, int[] near) {
    float own = sample.column() < 0 ? sample.sum() - MARGIN : sample.sum();
    double[] powers = new double[near.length];
    float most = own;
    for (int i = 0; i < near.length; i++) {
      float number = number(near[i], sample.values());
      powers[i] = near[i] == sample.column() ? number - MARGIN : number;
      most = Math.max(most, (float) powers[i]);
    }
    double right = Math.exp(own - most);
    double all = right;
    for (int i = 0; i < near.length; i++) {
      powers[i] = Math.exp(powers[i] - most);
      all += powers[i];
      right = near[i] == sample.column() ? powers[i] : right;
    }
    for (int i = 0; i < near.length; i++) {
      float slope = (float) (powers[i] / all) - (near[i] == sample.column() ? 1 : 0);
      if (Math.abs(slope) > LEAST_SLOPE) {
        move(near[i], slope, sample.values());
      }
    }
    return -Math.log(Math.max(1e-12, right / all));
  }

  private void move(int column, float slope, float[] along) {
    float[] row = columns.weights()[column];
    float[] square = squares[column];
    for (int i = 0; i < row.length; i++) {
      float gradient = slope * along[i];
      square[i] += gradient * gradient;
      row[i] -= RATE * gradient / (float) Math.sqrt(square[i] + 1e-6f);
    }
    squaresOfBiases[column] += slope * slope;
    columns.biases()[column] -= RATE * slope / (float) Math.sqrt(squaresOfBiases[column] + 1e-6f);
  }

  private float number(int column, float[] values) {
    float[] row = columns.weights()[column];
    float number = columns.biases()[column];
    for (int i = 0; i < row.length; i++) {
      number += row[i] * values[i];
    }
    return number;
  }
}
