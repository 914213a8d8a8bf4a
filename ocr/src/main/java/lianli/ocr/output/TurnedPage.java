package lianli.ocr.output;

import lianli.ocr.QuarterTurn;
import lianli.ocr.Region;
import org.apache.pdfbox.util.Matrix;

/**
 * A page whose scan lies on its side: the image stays as it was scanned, and the page says how it
 * is to be turned (/Rotate). Its text has to lie on the same side, or nobody finds a word of it.
 *
 * @param width of the scan, in whatever is measured
 * @param height of the scan
 */
record TurnedPage(QuarterTurn turn, double width, double height) {

  /** Where a part of the scan, in pixels, is once the page is turned. */
  static Region upright(Region part, PageLayer layer) {
    return switch (layer.turn()) {
      case NONE -> part;
      case RIGHT ->
          new Region(layer.height() - part.bottom(), part.x(), part.height(), part.width());
      case AROUND ->
          new Region(
              layer.width() - part.right(),
              layer.height() - part.bottom(),
              part.width(),
              part.height());
      case LEFT -> new Region(part.y(), layer.width() - part.right(), part.height(), part.width());
    };
  }

  /** Height of the page once it is turned. */
  double uprightHeight() {
    return turn == QuarterTurn.RIGHT || turn == QuarterTurn.LEFT ? width : height;
  }

  /** The place on the page as it is stored of what has this place once it is turned. */
  Matrix stored(Matrix shown) {
    double a = shown.getScaleX();
    double b = shown.getShearY();
    double c = shown.getShearX();
    double d = shown.getScaleY();
    double e = shown.getTranslateX();
    double f = shown.getTranslateY();
    return switch (turn) {
      case NONE -> shown;
      case RIGHT -> matrix(-b, a, -d, c, width - f, e);
      case AROUND -> matrix(-a, -b, -c, -d, width - e, height - f);
      case LEFT -> matrix(b, -a, d, -c, f, height - e);
    };
  }

  private static Matrix matrix(double a, double b, double c, double d, double e, double f) {
    return new Matrix((float) a, (float) b, (float) c, (float) d, (float) e, (float) f);
  }
}
