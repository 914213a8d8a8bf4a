package lianli.ocr.image;

import java.util.Arrays;
import lianli.ocr.GreyImage;

/**
 * Measures how far a page lies askew, by sharpness of projection: at the right angle the upper
 * edges of text and rules fall into few rows, and left edges into few columns.
 */
public final class Skew {
  /** Widest angle looked for, in degrees. */
  public static final double WIDEST = 7;

  private static final int WORK_SIDE = 1400;
  private static final int INK = 150;
  private static final int MOST_POINTS = 60_000;

  /** Shares of a pixel spread evenly, in an order without pattern. */
  private static final float[] JITTER = new float[256];

  static {
    for (int i = 0; i < JITTER.length; i++) {
      JITTER[i] = (i * 0.618034f) % 1;
    }
  }

  private Skew() {}

  /**
   * Degrees the content is turned clockwise against the image's edges; 0 if there is too little ink
   * to tell.
   *
   * @param flattened paper near white
   */
  public static double of(GreyImage flattened) {
    double scale =
        Math.min(1, (double) WORK_SIDE / Math.max(flattened.width(), flattened.height()));
    // Made small, the thin lines of a faded page are no darker than its paper was.
    GreyImage small = Stretch.apply(Resize.by(flattened, scale));
    Edges edges = Edges.of(small);
    if (edges.count() < 50) {
      return 0;
    }
    double best = sharpest(edges, 0, WIDEST, 0.25);
    best = sharpest(edges, best, 0.25, 0.05);
    return sharpest(edges, best, 0.06, 0.01);
  }

  private static double sharpest(Edges edges, double centre, double reach, double step) {
    double best = centre;
    double most = -1;
    int steps = (int) Math.round(reach / step);
    for (int i = -steps; i <= steps; i++) {
      double angle = centre + i * step;
      double score = edges.sharpness(Math.tan(Math.toRadians(angle)));
      if (score > most) {
        most = score;
        best = angle;
      }
    }
    return best;
  }

  /** Points on upper and on left edges of ink. */
  private static final class Edges {
    private final Points upper;
    private final Points left;

    private Edges(Points upper, Points left) {
      this.upper = upper;
      this.left = left;
    }

    static Edges of(GreyImage image) {
      Points upper = new Points(image.height(), image.width());
      Points left = new Points(image.width(), image.height());
      // A margin is left out: the scanner's frame has edges of its own.
      int margin = Math.min(image.width(), image.height()) / 40 + 1;
      for (int y = margin; y < image.height() - margin; y++) {
        for (int x = margin; x < image.width() - margin; x++) {
          if (image.at(x, y) < INK) {
            if (image.at(x, y - 1) >= INK) {
              upper.add(x, y);
            }
            if (image.at(x - 1, y) >= INK) {
              left.add(-y, x);
            }
          }
        }
      }
      upper.thin();
      left.thin();
      return new Edges(upper, left);
    }

    int count() {
      return upper.count + left.count;
    }

    double sharpness(double slope) {
      return upper.sharpness(slope) + left.sharpness(slope);
    }
  }

  /** Points of one kind of edge: along the edge, and across it, where they are projected. */
  private static final class Points {
    private final float[] bins;
    private final int reach;
    private int[] along = new int[4096];
    private float[] across = new float[4096];
    private int count;

    Points(int length, int other) {
      reach = (int) (other * Math.tan(Math.toRadians(WIDEST + 1))) + 2;
      bins = new float[length + 2 * reach + 2];
    }

    void add(int alongEdge, int acrossEdge) {
      if (count == along.length) {
        along = Arrays.copyOf(along, 2 * count);
        across = Arrays.copyOf(across, 2 * count);
      }
      along[count] = alongEdge;
      // Points sit on whole pixels, which would make the angle 0 look sharper than it is.
      across[count] = acrossEdge + JITTER[count & (JITTER.length - 1)];
      count++;
    }

    void thin() {
      int step = count / MOST_POINTS + 1;
      int kept = 0;
      for (int i = 0; i < count; i += step) {
        along[kept] = along[i];
        across[kept++] = across[i];
      }
      count = kept;
    }

    double sharpness(double slope) {
      Arrays.fill(bins, 0);
      for (int i = 0; i < count; i++) {
        double place = across[i] - slope * along[i] + reach;
        int bin = (int) place;
        if (bin >= 0 && bin < bins.length - 1) {
          float part = (float) (place - bin);
          bins[bin] += 1 - part;
          bins[bin + 1] += part;
        }
      }
      double sum = 0;
      for (float bin : bins) {
        sum += (double) bin * bin;
      }
      return sum;
    }
  }
}
