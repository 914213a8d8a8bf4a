package lianli.ocr;

/**
 * Where a pixel of a derived image lies in the original scan: {@code x' = (xx*x + xy*y + dx) / w},
 * {@code y' = (yx*x + yy*y + dy) / w} with {@code w = px*x + py*y + 1}. Coordinates are of pixel
 * corners, so a whole image maps to a whole image.
 *
 * @param px how much farther the paper is at the right; 0 unless it was photographed aslant
 * @param py how much farther it is at the foot; 0 unless it was photographed aslant
 */
public record PixelMap(
    double xx, double xy, double dx, double yx, double yy, double dy, double px, double py) {
  /** Nothing moves. */
  public static final PixelMap IDENTITY = new PixelMap(1, 0, 0, 0, 1, 0);

  /** A map under which parallel lines stay parallel. */
  public PixelMap(double xx, double xy, double dx, double yx, double yy, double dy) {
    this(xx, xy, dx, yx, yy, dy, 0, 0);
  }

  /** A place in an image. */
  public record Point(double x, double y) {}

  /** The place in the original. */
  public Point apply(double x, double y) {
    double w = px * x + py * y + 1;
    return new Point((xx * x + xy * y + dx) / w, (yx * x + yy * y + dy) / w);
  }

  /** The upright rectangle in the original that holds the region. */
  public Region apply(Region region) {
    Point a = apply(region.x(), region.y());
    Point b = apply(region.right(), region.y());
    Point c = apply(region.x(), region.bottom());
    Point d = apply(region.right(), region.bottom());
    return Region.between(
        (int) Math.floor(least(a.x, b.x, c.x, d.x) + 1e-6),
        (int) Math.floor(least(a.y, b.y, c.y, d.y) + 1e-6),
        (int) Math.ceil(-least(-a.x, -b.x, -c.x, -d.x) - 1e-6),
        (int) Math.ceil(-least(-a.y, -b.y, -c.y, -d.y) - 1e-6));
  }

  private static double least(double a, double b, double c, double d) {
    return Math.min(Math.min(a, b), Math.min(c, d));
  }

  /**
   * This map after a further one: if {@code step} leads from a newer image to the image this map
   * starts from, the result leads from the newer image to the original.
   */
  public PixelMap after(PixelMap step) {
    double w = px * step.dx + py * step.dy + 1;
    return new PixelMap(
        (xx * step.xx + xy * step.yx + dx * step.px) / w,
        (xx * step.xy + xy * step.yy + dx * step.py) / w,
        (xx * step.dx + xy * step.dy + dx) / w,
        (yx * step.xx + yy * step.yx + dy * step.px) / w,
        (yx * step.xy + yy * step.yy + dy * step.py) / w,
        (yx * step.dx + yy * step.dy + dy) / w,
        (px * step.xx + py * step.yx + step.px) / w,
        (px * step.xy + py * step.yy + step.py) / w);
  }
}
