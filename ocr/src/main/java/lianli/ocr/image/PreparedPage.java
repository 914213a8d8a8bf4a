package lianli.ocr.image;

import lianli.ocr.GreyImage;
import lianli.ocr.PixelMap;
import lianli.ocr.QuarterTurn;
import lianli.ocr.Region;

/**
 * A page ready to be read: straight and flat.
 *
 * @param flat the flattened red channel, straightened; what fields are cut from
 * @param toScan from pixels of {@code flat} to pixels of the scan as it came
 * @param dpi resolution of {@code flat}
 * @param scan the bounds of the scan as it came; its pixels are many, and nothing needs them any
 *     more
 */
public record PreparedPage(GreyImage flat, PixelMap toScan, int dpi, Region scan) {

  /** The same page turned by quarters, clockwise. */
  public PreparedPage turned(QuarterTurn turn) {
    return turn == QuarterTurn.NONE
        ? this
        : new PreparedPage(
            Rotate.quarter(flat, turn),
            toScan.after(Rotate.map(turn, flat.width(), flat.height())),
            dpi,
            scan);
  }

  /** By how much the scan must be turned to stand as this page does. */
  public QuarterTurn turn() {
    // Where a row of the page leads in the scan; straightening changes it by a few degrees.
    if (Math.abs(toScan.xx()) > Math.abs(toScan.yx())) {
      return toScan.xx() > 0 ? QuarterTurn.NONE : QuarterTurn.AROUND;
    }
    return toScan.yx() < 0 ? QuarterTurn.RIGHT : QuarterTurn.LEFT;
  }

  /** A region of {@code flat} in pixels of the scan. */
  public Region inScan(Region region) {
    return toScan.apply(region).intersect(scan);
  }
}
