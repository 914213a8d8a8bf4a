package lianli.ocr;

/**
 * An upright rectangle of pixels.
 *
 * @param x left edge
 * @param y top edge
 * @param width at least 0
 * @param height at least 0
 */
public record Region(int x, int y, int width, int height) {
  public Region {
    if (width < 0 || height < 0) {
      throw new IllegalArgumentException("region of negative size: " + width + " x " + height);
    }
  }

  /** The rectangle from the left top corner up to, not including, the right bottom one. */
  public static Region between(int left, int top, int right, int bottom) {
    return new Region(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  }

  /** First column to the right of the rectangle. */
  public int right() {
    return x + width;
  }

  /** First row below the rectangle. */
  public int bottom() {
    return y + height;
  }

  /** Number of pixels. */
  public long area() {
    return (long) width * height;
  }

  /** True if no pixel is inside. */
  public boolean isEmpty() {
    return width == 0 || height == 0;
  }

  /** Horizontal middle. */
  public double centreX() {
    return x + width / 2.0;
  }

  /** Vertical middle. */
  public double centreY() {
    return y + height / 2.0;
  }

  /** True if the pixel lies inside. */
  public boolean contains(double px, double py) {
    return px >= x && py >= y && px < right() && py < bottom();
  }

  /** The common part; empty if there is none. */
  public Region intersect(Region other) {
    return between(
        Math.max(x, other.x),
        Math.max(y, other.y),
        Math.min(right(), other.right()),
        Math.min(bottom(), other.bottom()));
  }

  /** The smallest region holding both. An empty region adds nothing. */
  public Region union(Region other) {
    if (isEmpty()) {
      return other;
    }
    if (other.isEmpty()) {
      return this;
    }
    return between(
        Math.min(x, other.x),
        Math.min(y, other.y),
        Math.max(right(), other.right()),
        Math.max(bottom(), other.bottom()));
  }

  /** Grown (or with negative values shrunk) on each side. */
  public Region grow(int horizontal, int vertical) {
    return between(x - horizontal, y - vertical, right() + horizontal, bottom() + vertical);
  }

  /** Moved. */
  public Region shift(int dx, int dy) {
    return new Region(x + dx, y + dy, width, height);
  }
}
