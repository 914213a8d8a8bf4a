package lianli.ocr.image;

import lianli.ocr.GreyImage;
import lianli.ocr.OrientationFinder;
import lianli.ocr.PixelMap;
import lianli.ocr.QuarterTurn;
import lianli.ocr.Raster;

/** The recipe: red channel, flatten, turn upright, straighten. */
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
    GreyImage flat = Flatten.apply(scan.red(), dpi);
    QuarterTurn turn = orientation.turnFor(flat, dpi);
    PixelMap toScan = Rotate.map(turn, flat.width(), flat.height());
    GreyImage upright = Rotate.quarter(flat, turn);
    double skew = Skew.of(upright);
    if (Math.abs(skew) < LEAST_SKEW) {
      return new PreparedPage(upright, toScan, dpi, scan);
    }
    Rotate.Rotated straight = Rotate.undo(upright, skew);
    return new PreparedPage(straight.image(), toScan.after(straight.toSource()), dpi, scan);
  }
}
