package lianli.ocr;

/**
 * Where a pixel of a derived image lies in the original scan: {@code x' = xx*x + xy*y + dx}, {@code
 * y' = yx*x + yy*y + dy}. Coordinates are of pixel corners, so a whole image maps to a whole image.
 */
public record PixelMap(double xx, double xy, double dx, double yx, double yy, double dy) {
  /** Nothing moves. */
  public static final PixelMap IDENTITY = new PixelMap(1, 0, 0, 0, 1, 0);

  /** A place in an image. */
  public record Point(double x, double y) {}

  /** The place in the original. */
  public Point apply(double x, double y) {
    return new Point(xx * x + xy * y + dx, yx * x + yy * y + dy);
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
    return new PixelMap(
        xx * step.xx + xy * step.yx,
        xx * step.xy + xy * step.yy,
        xx * step.dx + xy * step.dy + dx,
        yx * step.xx + yy * step.yx,
        yx * step.xy + yy * step.yy,
        yx * step.dx + yy * step.dy + dy);
  }
}
