package lianli.ocr.image;

import lianli.ocr.GreyImage;
import lianli.ocr.image.Ruling.Direction;

/**
 * Whitens printed lines on the grey image, so that no reader takes them for strokes. Where a stroke
 * crosses a line it stays: only ink about as thick as the line goes.
 */
public final class LineMask {
  private static final int INK = 225;

  private LineMask() {}

  /** The page without its lines. */
  public static GreyImage apply(GreyImage page, Rulings rulings) {
    byte[] pixels = page.pixels().clone();
    for (Ruling ruling : rulings.horizontal()) {
      erase(pixels, page.width(), page.height(), ruling);
    }
    for (Ruling ruling : rulings.vertical()) {
      erase(pixels, page.width(), page.height(), ruling);
    }
    return new GreyImage(page.width(), page.height(), pixels);
  }

  private static void erase(byte[] pixels, int width, int height, Ruling ruling) {
    boolean isHorizontal = ruling.direction() == Direction.HORIZONTAL;
    int across = isHorizontal ? width : 1;
    int along = isHorizontal ? 1 : width;
    int limit = isHorizontal ? height : width;
    int end = isHorizontal ? width : height;
    int most = 2 * ruling.thickness() + 4;
    for (int i = Math.max(0, ruling.from()); i < Math.min(end, ruling.to()); i++) {
      int centre = Math.clamp(Math.round(ruling.at(i) - 0.5), 0, limit - 1);
      int base = i * along;
      int low = centre;
      int high = centre;
      while (low > 0 && centre - low < most && isInk(pixels[base + (low - 1) * across])) {
        low--;
      }
      while (high < limit - 1
          && high - centre < most
          && isInk(pixels[base + (high + 1) * across])) {
        high++;
      }
      if (high - low < most) {
        for (int j = low; j <= high; j++) {
          pixels[base + j * across] = (byte) 255;
        }
      }
    }
  }

  private static boolean isInk(byte pixel) {
    return (pixel & 0xff) < INK;
  }
}
