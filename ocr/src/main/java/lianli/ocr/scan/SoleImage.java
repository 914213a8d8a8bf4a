package lianli.ocr.scan;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * The one image a page consists of: nothing else is painted or laid over it, the image stands
 * upright, covers the page and does not stand over its edges, so that all of it is seen. An
 * invisible text layer does not count as paint.
 *
 * @param across pixels of the image to an inch of paper, along its rows
 * @param down the same along its columns
 */
public record SoleImage(PDImageXObject image, double across, double down) {
  /** As much of the page's side the image may stand over its edge. */
  private static final double NEAR = 0.01;

  /** Least share of the page the image must cover: the rest is an empty margin. */
  private static final double LEAST_COVER = 0.9;

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
    double cover =
        (double) at.getScaleX() * at.getScaleY() / ((double) box.getWidth() * box.getHeight());
    return at.getShearX() == 0
        && at.getShearY() == 0
        && cover >= LEAST_COVER
        && isWithin(at.getTranslateX(), at.getScaleX(), box.getLowerLeftX(), box.getWidth())
        && isWithin(at.getTranslateY(), at.getScaleY(), box.getLowerLeftY(), box.getHeight());
  }

  private static boolean isWithin(double start, double length, double boxStart, double boxLength) {
    double near = Math.max(1, NEAR * boxLength);
    return length > 0 && start >= boxStart - near && start + length <= boxStart + boxLength + near;
  }

  /** What the page says of the image's resolution. */
  Density density() {
    return new Density(across, down);
  }
}
