package lianli.ocr.hand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianli.ocr.GreyImage;
import lianli.ocr.Lattice;
import lianli.ocr.Region;

/**
 * Looks at the digits of a line once more, each by itself. The reader of lines learnt print: of
 * digits that people wrote it takes a third for others, or for letters and strokes. Where it sees
 * something like a digit, what that digit's ink looks like counts as much as what it took it for.
 */
final class DigitSight {
  private static final String DIGITS = "0123456789";

  /** What the reader of lines writes for a digit; the first ten are the digits themselves. */
  private static final String LIKE_DIGITS = DIGITS + "OoDQ〇○IilL|/／丨!！亅ZzSsGbBqg？?ァ彐чYyJ";

  /** Digits are not taken for others without any doubt. */
  private static final double DOUBT = 0.004;

  /** So much of a step must look like a digit. */
  private static final double LEAST = 0.4;

  /** From the middle of what was read to the middle of its ink, in heights of the line. */
  private static final double NEAR = 0.3;

  /** Wider ink, against its height, is two characters that touch. */
  private static final double WIDEST = 1.35;

  private final GreyImage line;
  private final Lattice lattice;
  private final List<Region> inks;
  private final DigitNetwork network = DigitNetwork.shipped();
  private final Map<Region, double[]> seen = new HashMap<>();

  private DigitSight(GreyImage line, Lattice lattice) {
    this.line = line;
    this.lattice = lattice;
    this.inks = InkBoxes.of(line);
  }

  /** The lattice of a line with what its digits look like. */
  static Lattice over(GreyImage line, Lattice lattice) {
    return new DigitSight(line, lattice).seen();
  }

  private Lattice seen() {
    List<float[]> steps = new ArrayList<>();
    for (int step = 0; step < lattice.steps(); step++) {
      float[] row = lattice.probabilities().get(step);
      double like = likeDigit(row);
      Region ink = like < LEAST ? null : inkAt((step + 0.5) * lattice.stepWidth());
      steps.add(ink == null ? row : with(row, like, digits(ink)));
    }
    return new Lattice(lattice.alphabet(), steps, lattice.stepWidth());
  }

  private double likeDigit(float[] row) {
    double like = 0;
    for (int i = 0; i < LIKE_DIGITS.length(); i++) {
      like += at(row, LIKE_DIGITS.charAt(i));
    }
    return like;
  }

  private double at(float[] row, char character) {
    int column = lattice.alphabet().column(String.valueOf(character));
    return column == Lattice.BLANK ? 0 : row[column];
  }

  private @org.jspecify.annotations.Nullable Region inkAt(double x) {
    Region nearest = null;
    for (Region ink : inks) {
      boolean isNearer =
          nearest == null || Math.abs(ink.centreX() - x) < Math.abs(nearest.centreX() - x);
      nearest = isNearer ? ink : nearest;
    }
    return nearest == null
            || Math.abs(nearest.centreX() - x) > NEAR * line.height()
            || nearest.width() > WIDEST * nearest.height()
        ? null
        : nearest;
  }

  private double[] digits(Region ink) {
    return seen.computeIfAbsent(ink, box -> network.digits(DigitShape.of(line, box)));
  }

  /** What looks like a digit is shared among the digits by both. */
  private float[] with(float[] row, double like, double[] digits) {
    double[] shares = new double[DIGITS.length()];
    double all = 0;
    for (int digit = 0; digit < shares.length; digit++) {
      double read = at(row, DIGITS.charAt(digit)) / like;
      shares[digit] = Math.sqrt(read + DOUBT) * (digits[digit] + DOUBT);
      all += shares[digit];
    }
    float[] seen = row.clone();
    for (int i = 0; i < LIKE_DIGITS.length(); i++) {
      int column = lattice.alphabet().column(LIKE_DIGITS.substring(i, i + 1));
      if (column != Lattice.BLANK) {
        seen[column] = i < shares.length ? (float) (like * shares[i] / all) : 0;
      }
    }
    return seen;
  }
}
