package lianli.ocr.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lianli.ocr.PixelMap.Point;
import org.jspecify.annotations.Nullable;

/** Convex polygons of points, in the order of the hands of a clock as a picture shows it. */
final class Polygon {
  private Polygon() {}

  /** The smallest convex polygon that holds all points (Andrew 1979, monotone chains). */
  static List<Point> hull(List<Point> points) {
    List<Point> sorted =
        points.stream()
            .sorted(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y))
            .toList();
    List<Point> hull = new ArrayList<>(chain(sorted));
    hull.removeLast();
    hull.addAll(chain(sorted.reversed()));
    hull.removeLast();
    return hull;
  }

  private static List<Point> chain(List<Point> sorted) {
    List<Point> chain = new ArrayList<>();
    for (Point point : sorted) {
      while (chain.size() > 1 && turn(chain.get(chain.size() - 2), chain.getLast(), point) <= 0) {
        chain.removeLast();
      }
      chain.add(point);
    }
    return chain;
  }

  private static double turn(Point a, Point b, Point c) {
    return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
  }

  /**
   * The polygon with only so many corners that holds it and is hardly larger: the side goes that
   * adds the least when its neighbours are drawn on until they meet. Fewer corners if it has fewer.
   */
  static List<Point> withCorners(int corners, List<Point> polygon) {
    List<Point> left = new ArrayList<>(polygon);
    while (left.size() > corners) {
      int side = -1;
      Point corner = null;
      double least = Double.MAX_VALUE;
      for (int i = 0; i < left.size(); i++) {
        Point meeting = meetingWithout(left, i);
        if (meeting != null && Math.abs(turn(left.get(i), meeting, at(left, i + 1))) < least) {
          least = Math.abs(turn(left.get(i), meeting, at(left, i + 1)));
          side = i;
          corner = meeting;
        }
      }
      if (corner == null) {
        return left;
      }
      left.set(side, corner);
      left.remove((side + 1) % left.size());
    }
    return left;
  }

  /** Where the sides beside this one meet beyond it; null if they do not. */
  private static @Nullable Point meetingWithout(List<Point> polygon, int side) {
    Point from = polygon.get(side);
    Point to = at(polygon, side + 1);
    Point meeting = meeting(at(polygon, side - 1), from, to, at(polygon, side + 2));
    return meeting != null && turn(from, meeting, to) > 0 ? meeting : null;
  }

  /** Where two lines, each through two points, cross; null if they are parallel. */
  static @Nullable Point meeting(Point a, Point b, Point c, Point d) {
    double across = (b.x() - a.x()) * (d.y() - c.y()) - (b.y() - a.y()) * (d.x() - c.x());
    if (Math.abs(across) < 1e-9) {
      return null;
    }
    double along = ((c.x() - a.x()) * (d.y() - c.y()) - (c.y() - a.y()) * (d.x() - c.x())) / across;
    return new Point(a.x() + along * (b.x() - a.x()), a.y() + along * (b.y() - a.y()));
  }

  static double area(List<Point> polygon) {
    double twice = 0;
    for (int i = 0; i < polygon.size(); i++) {
      Point a = polygon.get(i);
      Point b = at(polygon, i + 1);
      twice += a.x() * b.y() - b.x() * a.y();
    }
    return Math.abs(twice) / 2;
  }

  static double distance(Point a, Point b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }

  private static Point at(List<Point> polygon, int i) {
    return polygon.get(Math.floorMod(i, polygon.size()));
  }
}
