package lianli.ocr.image;

import java.util.ArrayList;
import java.util.List;
import lianli.ocr.PixelMap.Point;

/** Draws the sides of a sheet through the middle of its outline: a hull goes by what sticks out. */
final class StraightSides {
  /** Cells from a side within which the outline belongs to it. */
  private static final double NEAR = 4;

  /** Of a side, left out at each end: corners are bent and worn. */
  private static final double END = 0.08;

  private StraightSides() {}

  /**
   * The corners where the straightened sides meet.
   *
   * @param outline points of all sides
   * @param corners four, in order, near to where they are
   */
  static List<Point> through(List<Point> outline, List<Point> corners) {
    List<Line> sides = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      sides.add(side(outline, corners.get(i), corners.get((i + 1) % 4)));
    }
    List<Point> exact = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Line before = sides.get((i + 3) % 4);
      Line behind = sides.get(i);
      Point meeting = Polygon.meeting(before.a(), before.b(), behind.a(), behind.b());
      exact.add(meeting == null ? corners.get(i) : meeting);
    }
    return exact;
  }

  private record Line(Point a, Point b) {}

  private static Line side(List<Point> outline, Point from, Point to) {
    double length = Math.max(1e-9, Polygon.distance(from, to));
    double dx = (to.x() - from.x()) / length;
    double dy = (to.y() - from.y()) / length;
    double reach = NEAR;
    double offset = 0;
    double slope = 0;
    // Each time closer to the line found: what lies beside it is a fold or a thing on the table.
    for (int round = 0; round < 3; round++, reach /= 2) {
      double n = 0;
      double t1 = 0;
      double t2 = 0;
      double s1 = 0;
      double st = 0;
      for (Point point : outline) {
        double t = (point.x() - from.x()) * dx + (point.y() - from.y()) * dy;
        double s = (point.y() - from.y()) * dx - (point.x() - from.x()) * dy;
        if (t > END * length
            && t < (1 - END) * length
            && Math.abs(s - offset - slope * t) < reach) {
          n++;
          t1 += t;
          t2 += t * t;
          s1 += s;
          st += s * t;
        }
      }
      double spread = n * t2 - t1 * t1;
      if (n < 10 || spread < 1e-6) {
        break;
      }
      slope = (n * st - t1 * s1) / spread;
      offset = (s1 - slope * t1) / n;
    }
    return new Line(at(from, dx, dy, 0, offset), at(from, dx, dy, length, offset + slope * length));
  }

  private static Point at(Point from, double dx, double dy, double t, double s) {
    return new Point(from.x() + t * dx - s * dy, from.y() + t * dy + s * dx);
  }
}
