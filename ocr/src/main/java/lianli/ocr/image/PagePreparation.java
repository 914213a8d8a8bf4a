package lianli.ocr.image;

import lianli.ocr.ColourImage;
import lianli.ocr.GreyImage;
import lianli.ocr.Raster;

/** The recipe: red channel, fade seals, flatten, whiten the frame, straighten. */
public final class PagePreparation {
  /** Smaller angles are left alone: turning costs sharpness. */
  private static final double LEAST_SKEW = 0.05;

  /** Makes a page ready, with the side up that is up in the scan. */
  public PreparedPage prepare(Raster scan, int dpi) {
    GreyImage red =
        switch (scan) {
          case ColourImage colour -> Seals.faded(colour, dpi);
          case GreyImage grey -> grey;
        };
    GreyImage flat = Flatten.apply(red, dpi);
    // Before the frame goes: its whitened blocks would have straight edges of their own.
    double skew = Skew.of(flat);
    Rotate.Rotated straight =
        Rotate.undo(ScannerFrame.whiten(red, flat, dpi), Math.abs(skew) < LEAST_SKEW ? 0 : skew);
    return new PreparedPage(straight.image(), straight.toSource(), dpi, scan.region());
  }
}
