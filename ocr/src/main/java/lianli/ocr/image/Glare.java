package lianli.ocr.image;

import java.util.List;
import lianli.ocr.GreyImage;
import lianli.ocr.Raster;
import lianli.ocr.Region;
import lianli.registry.BilingualText;
import lianli.registry.draft.ScanFinding;

/**
 * Where a lamp or a window is reflected in a picture: paper that a camera sees is grey, and there
 * it is white, with whatever is written on it. Scanners have no such spots, and where all paper is
 * white none can be told from it.
 *
 * @param spots on the picture
 */
public record Glare(List<Region> spots) {
  /** Of its longer side, the side of the squares in which a picture is looked at. */
  private static final int SQUARES = 160;

  /** Brighter than any paper. */
  private static final int BLOWN_OUT = 251;

  /** Where paper is as bright, white is what it is. */
  private static final int WHITE_PAPER = 236;

  /** Darker, it is no paper. */
  private static final int DARKEST_PAPER = 100;

  private static final double ALL = 0.97;

  /** Sides of a spot, in squares: what is smaller hides no character. */
  private static final int LEAST = 3;

  /** A larger part of the picture is what the paper lies on. */
  private static final double MOST = 0.2;

  public Glare {
    spots = List.copyOf(spots);
  }

  /** The spots of a picture. */
  public static Glare in(Raster picture) {
    GreyImage grey = picture.red();
    return paper(grey) >= WHITE_PAPER ? new Glare(List.of()) : new Glare(new Squares(grey).spots());
  }

  /** True if part of this is in a spot. */
  public boolean touches(Region onPicture) {
    return spots.stream().anyMatch(spot -> !spot.intersect(onPicture).isEmpty());
  }

  /** What a person should know of it. */
  public List<ScanFinding> findings() {
    return spots.isEmpty()
        ? List.of()
        : List.of(
            ScanFinding.doubt(
                "glare",
                BilingualText.of(
                    "a reflection hides part of this picture; take it again from another side",
                    "图像有反光，遮住了部分内容；请换个角度重拍")));
  }

  /** The commonest of the bright shades. */
  private static int paper(GreyImage grey) {
    int[] histogram = Stretch.histogram(grey);
    int paper = DARKEST_PAPER;
    for (int shade = DARKEST_PAPER; shade < histogram.length; shade++) {
      paper = histogram[shade] > histogram[paper] ? shade : paper;
    }
    return paper;
  }

  /** A picture in squares, of which some are blown out. */
  private static final class Squares {
    private final int side;
    private final int columns;
    private final int rows;
    private final boolean[] white;

    Squares(GreyImage grey) {
      side = Math.max(8, Math.max(grey.width(), grey.height()) / SQUARES);
      columns = grey.width() / side;
      rows = grey.height() / side;
      white = new boolean[columns * rows];
      for (int at = 0; at < white.length; at++) {
        white[at] = isWhite(grey, at % columns * side, at / columns * side);
      }
    }

    private boolean isWhite(GreyImage grey, int left, int top) {
      int bright = 0;
      for (int y = top; y < top + side; y++) {
        for (int x = left; x < left + side; x++) {
          bright += grey.at(x, y) >= BLOWN_OUT ? 1 : 0;
        }
      }
      return bright >= ALL * side * side;
    }

    List<Region> spots() {
      return ConnectedParts.of(white, columns, rows, 1).stream()
          .map(ConnectedParts.Part::box)
          .filter(this::isInside)
          .filter(spot -> Math.min(spot.width(), spot.height()) >= LEAST)
          .filter(spot -> spot.area() <= MOST * white.length)
          .map(
              spot ->
                  new Region(
                      spot.x() * side, spot.y() * side, spot.width() * side, spot.height() * side))
          .toList();
    }

    /** What goes on to the edge of the picture is beside the paper. */
    private boolean isInside(Region spot) {
      return spot.x() > 0 && spot.y() > 0 && spot.right() < columns && spot.bottom() < rows;
    }
  }
}
