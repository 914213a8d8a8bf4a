package lianli.ocr.text;

import java.util.List;
import lianli.ocr.GreyImage;
import lianli.ocr.Region;

/**
 * A piece of paper that holds one line of text, as an image to be read.
 *
 * @param image the line, horizontal, with some paper around it
 * @param region where it stands on the prepared page
 * @param cells of a vertical column laid down: where each character stands on the prepared page;
 *     else empty
 */
public record Strip(GreyImage image, Region region, List<Region> cells) {
  public Strip {
    cells = List.copyOf(cells);
  }

  /** A line that was horizontal all along. */
  public Strip(GreyImage image, Region region) {
    this(image, region, List.of());
  }

  public boolean isColumn() {
    return !cells.isEmpty();
  }

  /** The cell of a column that this place in its image shows. */
  int cellAt(double x) {
    return Math.clamp((int) (x * cells.size() / image.width()), 0, cells.size() - 1);
  }
}
