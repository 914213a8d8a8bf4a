package lianli.ocr.image;

import lianli.ocr.GreyImage;

/** Takes dark strokes off a bright ground: the brightest around, then of those the darkest. */
final class Closing {
  private Closing() {}

  /**
   * The image without strokes thinner than twice this.
   *
   * @param reach pixels to each side
   */
  static GreyImage apply(GreyImage image, int reach) {
    return extreme(extreme(image, reach, true), reach, false);
  }

  private static GreyImage extreme(GreyImage image, int reach, boolean brightest) {
    GreyImage rows = alongRows(image, reach, brightest);
    return Transpose.of(alongRows(Transpose.of(rows), reach, brightest));
  }

  private static GreyImage alongRows(GreyImage image, int reach, boolean brightest) {
    int width = image.width();
    byte[] target = new byte[image.pixels().length];
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < width; x++) {
        int found = image.at(x, y);
        for (int i = Math.max(0, x - reach); i <= Math.min(width - 1, x + reach); i++) {
          found = brightest ? Math.max(found, image.at(i, y)) : Math.min(found, image.at(i, y));
        }
        target[y * width + x] = (byte) found;
      }
    }
    return new GreyImage(width, image.height(), target);
  }
}
