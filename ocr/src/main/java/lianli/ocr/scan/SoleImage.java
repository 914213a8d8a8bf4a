package lianli.ocr.scan;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * The one image a page consists of: nothing else is painted or laid over it, the image stands
 * upright and its edges are the page's, so that all of it is seen. An invisible text layer does not
 * count as paint.
 *
 * @param across pixels of the image to an inch of paper, along its rows
 * @param down the same along its columns
 */
public record SoleImage(PDImageXObject image, double across, double down) {
  /** As much of the page's side may lie between its edge and the image's. */
  private static final double NEAR = 0.01;

  /** The page's one image, if it has one and nothing else. */
  public static Optional<SoleImage> of(PDPage page) throws IOException {
    return of(page, PageDrawing.of(page));
  }

  static Optional<SoleImage> of(PDPage page, PageDrawing drawing) throws IOException {
    if (!drawing.isOfImagesAlone()
        || drawing.images().size() != 1
        || PageOverlay.of(page).isSeen()) {
      return Optional.empty();
    }
    PageDrawing.Placed placed = drawing.images().getFirst();
    PDImageXObject image = placed.image();
    boolean isPlain =
        placed.isOfPage()
            && !image.isStencil()
            && image.getMask() == null
            && fills(page, placed.at());
    double inch = 72 / page.getUserUnit();
    return isPlain
        ? Optional.of(
            new SoleImage(
                image,
                image.getWidth() / placed.at().getScaleX() * inch,
                image.getHeight() / placed.at().getScaleY() * inch))
        : Optional.empty();
  }

  private static boolean fills(PDPage page, Matrix at) {
    PDRectangle box = page.getCropBox();
    return at.getShearX() == 0
        && at.getShearY() == 0
        && isSame(at.getTranslateX(), at.getScaleX(), box.getLowerLeftX(), box.getWidth())
        && isSame(at.getTranslateY(), at.getScaleY(), box.getLowerLeftY(), box.getHeight());
  }

  private static boolean isSame(double start, double length, double boxStart, double boxLength) {
    double near = Math.max(1, NEAR * boxLength);
    return length > 0
        && Math.abs(start - boxStart) <= near
        && Math.abs(start + length - boxStart - boxLength) <= near;
  }

  /** What the page says of the image's resolution. */
  Density density() {
    return new Density(across, down);
  }
}
