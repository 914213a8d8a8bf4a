package lianli.ocr.hand;

import lianli.ocr.GreyImage;
import lianli.ocr.image.Resize;
import lianli.ocr.image.Stretch;

/**
 * One line in several ways: as it is, smaller within white margins, wider, and upright where the
 * hand leans. What all of them show is likelier to be ink than an accident of one scale.
 */
final class CropVariants {
  /** How many ways there are; the first is the line as it is. */
  static final int WAYS = 4;

  private static final int WHITE = 255;
  private static final double MARGIN = 0.14;
  private static final double WIDER = 1.18;
  private static final double LEAN = 0.14;

  private CropVariants() {}

  /** The line in one way; only what is looked at is drawn. */
  static GreyImage of(GreyImage line, int way) {
    return switch (way) {
      case 0 -> line;
      case 1 -> within(Stretch.apply(line), MARGIN);
      case 2 -> wider(Stretch.apply(line));
      case 3 -> sheared(Stretch.apply(line), LEAN);
      default -> throw new IllegalArgumentException("there is no way " + way);
    };
  }

  /** The line with paper above and below, so that it is read smaller. */
  private static GreyImage within(GreyImage line, double margin) {
    int more = (int) (line.height() * margin);
    byte[] pixels = GreyImage.filled(line.width(), line.height() + 2 * more, WHITE).pixels();
    System.arraycopy(line.pixels(), 0, pixels, more * line.width(), line.pixels().length);
    return new GreyImage(line.width(), line.height() + 2 * more, pixels);
  }

  private static GreyImage wider(GreyImage line) {
    return Resize.to(line, (int) (line.width() * WIDER), line.height());
  }

  /** Each row moved to the left by its height above the foot, with paper where nothing was. */
  private static GreyImage sheared(GreyImage line, double lean) {
    int room = (int) (line.height() * lean);
    byte[] pixels = GreyImage.filled(line.width() + room, line.height(), WHITE).pixels();
    for (int y = 0; y < line.height(); y++) {
      int to = y * (line.width() + room) + (int) (y * lean);
      System.arraycopy(line.pixels(), y * line.width(), pixels, to, line.width());
    }
    return new GreyImage(line.width() + room, line.height(), pixels);
  }
}
