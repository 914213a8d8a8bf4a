package lianli.ocr.image;

import lianli.ocr.ColourImage;
import lianli.ocr.GreyImage;
import lianli.ocr.Raster;

/** The recipe: red channel, fade seals, see the sheet straight, flatten, whiten, straighten. */
public final class PagePreparation {
  /** Smaller angles are left alone: turning costs sharpness. */
  private static final double LEAST_SKEW = 0.05;

  /** Makes a page ready, with the side up that is up in the scan. */
  public PreparedPage prepare(Raster scan, int dpi) {
    return prepare(scan, dpi, Photograph.of(scan));
  }

  /**
   * The same.
   *
   * @param photograph of this scan
   */
  public PreparedPage prepare(Raster scan, int dpi, Photograph photograph) {
    GreyImage red =
        switch (scan) {
          case ColourImage colour -> Seals.faded(colour, dpi);
          case GreyImage grey -> grey;
        };
    Rotate.Rotated sheet = photograph.straightened(red);
    GreyImage flat = Flatten.apply(sheet.image(), dpi);
    // Before the frame goes: its whitened blocks would have straight edges of their own.
    double skew = Skew.of(flat);
    Rotate.Rotated straight =
        Rotate.undo(
            ScannerFrame.whiten(sheet.image(), flat, dpi), Math.abs(skew) < LEAST_SKEW ? 0 : skew);
    return new PreparedPage(
        straight.image(), sheet.toSource().after(straight.toSource()), dpi, scan.region());
  }
}
