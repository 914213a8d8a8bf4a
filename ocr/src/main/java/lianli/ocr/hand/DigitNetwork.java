package lianli.ocr.hand;

import java.util.List;
import lianli.registry.file.ProgramFile;

/**
 * Which digit a shape is: a small network of one hidden layer. Its numbers are in {@code
 * written-digits.txt}, made by {@code lianli.ocr.bench.DigitFit} from digits that people wrote.
 */
public final class DigitNetwork {
  private static final String FILE = "written-digits.txt";
  private static final int DIGITS = 10;

  /** Numbers are kept as whole ones. */
  public static final double UNIT = 1000;

  private final float[][] hidden;
  private final float[][] output;

  /**
   * A network.
   *
   * @param hidden for each unit of the hidden layer its weights, and at last what it begins with
   * @param output the same for each digit
   */
  public DigitNetwork(float[][] hidden, float[][] output) {
    this.hidden = hidden;
    this.output = output;
  }

  private static final class Shipped {
    private static final DigitNetwork NETWORK = read();
  }

  /** The one that comes with the program. */
  static DigitNetwork shipped() {
    return Shipped.NETWORK;
  }

  private static DigitNetwork read() {
    List<float[]> rows =
        ProgramFile.lines(DigitNetwork.class, FILE).stream().map(DigitNetwork::row).toList();
    int units = rows.size() - DIGITS;
    return new DigitNetwork(
        rows.subList(0, units).toArray(float[][]::new),
        rows.subList(units, rows.size()).toArray(float[][]::new));
  }

  private static float[] row(String line) {
    String[] numbers = line.split(" ", -1);
    float[] row = new float[numbers.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = (float) (Integer.parseInt(numbers[i]) / UNIT);
    }
    return row;
  }

  /** How probably it is each digit. */
  public double[] digits(float[] shape) {
    float[] units = new float[hidden.length];
    for (int i = 0; i < units.length; i++) {
      units[i] = Math.max(0, sum(hidden[i], shape));
    }
    double[] digits = new double[DIGITS];
    double most = Double.NEGATIVE_INFINITY;
    for (int digit = 0; digit < DIGITS; digit++) {
      digits[digit] = sum(output[digit], units);
      most = Math.max(most, digits[digit]);
    }
    double all = 0;
    for (int digit = 0; digit < DIGITS; digit++) {
      digits[digit] = Math.exp(digits[digit] - most);
      all += digits[digit];
    }
    for (int digit = 0; digit < DIGITS; digit++) {
      digits[digit] /= all;
    }
    return digits;
  }

  private static float sum(float[] weights, float[] values) {
    float sum = weights[values.length];
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }
}
