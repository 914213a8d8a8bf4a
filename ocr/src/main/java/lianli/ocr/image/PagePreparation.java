package lianli.ocr.image;

import lianli.ocr.GreyImage;
import lianli.ocr.OrientationFinder;
import lianli.ocr.PixelMap;
import lianli.ocr.QuarterTurn;
import lianli.ocr.Raster;

/** The recipe: red channel, flatten, whiten the frame, straighten, turn upright. */
public final class PagePreparation {
  /** Smaller angles are left alone: turning costs sharpness. */
  private static final double LEAST_SKEW = 0.05;

  private final OrientationFinder orientation;

  /** A recipe with this way of finding which side is up. Serves one thread at a time. */
  public PagePreparation(OrientationFinder orientation) {
    this.orientation = orientation;
  }

  /** Makes a page ready. */
  public PreparedPage prepare(Raster scan, int dpi) {
    GreyImage red = scan.red();
    GreyImage flat = Flatten.apply(red, dpi);
    // Before the frame goes: its whitened blocks would have straight edges of their own.
    double skew = Skew.of(flat);
    Rotate.Rotated straight =
        Rotate.undo(ScannerFrame.whiten(red, flat, dpi), Math.abs(skew) < LEAST_SKEW ? 0 : skew);
    QuarterTurn turn = orientation.turnFor(straight.image(), dpi);
    PixelMap upright = Rotate.map(turn, straight.image().width(), straight.image().height());
    return new PreparedPage(
        Rotate.quarter(straight.image(), turn), straight.toSource().after(upright), dpi, scan);
  }
}
