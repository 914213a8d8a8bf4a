package lianli.ocr.image;

import lianli.ocr.GreyImage;

/** Swaps rows and columns, so that what is written for rows serves columns. */
final class Transpose {
  /** Tiles this small stay in the processor's cache while both ways are walked. */
  private static final int TILE = 32;

  private Transpose() {}

  static GreyImage of(GreyImage image) {
    int width = image.width();
    int height = image.height();
    byte[] source = image.pixels();
    byte[] target = new byte[source.length];
    for (int top = 0; top < height; top += TILE) {
      for (int left = 0; left < width; left += TILE) {
        int bottom = Math.min(height, top + TILE);
        int right = Math.min(width, left + TILE);
        for (int y = top; y < bottom; y++) {
          for (int x = left; x < right; x++) {
            target[x * height + y] = source[y * width + x];
          }
        }
      }
    }
    return new GreyImage(height, width, target);
  }
}
