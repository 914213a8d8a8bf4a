package lianli.ocr.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import lianli.ocr.GreyImage;
import lianli.ocr.Lattice;
import lianli.ocr.decode.DrawnLattice;
import lianli.ocr.drawing.paper.WrittenDigits;
import org.junit.jupiter.api.Test;

/** Digits that people wrote, looked at by themselves. */
class DigitSightTest {
  private static final int SIDE = 56;
  private static final int EACH = 30;

  @Test
  void tellsDigitsThatItWasNotFittedOn() {
    WrittenDigits digits = digits();
    int right = 0;
    for (int digit = 0; digit < 10; digit++) {
      for (GreyImage image : digits.images(digit).subList(0, EACH)) {
        right += seen(image, "1") == digit ? 1 : 0;
      }
    }

    assertThat(right).isGreaterThan(10 * EACH * 9 / 10);
  }

  @Test
  void whatWasTakenForALetterIsADigit() {
    assertThat(seen(digits().images(1).getFirst(), "J")).isEqualTo(1);
  }

  @Test
  void whatIsNoDigitStays() {
    Lattice line =
        new Lattice(
            DrawnLattice.sure("王").alphabet(), DrawnLattice.sure("王").probabilities(), SIDE);

    Lattice seen = DigitSight.over(digits().images(4).getFirst(), line);

    assertThat(seen.probabilities().getFirst()).isEqualTo(line.probabilities().getFirst());
  }

  /** The likeliest digit where the reader of lines read this. */
  private static int seen(GreyImage image, String read) {
    Lattice lattice = DrawnLattice.of(read + " .9");
    Lattice line = new Lattice(lattice.alphabet(), lattice.probabilities().subList(0, 1), SIDE);
    float[] step = DigitSight.over(image, line).probabilities().getFirst();
    List<Float> shares = new ArrayList<>();
    for (int digit = 0; digit < 10; digit++) {
      shares.add(step[line.alphabet().column(String.valueOf(digit))]);
    }
    return shares.indexOf(shares.stream().max(Float::compare).orElseThrow());
  }

  private static WrittenDigits digits() {
    var digits = WrittenDigits.of(WrittenDigits.Half.REPORT);
    assumeTrue(digits.isPresent(), "scripts/handwriting-faces.sh fetches the digits");
    return digits.orElseThrow();
  }
}
