package lianli.ocr.image;

import java.util.ArrayList;
import java.util.List;
import lianli.ocr.ColourImage;
import lianli.ocr.GreyImage;
import lianli.ocr.Region;

/**
 * Fades the seals of a page. In the red channel red ink is light, but its letters can still be
 * read, and are: beside a name under the seal, or instead of it. Where a pixel is red it is divided
 * by the shade that a seal of this redness has on bare paper, so that the seal becomes paper and
 * print below it stays as dark as it was. Only what has the size of an office's seal is faded: red
 * titles, red rules and a registrar's small name stamp are to be read.
 */
final class Seals {
  private static final double LEAST_MILLIMETRES = 20;
  private static final double MOST_MILLIMETRES = 65;
  private static final double MOST_STRETCH = 1.7;

  /** A seal is lines and letters: of its box at least the one and at most the other is red. */
  private static final double LEAST_FILLED = 0.05;

  private static final double MOST_FILLED = 0.65;

  /** So much redder than the paper is ink and no stain. */
  private static final int RED = 28;

  /** Where a seal lies on a reddish pattern, the seal is what is redder still. */
  private static final int[] REDS = {RED, 45, 65, 90};

  /** What is no darker than this share of the paper where a seal was is the rest of the seal. */
  private static final double LEFT_OVER = 0.85;

  /** So many blocks without ink may lie between two parts of one seal. */
  private static final int BRIDGE = 2;

  private final ColourImage page;
  private final Blocks blocks;

  private Seals(ColourImage page, int dpi) {
    this.page = page;
    this.blocks = new Blocks(page, Math.max(2, dpi / 60));
  }

  /** The red channel of a page, without its seals. */
  static GreyImage faded(ColourImage page, int dpi) {
    GreyImage red = page.red();
    if (page.width() < dpi / 2 || page.height() < dpi / 2) {
      return red;
    }
    Seals seals = new Seals(page, dpi);
    for (Region seal : seals.find(dpi)) {
      seals.fade(seal, Math.max(1, dpi / 150), red);
    }
    return red;
  }

  private List<Region> find(int dpi) {
    double millimetre = dpi / 25.4;
    List<Region> found = new ArrayList<>();
    for (int least : REDS) {
      for (Region part : blocks.redParts(least)) {
        int longer = Math.max(part.width(), part.height());
        int shorter = Math.min(part.width(), part.height());
        if (shorter > LEAST_MILLIMETRES * millimetre
            && longer < MOST_MILLIMETRES * millimetre
            && longer < MOST_STRETCH * shorter
            && found.stream().noneMatch(other -> !other.intersect(part).isEmpty())) {
          found.add(part.grow(dpi / 25, dpi / 25).intersect(page.region()));
        }
      }
    }
    return found;
  }

  private void fade(Region seal, int blur, GreyImage channel) {
    Pigment pigment = Pigment.of(page, seal, blocks.paper());
    if (!pigment.isSeal()) {
      return;
    }
    byte[] redness = widened(seal, blur);
    byte[] pixels = channel.pixels();
    int white = blocks.paper().red();
    for (int y = seal.y(), from = 0; y < seal.bottom(); y++) {
      int at = y * page.width() + seal.x();
      for (int x = seal.x(); x < seal.right(); x++, at++, from++) {
        int shade = pixels[at] & 0xff;
        int red = redness[from] & 0xff;
        if (shade < white) {
          int faded = (int) (shade * pigment.gain(red));
          boolean isLeftOver = red > RED / 2 && faded > LEFT_OVER * white;
          pixels[at] = (byte) (isLeftOver ? white : Math.min(white, faded));
        }
      }
    }
  }

  /**
   * The redness of each pixel, of its reddest neighbour: files keep colour more coarsely than
   * light, which leaves the edges of a seal darker than they are red.
   */
  private byte[] widened(Region seal, int blur) {
    int width = seal.width();
    byte[] redness = new byte[width * seal.height()];
    for (int y = 0, at = 0; y < seal.height(); y++) {
      int from = 3 * ((seal.y() + y) * page.width() + seal.x());
      for (int x = 0; x < width; x++, at++, from += 3) {
        redness[at] = (byte) Math.max(0, blocks.paper().redness(page.rgb(), from));
      }
    }
    byte[] across = reddest(redness, width, 1, blur);
    return reddest(across, width, width, blur);
  }

