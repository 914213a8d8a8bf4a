package lianli.ocr;

/** A colour image: three bytes a pixel (red, green, blue), rows without gaps. Never changed. */
public final class ColourImage implements Raster {
  private final int width;
  private final int height;
  private final byte[] rgb;

  /**
   * An image over these bytes, which are not copied and must not be changed afterwards.
   *
   * @param rgb {@code width * height * 3} bytes
   */
  public ColourImage(int width, int height, byte[] rgb) {
    if (width < 0 || height < 0 || rgb.length != 3L * width * height) {
      throw new IllegalArgumentException(
          rgb.length + " bytes for a colour image of " + width + " x " + height);
    }
    this.width = width;
    this.height = height;
    this.rgb = rgb;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  /** The bytes themselves, for reading only. */
  public byte[] rgb() {
    return rgb;
  }

  @Override
  public ColourImage crop(Region part) {
    Region inside = part.intersect(region());
    byte[] copy = new byte[3 * inside.width() * inside.height()];
    for (int row = 0; row < inside.height(); row++) {
      System.arraycopy(
          rgb,
          3 * ((inside.y() + row) * width + inside.x()),
          copy,
          3 * row * inside.width(),
          3 * inside.width());
    }
    return new ColourImage(inside.width(), inside.height(), copy);
  }

  /** One channel: 0 red, 1 green, 2 blue. */
  public GreyImage channel(int channel) {
    byte[] values = new byte[width * height];
    for (int i = 0, j = channel; i < values.length; i++, j += 3) {
      values[i] = rgb[j];
    }
    return new GreyImage(width, height, values);
  }

  @Override
  public GreyImage red() {
    return channel(0);
  }
}
