package lianli.ocr.scan;

import lianli.ocr.ColourImage;
import lianli.ocr.GreyImage;
import lianli.ocr.Raster;

/** Makes the dots of an image square: a fax has half as many of them down the page as across. */
final class SquarePixels {
  private SquarePixels() {}

  /**
   * The image with its coarser side drawn out, linearly between neighbours.
   *
   * @param stretch how much higher than wide the dots are
   */
  static Raster of(Raster image, double stretch) {
    int width = (int) Math.round(image.width() * Math.max(1, 1 / stretch));
    int height = (int) Math.round(image.height() * Math.max(1, stretch));
    if (width == image.width() && height == image.height()) {
      return image;
    }
    return switch (image) {
      case GreyImage grey ->
          new GreyImage(width, height, new Side(image, 1).to(grey.pixels(), width, height));
      case ColourImage colour ->
          new ColourImage(width, height, new Side(image, 3).to(colour.rgb(), width, height));
    };
  }

  /** Samples of an image that is drawn out along one of its sides. */
  private record Side(Raster from, int depth) {
    byte[] to(byte[] source, int width, int height) {
      byte[] target = new byte[Math.multiplyExact(depth, Math.multiplyExact(width, height))];
      boolean isDown = height != from.height();
      int step = isDown ? depth * width : depth;
      double scale = isDown ? (double) from.height() / height : (double) from.width() / width;
      int last = (isDown ? from.height() : from.width()) - 1;
      int row = depth * from.width();
      for (int y = 0, at = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          double place = Math.clamp(((isDown ? y : x) + 0.5) * scale - 0.5, 0, last);
          int before = (int) place;
          int share = (int) Math.round(256 * (place - before));
          int first = isDown ? before * row + depth * x : y * row + depth * before;
          int second = before == last ? first : first + step;
          for (int channel = 0; channel < depth; channel++, at++) {
            int one = source[first + channel] & 0xff;
            int other = source[second + channel] & 0xff;
            target[at] = (byte) ((one * (256 - share) + other * share + 128) >> 8);
          }
        }
      }
      return target;
    }
  }
}
