package lianli.ocr.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lianli.ocr.GreyImage;
import lianli.ocr.image.Ruling.Direction;

/**
 * Traces near-horizontal lines: long runs of thin ink in each row, joined over neighbouring rows (a
 * line never lies quite straight) and over small gaps (print fades).
 */
final class RulingTracer {
  private static final int DARK = 225;
  private static final int CONTRAST = 22;

  private final GreyImage page;
  private final int reach;
  private final int gap;
  private final int leastRun;
  private final int leastLength;

  RulingTracer(GreyImage page, int dpi, int leastLength) {
    this.page = page;
    this.reach = Math.max(3, dpi / 40);
    this.gap = Math.max(3, dpi / 40);
    this.leastRun = Math.max(12, dpi / 6);
    this.leastLength = leastLength;
  }

  /** Rows and extent of one line, with what is needed to fit a straight line through it. */
  static final class Trace {
    private int left = Integer.MAX_VALUE;
    private int right = Integer.MIN_VALUE;
    private double weight;
    private double sumX;
    private double sumY;
    private double sumXx;
    private double sumXy;
    private int lastRow;
    private int lastLeft;
    private int lastRight;

    void add(int row, int runLeft, int runRight) {
      left = Math.min(left, runLeft);
      right = Math.max(right, runRight);
      double length = runRight - runLeft;
      double middle = (runLeft + runRight) / 2.0;
      double centre = row + 0.5;
      weight += length;
      sumX += length * middle;
      sumY += length * centre;
      // A run contributes its spread, not only its middle.
      sumXx += length * (middle * middle + length * length / 12);
      sumXy += length * middle * centre;
      lastRow = row;
      lastLeft = runLeft;
      lastRight = runRight;
    }

    void add(Trace other) {
      left = Math.min(left, other.left);
      right = Math.max(right, other.right);
      weight += other.weight;
      sumX += other.sumX;
      sumY += other.sumY;
      sumXx += other.sumXx;
      sumXy += other.sumXy;
    }

    int length() {
      return right - left;
    }

    double at(double x) {
      double spread = sumXx - sumX * sumX / weight;
      double slope = spread < 1 ? 0 : (sumXy - sumX * sumY / weight) / spread;
      return sumY / weight + Math.clamp(slope, -0.03, 0.03) * (x - sumX / weight);
    }

    Ruling ruling(Direction direction) {
      int thickness = (int) Math.max(1, Math.round(weight / length()));
      return new Ruling(direction, left, right, at(left), at(right), thickness);
    }
  }

  List<Trace> trace() {
    List<Trace> open = new ArrayList<>();
    List<Trace> done = new ArrayList<>();
    boolean[] ink = new boolean[page.width()];
    for (int y = reach; y < page.height() - reach; y++) {
      int row = y;
      open.removeIf(trace -> row - trace.lastRow > 2 && done.add(trace));
      thinInk(y, ink);
      runs(y, ink, open);
    }
    done.addAll(open);
    done.removeIf(trace -> trace.length() < leastRun);
    List<Trace> joined = join(done);
    joined.removeIf(trace -> trace.length() < leastLength);
    return joined;
  }

  private void thinInk(int y, boolean[] ink) {
    byte[] pixels = page.pixels();
    int width = page.width();
    int here = y * width;
    int above = here - reach * width;
    int below = here + reach * width;
    for (int x = 0; x < width; x++) {
      int shade = pixels[here + x] & 0xff;
      ink[x] =
          shade < DARK
              && shade + CONTRAST < (pixels[above + x] & 0xff)
              && shade + CONTRAST < (pixels[below + x] & 0xff);
    }
  }

  /** Runs of ink with small gaps, each given to the open line it continues. */
  private void runs(int y, boolean[] ink, List<Trace> open) {
    int start = -1;
    int last = -1;
    int count = 0;
    for (int x = 0; x <= ink.length; x++) {
      boolean isInk = x < ink.length && ink[x];
      if (isInk) {
        if (start < 0) {
          start = x;
          count = 0;
        }
        last = x;
        count++;
      } else if (start >= 0 && (x == ink.length || x - last > gap)) {
        // Text has gaps as small as these: a line is ink for most of its way.
        if (last + 1 - start >= leastRun && count > 0.7 * (last + 1 - start)) {
          give(y, start, last + 1, open);
        }
        start = -1;
      }
    }
  }

  private static void give(int y, int left, int right, List<Trace> open) {
    for (Trace trace : open) {
      if (trace.lastRow >= y - 2 && left < trace.lastRight + 8 && right > trace.lastLeft - 8) {
        trace.add(y, left, right);
        return;
      }
    }
    Trace trace = new Trace();
    trace.add(y, left, right);
    open.add(trace);
  }

  /** Joins pieces of one line: ends near each other, and at the same height there. */
  private List<Trace> join(List<Trace> pieces) {
    pieces.sort(Comparator.comparingInt(trace -> trace.left));
    List<Trace> joined = new ArrayList<>();
    for (Trace piece : pieces) {
      Trace before = null;
      for (Trace candidate : joined) {
        double x = (Math.min(candidate.right, piece.right) + piece.left) / 2.0;
        if (piece.left - candidate.right <= 6 * gap
            && Math.abs(candidate.at(x) - piece.at(x)) <= 0.5 * reach) {
          before = candidate;
          break;
        }
      }
      if (before == null) {
        joined.add(piece);
      } else {
        before.add(piece);
      }
    }
    return joined;
  }
}
