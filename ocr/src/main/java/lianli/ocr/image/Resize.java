package lianli.ocr.image;

import lianli.ocr.GreyImage;

/** Changes the size of an image: averages when shrinking, interpolates when growing. */
public final class Resize {
  private Resize() {}

  /** The image at this size. */
  public static GreyImage to(GreyImage image, int width, int height) {
    if (width == image.width() && height == image.height()) {
      return image;
    }
    Axis columns = Axis.of(image.width(), width);
    Axis rows = Axis.of(image.height(), height);
    byte[] source = image.pixels();
    float[] line = new float[image.width()];
    byte[] target = new byte[width * height];
    for (int y = 0; y < height; y++) {
      java.util.Arrays.fill(line, 0);
      for (int k = 0; k < rows.weights[y].length; k++) {
        float weight = rows.weights[y][k];
        int offset = (rows.first[y] + k) * image.width();
        for (int x = 0; x < line.length; x++) {
          line[x] += weight * (source[offset + x] & 0xff);
        }
      }
      for (int x = 0; x < width; x++) {
        float[] weights = columns.weights[x];
        float sum = 0.5f;
        for (int k = 0, from = columns.first[x]; k < weights.length; k++) {
          sum += weights[k] * line[from + k];
        }
        target[y * width + x] = (byte) Math.min(255, (int) sum);
      }
    }
    return new GreyImage(width, height, target);
  }

  /** The image with both sides multiplied. */
  public static GreyImage by(GreyImage image, double factor) {
    return to(
        image,
        Math.max(1, (int) Math.round(image.width() * factor)),
        Math.max(1, (int) Math.round(image.height() * factor)));
  }

  /** Which source pixels make a target pixel: a triangle as wide as the scale. */
  private static final class Axis {
    private final int[] first;
    private final float[][] weights;

    private Axis(int[] first, float[][] weights) {
      this.first = first;
      this.weights = weights;
    }

    static Axis of(int source, int target) {
      double scale = (double) source / target;
      double reach = Math.max(1, scale);
      int[] first = new int[target];
      float[][] weights = new float[target][];
      for (int i = 0; i < target; i++) {
        double centre = (i + 0.5) * scale - 0.5;
        int from = Math.clamp((int) Math.ceil(centre - reach), 0, source - 1);
        int to = Math.clamp((int) Math.floor(centre + reach), from, source - 1);
        first[i] = from;
        weights[i] = shares(centre, reach, from, to);
      }
      return new Axis(first, weights);
    }

    private static float[] shares(double centre, double reach, int from, int to) {
      float[] shares = new float[to - from + 1];
      float total = 0;
      for (int k = 0; k < shares.length; k++) {
        shares[k] = (float) Math.max(1e-6, 1 - Math.abs(from + k - centre) / reach);
        total += shares[k];
      }
      for (int k = 0; k < shares.length; k++) {
        shares[k] /= total;
      }
      return shares;
    }
  }
}
