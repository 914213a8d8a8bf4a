package lianli.ocr.hand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lianli.ocr.GreyImage;
import lianli.ocr.Lattice;
import lianli.ocr.Region;

/**
 * A line that holds nothing but digits, read ink by ink: what the reader of lines passed over is
 * seen, and what it saw twice is one.
 */
final class InkDigits {
  private static final String DIGITS = "0123456789";

  /** Lower ink, beside that of usual height, is a speck or the foot of a rule. */
  private static final double LEAST = 0.5;

  private static final double WIDEST = 1.35;

  /** The network knows no X, which ends one number in eleven. */
  private static final float LETTER = 0.03f;

  private static final float NOTHING = 0.02f;

  private InkDigits() {}

  /**
   * The line as its inks look.
   *
   * @param like a lattice of the same reader, for its alphabet
   */
  static Lattice of(GreyImage line, Lattice like) {
    List<Region> inks = InkBoxes.of(line);
    int[] heights = inks.stream().mapToInt(Region::height).sorted().toArray();
    double least = heights.length == 0 ? 0 : LEAST * heights[heights.length / 2];
    List<float[]> steps = new ArrayList<>();
    for (Region ink : inks) {
      if (ink.height() >= least) {
        steps.add(step(line, ink, like.alphabet()));
        float[] gap = new float[like.alphabet().size()];
        gap[Lattice.BLANK] = 1;
        steps.add(gap);
      }
    }
    return new Lattice(like.alphabet(), steps, like.stepWidth());
  }

  private static float[] step(GreyImage line, Region ink, Lattice.Alphabet alphabet) {
    double[] digits = new double[DIGITS.length()];
    if (ink.width() > WIDEST * ink.height()) {
      // Two that touch: nothing is known of them.
      Arrays.fill(digits, 1.0 / digits.length);
    } else {
      digits = DigitNetwork.shipped().digits(DigitShape.of(line, ink));
    }
    float[] step = new float[alphabet.size()];
    for (int digit = 0; digit < digits.length; digit++) {
      step[alphabet.column(DIGITS.substring(digit, digit + 1))] =
          (float) ((1 - LETTER - NOTHING) * digits[digit]);
    }
    step[alphabet.column("X")] = LETTER;
    step[Lattice.BLANK] = NOTHING;
    return step;
  }
}
