package lianli.ocr.bench;

import java.awt.geom.Point2D;
import java.util.List;
import lianli.ocr.Region;
import lianli.registry.json.Json;

/**
 * A line of text that stands on a drawn page: a member of {@code lines} in truth.jsonl.
 *
 * @param box corners in pixels of the scan: upper left, then clockwise as one reads
 * @param isDown true for a column
 */
record TrueLine(String text, List<Point2D> box, boolean isDown) {

  /** Every line of a page but ditto marks; none if its truth only knows fields. */
  static List<TrueLine> of(Json.Obj page) {
    return page.items("lines").stream()
        .map(line -> line((Json.Obj) line))
        .filter(line -> !WrittenPage.DITTO_MARKS.contains(line.text()))
        .toList();
  }

  private static TrueLine line(Json.Obj line) {
    List<Point2D> corners = line.items("box").stream().map(TrueLine::corner).toList();
    return new TrueLine(line.string("text"), corners, line.isTrue("down"));
  }

  private static Point2D corner(Json corner) {
    List<Json> numbers = ((Json.Arr) corner).items();
    return new Point2D.Double(number(numbers.getFirst()), number(numbers.getLast()));
  }

  private static double number(Json number) {
    return ((Json.Num) number).value().doubleValue();
  }

  /**
   * True if what was read in this region was read here: across the line both share at least half of
   * the thinner one, along it half a character or half of the shorter one.
   *
   * <p>A region is upright, and so taller than the line it holds where the page is skewed. What it
   * holds is taken to be as skewed as this line.
   */
  boolean isAt(Region read) {
    double cosine = Math.abs(right().getX());
    double sine = Math.abs(right().getY());
    double square = cosine * cosine - sine * sine;
    double readWidth = (read.width() * cosine - read.height() * sine) / square;
    double readHeight = (read.height() * cosine - read.width() * sine) / square;
    double commonWidth = common(width(), readWidth, rightward(read) - width() / 2);
    double commonHeight = common(height(), readHeight, downward(read) - height() / 2);
    double halfWidth = Math.min(width(), readWidth) / 2;
    double halfHeight = Math.min(height(), readHeight) / 2;
    return isDown
        ? commonWidth >= halfWidth && commonHeight >= Math.min(halfHeight, width() / 2)
        : commonHeight >= halfHeight && commonWidth >= Math.min(halfWidth, height() / 2);
  }

  /** How far along the line the middle of a region is. */
  double along(Region read) {
    return isDown ? downward(read) : rightward(read);
  }

  private double rightward(Region read) {
    return along(read, right());
  }

  private double downward(Region read) {
    Point2D right = right();
    return along(read, new Point2D.Double(-right.getY(), right.getX()));
  }

  private double along(Region read, Point2D direction) {
    return (read.centreX() - box.getFirst().getX()) * direction.getX()
        + (read.centreY() - box.getFirst().getY()) * direction.getY();
  }

  /** Where the right lies as one reads; the page may be turned. */
  private Point2D right() {
    return new Point2D.Double(
        (box.get(1).getX() - box.get(0).getX()) / width(),
        (box.get(1).getY() - box.get(0).getY()) / width());
  }

  private double width() {
    return box.get(0).distance(box.get(1));
  }

  private double height() {
    return box.get(0).distance(box.get(3));
  }

  /** What two stretches have in common whose middles are so far apart. */
  private static double common(double one, double other, double apart) {
    return Math.min(Math.min(one, other), (one + other) / 2 - Math.abs(apart));
  }
}
