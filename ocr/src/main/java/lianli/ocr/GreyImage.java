package lianli.ocr;

import java.util.Arrays;

/**
 * A grey image: one byte a pixel, 0 black to 255 white, rows without gaps. Never changed once made.
 */
public final class GreyImage implements Raster {
  private final int width;
  private final int height;
  private final byte[] pixels;

  /**
   * An image over these pixels, which are not copied and must not be changed afterwards.
   *
   * @param pixels {@code width * height} bytes
   */
  public GreyImage(int width, int height, byte[] pixels) {
    if (width < 0 || height < 0 || pixels.length != (long) width * height) {
      throw new IllegalArgumentException(
          pixels.length + " bytes for an image of " + width + " x " + height);
    }
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  /** An image of one shade. */
  public static GreyImage filled(int width, int height, int shade) {
    byte[] pixels = new byte[Math.multiplyExact(width, height)];
    Arrays.fill(pixels, (byte) shade);
    return new GreyImage(width, height, pixels);
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  /** The bytes themselves, for reading only: image steps are too hot for a copy. */
  public byte[] pixels() {
    return pixels;
  }

  /** The shade of a pixel, 0 to 255. */
  public int at(int x, int y) {
    return pixels[y * width + x] & 0xff;
  }

  @Override
  public GreyImage crop(Region part) {
    Region inside = part.intersect(region());
    byte[] copy = new byte[inside.width() * inside.height()];
    for (int row = 0; row < inside.height(); row++) {
      System.arraycopy(
          pixels,
          (inside.y() + row) * width + inside.x(),
          copy,
          row * inside.width(),
          inside.width());
    }
    return new GreyImage(inside.width(), inside.height(), copy);
  }

  @Override
  public GreyImage red() {
    return this;
  }
}
