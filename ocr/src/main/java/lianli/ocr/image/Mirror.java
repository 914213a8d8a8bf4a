package lianli.ocr.image;

import lianli.ocr.GreyImage;

/** Left and right exchanged: how a sheet looks from its back. */
public final class Mirror {
  private Mirror() {}

  /** The mirrored image. */
  public static GreyImage leftRight(GreyImage image) {
    int width = image.width();
    byte[] source = image.pixels();
    byte[] target = new byte[source.length];
    for (int y = 0; y < image.height(); y++) {
      int row = y * width;
      for (int x = 0; x < width; x++) {
        target[row + x] = source[row + width - 1 - x];
      }
    }
    return new GreyImage(width, image.height(), target);
  }
}
