package lianli.ocr.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lianli.ocr.ColourImage;
import lianli.ocr.GreyImage;
import lianli.ocr.PixelMap.Point;
import lianli.ocr.Raster;

/**
 * Finds the sheets of paper in a picture by what is brighter than the table around them and has
 * four straight sides. A sheet that the picture cuts off is none: where its side lies is not seen.
 */
final class PaperSheets {
  /** Cells along the longer side of the picture, in which paper is looked for. */
  private static final int CELLS = 480;

  /** Cells along the shorter side, in which the rim of the picture is looked at. */
  private static final int COARSE = 40;

  /** Cells within which the brightest tells the paper between characters and rules. */
  private static final int BETWEEN_STROKES = 3;

  /** Shades between table and paper. */
  private static final int CONTRAST = 40;

  /** Of the picture, below which a bright part is something else. */
  private static final double LEAST_SHARE = 0.06;

  /**
   * Of its four-sided outline that a sheet fills; less has a corner folded over, or is no sheet.
   */
  private static final double LEAST_FILLED = 0.93;

  /** Of each side, along which paper ends within a few cells. */
  private static final double LEAST_EDGE = 0.75;

  private final GreyImage cells;
  private final double scale;

  private PaperSheets(GreyImage cells, double scale) {
    this.cells = cells;
    this.scale = scale;
  }

  /** The sheets that lie whole in the picture, the largest first. */
  static List<Sheet> in(Raster picture) {
    int step = Math.max(1, Math.max(picture.width(), picture.height()) / CELLS);
    if (!showsATable(picture)) {
      return List.of();
    }
    GreyImage cells = Closing.apply(darkestChannel(picture, step), BETWEEN_STROKES);
    int paper = threshold(cells);
    return paper < 0 ? List.of() : new PaperSheets(cells, step).sheets(paper);
  }

  /**
   * True if most of the picture's rim is darker than its brighter parts: around a sheet that lies
   * whole in it there is table. Of most scans this is all that is looked at.
   */
  private static boolean showsATable(Raster picture) {
    GreyImage coarse =
        darkestChannel(picture, Math.max(1, Math.min(picture.width(), picture.height()) / COARSE));
    int[] count = new int[256];
    for (byte shade : coarse.pixels()) {
      count[shade & 0xff]++;
    }
    int paper = 255;
    for (int above = count[255]; paper > 0 && above < coarse.pixels().length / 4; ) {
      above += count[--paper];
    }
    int dark = 0;
    int rim = 0;
    for (int y = 0; y < coarse.height(); y++) {
      boolean isEnd = y == 0 || y == coarse.height() - 1;
      for (int x = 0; x < coarse.width(); x += isEnd ? 1 : coarse.width() - 1) {
        rim++;
        dark += coarse.at(x, y) < paper - CONTRAST ? 1 : 0;
      }
    }
    return dark > rim / 2;
  }

  private List<Sheet> sheets(int threshold) {
    double least = LEAST_SHARE * cells.width() * cells.height();
    List<Sheet> sheets = new ArrayList<>();
    for (BrightPart part : BrightPart.of(cells, threshold)) {
      if (part.size() >= least) {
        sheet(part).ifPresent(sheets::add);
      }
    }
    sheets.sort(Comparator.comparingDouble(Sheet::area).reversed());
    return sheets;
  }

  private Optional<Sheet> sheet(BrightPart part) {
    List<Point> corners = Polygon.withCorners(4, Polygon.hull(part.outline()));
    if (corners.size() != 4) {
      return Optional.empty();
    }
    List<Point> exact = StraightSides.through(part.outline(), corners);
    boolean whole = exact.stream().allMatch(this::isInside);
    boolean filled = part.size() > LEAST_FILLED * Polygon.area(exact);
    return whole && filled && hasEdges(exact)
        ? Optional.of(Sheet.of(fromUpperLeft(exact).stream().map(this::inPicture).toList()))
        : Optional.empty();
  }

