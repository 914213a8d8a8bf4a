package lianli.ocr.image;

import java.util.List;
import lianli.ocr.PixelMap;
import lianli.ocr.PixelMap.Point;

/**
 * A sheet of paper in a picture: its corners from the upper left, clockwise. Photographed from
 * aslant, its opposite sides are neither parallel nor of one length.
 */
record Sheet(Point upperLeft, Point upperRight, Point lowerRight, Point lowerLeft) {
  /** By so much may opposite sides differ on a flat scanner: what measuring them gets wrong. */
  private static final double FLAT = 0.015;

  static Sheet of(List<Point> corners) {
    return new Sheet(corners.get(0), corners.get(1), corners.get(2), corners.get(3));
  }

  /** True if its sides show that the camera did not look straight at it. */
  boolean isAslant() {
    return differ(top(), bottom()) > FLAT || differ(left(), right()) > FLAT;
  }

  private static double differ(double one, double other) {
    return Math.abs(one - other) / Math.max(one, other);
  }

  /** Pixels of the sheet seen straight. */
  int width() {
    return (int) Math.round((top() + bottom()) / 2);
  }

  /** Pixels of the sheet seen straight. */
  int height() {
    return (int) Math.round((left() + right()) / 2);
  }

  /** Degrees that its upper and lower sides are turned clockwise against the picture. */
  double angle() {
    return Math.toDegrees(
        Math.atan2(
            upperRight.y() - upperLeft.y() + lowerRight.y() - lowerLeft.y(),
            upperRight.x() - upperLeft.x() + lowerRight.x() - lowerLeft.x()));
  }

  /** Square pixels of the picture that it takes. */
  double area() {
    return Polygon.area(List.of(upperLeft, upperRight, lowerRight, lowerLeft));
  }

  private double top() {
    return Polygon.distance(upperLeft, upperRight);
  }

  private double bottom() {
    return Polygon.distance(lowerLeft, lowerRight);
  }

  private double left() {
    return Polygon.distance(upperLeft, lowerLeft);
  }

  private double right() {
    return Polygon.distance(upperRight, lowerRight);
  }

  /**
   * From the sheet seen straight, {@link #width} by {@link #height}, to the picture: the projective
   * map that takes its corners to these (Heckbert 1989, Fundamentals of Texture Mapping, 2.2.3).
   */
  PixelMap toPicture() {
    double rightX = upperRight.x() - lowerRight.x();
    double rightY = upperRight.y() - lowerRight.y();
    double lowerX = lowerLeft.x() - lowerRight.x();
    double lowerY = lowerLeft.y() - lowerRight.y();
    double sumX = upperLeft.x() - upperRight.x() + lowerRight.x() - lowerLeft.x();
    double sumY = upperLeft.y() - upperRight.y() + lowerRight.y() - lowerLeft.y();
    double scale = rightX * lowerY - lowerX * rightY;
    double g = (sumX * lowerY - lowerX * sumY) / scale;
    double h = (rightX * sumY - sumX * rightY) / scale;
    double w = width();
    double z = height();
    return new PixelMap(
        (upperRight.x() - upperLeft.x() + g * upperRight.x()) / w,
        (lowerLeft.x() - upperLeft.x() + h * lowerLeft.x()) / z,
        upperLeft.x(),
        (upperRight.y() - upperLeft.y() + g * upperRight.y()) / w,
        (lowerLeft.y() - upperLeft.y() + h * lowerLeft.y()) / z,
        upperLeft.y(),
        g / w,
        h / z);
  }
}
