package lianli.ocr.layout;

import lianli.ocr.Region;

/** Where something lies in a {@link PageFrame}: text runs to the right there, rows downwards. */
record Box(double left, double top, double right, double bottom) {

  static final Box ALL =
      new Box(
          Double.NEGATIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          Double.POSITIVE_INFINITY,
          Double.POSITIVE_INFINITY);

  static Box of(Region region) {
    return new Box(region.x(), region.y(), region.right(), region.bottom());
  }

  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }

  double middleX() {
    return (left + right) / 2;
  }

  double middleY() {
    return (top + bottom) / 2;
  }

  Box union(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  /** How much of the lower of two stands at one height: 1 all, below 0 if they are apart. */
  double besides(Box other) {
    return (Math.min(bottom, other.bottom) - Math.max(top, other.top))
        / Math.max(1, Math.min(height(), other.height()));
  }

  /** How much of the narrower of two stands in one column: 1 all, below 0 if they are apart. */
  double above(Box other) {
    return (Math.min(right, other.right) - Math.max(left, other.left))
        / Math.max(1, Math.min(width(), other.width()));
  }

  /** The part above a height. */
  Box above(double height) {
    return new Box(left, top, right, height);
  }

  boolean holds(double x, double y) {
    return x >= left && x < right && y >= top && y < bottom;
  }

  boolean holdsMiddleOf(Box other) {
    return holds(other.middleX(), other.middleY());
  }
}