  /** Light that fades towards the edge of a scan has a bright middle too, but nowhere an edge. */
  private boolean hasEdges(List<Point> corners) {
    for (int i = 0; i < corners.size(); i++) {
      if (shareOfEdge(corners.get(i), corners.get((i + 1) % corners.size())) < LEAST_EDGE) {
        return false;
      }
    }
    return true;
  }

  private double shareOfEdge(Point from, Point to) {
    double length = Polygon.distance(from, to);
    double inwardX = -(to.y() - from.y()) / length * BETWEEN_STROKES;
    double inwardY = (to.x() - from.x()) / length * BETWEEN_STROKES;
    int edges = 0;
    int places = (int) length;
    for (int i = 0; i < places; i++) {
      double x = from.x() + (to.x() - from.x()) * (i + 0.5) / places;
      double y = from.y() + (to.y() - from.y()) * (i + 0.5) / places;
      int inside = shade(x + inwardX, y + inwardY);
      int outside = shade(x - inwardX, y - inwardY);
      edges += inside - outside > CONTRAST ? 1 : 0;
    }
    return (double) edges / places;
  }

  private int shade(double x, double y) {
    return cells.at(
        Math.clamp((int) x, 0, cells.width() - 1), Math.clamp((int) y, 0, cells.height() - 1));
  }

  private boolean isInside(Point corner) {
    return corner.x() > 1
        && corner.y() > 1
        && corner.x() < cells.width() - 1
        && corner.y() < cells.height() - 1;
  }

  private Point inPicture(Point corner) {
    return new Point(corner.x() * scale, corner.y() * scale);
  }

  private static List<Point> fromUpperLeft(List<Point> corners) {
    int first = 0;
    for (int i = 1; i < corners.size(); i++) {
      if (corners.get(i).x() + corners.get(i).y()
          < corners.get(first).x() + corners.get(first).y()) {
        first = i;
      }
    }
    List<Point> turned = new ArrayList<>(corners.subList(first, corners.size()));
    turned.addAll(corners.subList(0, first));
    return turned;
  }

  /** Wood is bright in red and dark in blue; paper is bright in all three, yellowed paper too. */
  private static GreyImage darkestChannel(Raster picture, int step) {
    int width = picture.width() / step;
    int height = picture.height() / step;
    byte[] darkest = new byte[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        darkest[y * width + x] =
            (byte)
                switch (picture) {
                  case GreyImage grey -> mean(grey.pixels(), 1, 0, grey.width(), x, y, step);
                  case ColourImage colour -> darkest(colour, x, y, step);
                };
      }
    }
    return new GreyImage(width, height, darkest);
  }

  private static int darkest(ColourImage colour, int x, int y, int step) {
    int least = 255;
    for (int channel = 0; channel < 3; channel++) {
      least = Math.min(least, mean(colour.rgb(), 3, channel, colour.width(), x, y, step));
    }
    return least;
  }

  private static int mean(
      byte[] bytes, int depth, int channel, int width, int column, int row, int step) {
    int sum = 0;
    int count = 0;
    int skip = Math.max(1, step / 3);
    for (int y = row * step; y < (row + 1) * step; y += skip) {
      for (int x = column * step; x < (column + 1) * step; x += skip) {
        sum += bytes[(y * width + x) * depth + channel] & 0xff;
        count++;
      }
    }
    return sum / count;
  }

  /** The shade that best parts dark from bright (Otsu 1979); −1 if they hardly differ. */
  private static int threshold(GreyImage cells) {
    long[] count = new long[256];
    long all = 0;
    for (byte shade : cells.pixels()) {
      count[shade & 0xff]++;
      all += shade & 0xff;
    }
    long pixels = cells.pixels().length;
    long below = 0;
    long sumBelow = 0;
    double most = 0;
    int best = -1;
    for (int shade = 0; shade < 255; shade++) {
      below += count[shade];
      sumBelow += shade * count[shade];
      if (below > 0 && below < pixels) {
        double dark = (double) sumBelow / below;
        double bright = (double) (all - sumBelow) / (pixels - below);
        double between = (double) below * (pixels - below) * (bright - dark) * (bright - dark);
        if (between > most) {
          most = between;
          best = bright - dark < CONTRAST ? -1 : shade;
        }
      }
    }
    return best;
  }
}
