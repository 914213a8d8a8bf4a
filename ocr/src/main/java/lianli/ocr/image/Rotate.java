package lianli.ocr.image;

import lianli.ocr.ColourImage;
import lianli.ocr.GreyImage;
import lianli.ocr.PixelMap;
import lianli.ocr.QuarterTurn;
import lianli.ocr.Raster;

/** Turns images: by quarters exactly, by small angles with interpolation on a larger sheet. */
public final class Rotate {
  private Rotate() {}

  /** An image with the way back to the image it was made from. */
  public record Rotated(GreyImage image, PixelMap toSource) {}

  /**
   * Turns the content counter-clockwise by the angle, which undoes a skew of that angle; the sheet
   * grows so that no corner is lost, new paper is white.
   */
  public static Rotated undo(GreyImage image, double degrees) {
    if (degrees == 0) {
      return new Rotated(image, PixelMap.IDENTITY);
    }
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    int width = (int) Math.ceil(image.width() * cos + image.height() * Math.abs(sin));
    int height = (int) Math.ceil(image.width() * Math.abs(sin) + image.height() * cos);
    PixelMap toSource =
        new PixelMap(
            cos,
            -sin,
            image.width() / 2.0 - (cos * width - sin * height) / 2,
            sin,
            cos,
            image.height() / 2.0 - (sin * width + cos * height) / 2);
    return new Rotated(sample(image, toSource, width, height), toSource);
  }

  private static GreyImage sample(GreyImage image, PixelMap toSource, int width, int height) {
    byte[] source = image.pixels();
    byte[] target = new byte[width * height];
    int stride = image.width();
    int lastX = image.width() - 1;
    int lastY = image.height() - 1;
    // Sixteen bits of fraction: exact enough for any page, and much faster than floating point.
    long stepX = Math.round(toSource.xx() * 65536);
    long stepY = Math.round(toSource.yx() * 65536);
    for (int y = 0; y < height; y++) {
      PixelMap.Point start = toSource.apply(0.5, y + 0.5);
      long sx = Math.round((start.x() - 0.5) * 65536);
      long sy = Math.round((start.y() - 0.5) * 65536);
      int offset = y * width;
      for (int x = 0; x < width; x++, sx += stepX, sy += stepY) {
        int px = (int) (sx >> 16);
        int py = (int) (sy >> 16);
        if (px < 0 || py < 0 || px >= lastX || py >= lastY) {
          target[offset + x] = (byte) 255;
          continue;
        }
        int fx = (int) (sx >> 8) & 0xff;
        int fy = (int) (sy >> 8) & 0xff;
        int at = py * stride + px;
        int upper = (source[at] & 0xff) * (256 - fx) + (source[at + 1] & 0xff) * fx;
        int lower =
            (source[at + stride] & 0xff) * (256 - fx) + (source[at + stride + 1] & 0xff) * fx;
        target[offset + x] = (byte) ((upper * (256 - fy) + lower * fy + 32768) >> 16);
      }
    }
    return new GreyImage(width, height, target);
  }

  /** Turns by quarters, clockwise. */
  public static Raster quarter(Raster image, QuarterTurn turn) {
    return switch (image) {
      case GreyImage grey -> quarter(grey, turn);
      case ColourImage colour ->
          new ColourImage(
              isSideways(turn) ? colour.height() : colour.width(),
              isSideways(turn) ? colour.width() : colour.height(),
              turned(colour.rgb(), 3, colour.width(), colour.height(), turn));
    };
  }

  /** Turns by quarters, clockwise. */
  public static GreyImage quarter(GreyImage image, QuarterTurn turn) {
    return turn == QuarterTurn.NONE
        ? image
        : new GreyImage(
            isSideways(turn) ? image.height() : image.width(),
            isSideways(turn) ? image.width() : image.height(),
            turned(image.pixels(), 1, image.width(), image.height(), turn));
  }

  /** The way from an image turned clockwise back to the source of this size. */
  public static PixelMap map(QuarterTurn turn, int width, int height) {
    return switch (turn) {
      case NONE -> PixelMap.IDENTITY;
      case RIGHT -> new PixelMap(0, 1, 0, -1, 0, height);
      case AROUND -> new PixelMap(-1, 0, width, 0, -1, height);
      case LEFT -> new PixelMap(0, -1, width, 1, 0, 0);
    };
  }

  private static boolean isSideways(QuarterTurn turn) {
    return turn == QuarterTurn.RIGHT || turn == QuarterTurn.LEFT;
  }

  private static byte[] turned(byte[] source, int depth, int width, int height, QuarterTurn turn) {
    byte[] target = new byte[source.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int to =
            switch (turn) {
              case NONE -> y * width + x;
              case RIGHT -> x * height + (height - 1 - y);
              case AROUND -> (height - 1 - y) * width + (width - 1 - x);
              case LEFT -> (width - 1 - x) * height + y;
            };
        for (int channel = 0; channel < depth; channel++) {
          target[to * depth + channel] = source[(y * width + x) * depth + channel];
        }
      }
    }
    return target;
  }
}
