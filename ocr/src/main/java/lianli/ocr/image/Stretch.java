package lianli.ocr.image;

import lianli.ocr.GreyImage;

/** Spreads the shades of an image over the full range: faint print becomes black on white. */
public final class Stretch {
  /** Less spread than this is paper without ink, which must not be blown up into noise. */
  private static final int LEAST_SPREAD = 40;

  private Stretch() {}

  /** Stretches so that one pixel in a hundred is black and the common paper white. */
  public static GreyImage apply(GreyImage image) {
    return apply(image, 0.01, 0.5);
  }

  /**
   * Stretches between two ranks.
   *
   * @param black share of pixels that become black
   * @param white share of pixels below the shade that becomes white
   */
  public static GreyImage apply(GreyImage image, double black, double white) {
    int[] histogram = histogram(image);
    int low = rank(histogram, black);
    int high = rank(histogram, white);
    if (high - low < LEAST_SPREAD) {
      return image;
    }
    byte[] table = new byte[256];
    for (int shade = 0; shade < 256; shade++) {
      table[shade] = (byte) Math.clamp((shade - low) * 255L / (high - low), 0, 255);
    }
    byte[] source = image.pixels();
    byte[] target = new byte[source.length];
    for (int i = 0; i < source.length; i++) {
      target[i] = table[source[i] & 0xff];
    }
    return new GreyImage(image.width(), image.height(), target);
  }

  /** How many pixels have each shade. */
  static int[] histogram(GreyImage image) {
    int[] histogram = new int[256];
    for (byte pixel : image.pixels()) {
      histogram[pixel & 0xff]++;
    }
    return histogram;
  }

  /** The least shade that this share of the pixels does not exceed. */
  static int rank(int[] histogram, double share) {
    long total = 0;
    for (int count : histogram) {
      total += count;
    }
    long wanted = (long) Math.ceil(total * share);
    long below = 0;
    for (int shade = 0; shade < 256; shade++) {
      below += histogram[shade];
      if (below >= wanted) {
        return shade;
      }
    }
    return 255;
  }
}
