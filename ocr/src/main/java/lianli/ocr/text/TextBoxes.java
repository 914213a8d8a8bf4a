package lianli.ocr.text;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import lianli.ocr.GreyImage;
import lianli.ocr.QuarterTurn;
import lianli.ocr.Region;
import lianli.ocr.image.Rotate;

/**
 * Where text stands on a page. The detector finds rows whole and columns in pieces, character by
 * character where they are written wide or stand close together; a page of columns is therefore
 * shown to it lying on its side, where they are rows.
 */
final class TextBoxes {
  private TextBoxes() {}

  /**
   * Boxes of rows and columns, top to bottom and left to right.
   *
   * @param detector finds boxes on an image
   */
  static List<Region> of(GreyImage page, Function<GreyImage, List<Region>> detector) {
    List<Region> boxes = detector.apply(page);
    return areOfColumns(boxes)
        ? detector.apply(Rotate.quarter(page, QuarterTurn.LEFT)).stream()
            .map(box -> upright(box, page.width()))
            .sorted(Comparator.comparingInt(Region::y).thenComparingInt(Region::x))
            .toList()
        : boxes;
  }

  /** True if more boxes stand than lie; those of single characters do neither. */
  static boolean areOfColumns(List<Region> boxes) {
    return boxes.stream().filter(LineReader::isColumn).count()
        > boxes.stream().filter(box -> box.width() > 1.6 * box.height()).count();
  }

  private static Region upright(Region laid, int width) {
    return Region.between(
        /* left= */ width - laid.bottom(),
        /* top= */ laid.x(),
        /* right= */ width - laid.y(),
        /* bottom= */ laid.right());
  }
}