  private static byte[] reddest(byte[] redness, int width, int step, int blur) {
    byte[] reddest = new byte[redness.length];
    for (int at = 0; at < redness.length; at++) {
      int most = redness[at] & 0xff;
      for (int k = 1; k <= blur; k++) {
        int before = at - k * step;
        int after = at + k * step;
        boolean sameRow = step > 1;
        if (before >= 0 && (sameRow || at % width >= k)) {
          most = Math.max(most, redness[before] & 0xff);
        }
        if (after < redness.length && (sameRow || at % width + k < width)) {
          most = Math.max(most, redness[after] & 0xff);
        }
      }
      reddest[at] = (byte) most;
    }
    return reddest;
  }

  /**
   * What the paper looks like.
   *
   * @param green share of its red that it has of green
   */
  private record Paper(int red, double green) {
    /** How much redder than the paper a pixel is, from -255 to 255. */
    int redness(byte[] rgb, int at) {
      int blue = rgb[at + 2] & 0xff;
      int greenest = Math.max(rgb[at + 1] & 0xff, blue - RED);
      return (int) (green * (rgb[at] & 0xff)) - greenest;
    }
  }

  /**
   * The ink of a seal.
   *
   * @param redness where it covers best
   * @param shade of the red channel there, on bare paper
   * @param filled share of the seal's box that is red
   */
  private record Pigment(Paper paper, int redness, int shade, double filled) {

    static Pigment of(ColourImage page, Region seal, Paper paper) {
      int[] counts = new int[256];
      long[] shades = new long[256];
      int red = 0;
      for (int y = seal.y(); y < seal.bottom(); y++) {
        int at = 3 * (y * page.width() + seal.x());
        for (int x = seal.x(); x < seal.right(); x++, at += 3) {
          int redness = paper.redness(page.rgb(), at);
          if (redness > RED) {
            counts[redness]++;
            shades[redness] += page.rgb()[at] & 0xff;
            red++;
          }
        }
      }
      // Of the reddest pixels, one in ten, the mean: what lies under print is less red or darker.
      int level = 255;
      int seen = 0;
      long sum = 0;
      while (level > RED && seen < red / 10) {
        seen += counts[level];
        sum += shades[level];
        level--;
      }
      int shade = seen == 0 ? paper.red() : (int) (sum / seen);
      return new Pigment(
          paper, level + 1, Math.min(shade, paper.red()), (double) red / seal.area());
    }

    boolean isSeal() {
      return redness > RED && filled > LEAST_FILLED && filled < MOST_FILLED;
    }

    /** What a pixel is multiplied by to take this much seal off it. */
    double gain(int red) {
      double cover = Math.min(1, (double) red / redness);
      return paper.red() / (paper.red() + (shade - paper.red()) * cover);
    }
  }

  /** The page in small squares: red ones that hang together are parts of one thing. */
  private static final class Blocks {
    private final ColourImage page;
    private final int size;
    private final int columns;
    private final int rows;
    private final byte[] means;
    private final Paper paper;

    Blocks(ColourImage page, int size) {
      this.page = page;
      this.size = size;
      this.columns = page.width() / size;
      this.rows = page.height() / size;
      this.means = means();
      int red = median(0);
      this.paper = new Paper(red, red == 0 ? 1 : (double) median(1) / red);
    }

    Paper paper() {
      return paper;
    }

    private byte[] means() {
      byte[] all = new byte[3 * columns * rows];
      byte[] rgb = page.rgb();
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          int[] sums = new int[3];
          int count = 0;
          for (int y = row * size; y < (row + 1) * size; y += 2) {
            int at = 3 * (y * page.width() + column * size);
            for (int x = 0; x < size; x += 2, at += 6, count++) {
              sums[0] += rgb[at] & 0xff;
              sums[1] += rgb[at + 1] & 0xff;
              sums[2] += rgb[at + 2] & 0xff;
            }
          }
          int to = 3 * (row * columns + column);
          for (int channel = 0; channel < 3; channel++) {
            all[to + channel] = (byte) (sums[channel] / count);
          }
        }
      }
      return all;
    }

    private int median(int channel) {
      int[] histogram = new int[256];
      for (int at = channel; at < means.length; at += 3) {
        histogram[means[at] & 0xff]++;
      }
      return Stretch.rank(histogram, 0.5);
    }

    /** Boxes, in pixels of the page, around red squares that lie no further apart than a bridge. */
    List<Region> redParts(int least) {
      boolean[] red = new boolean[columns * rows];
      for (int at = 0; at < red.length; at++) {
        red[at] = paper.redness(means, 3 * at) > least;
      }
      return ConnectedParts.of(red, columns, rows, BRIDGE).stream()
          .map(ConnectedParts.Part::box)
          .map(
              box ->
                  new Region(
                      box.x() * size, box.y() * size, box.width() * size, box.height() * size))
          .toList();
    }
  }
}
