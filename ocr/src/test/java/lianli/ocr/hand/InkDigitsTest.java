package lianli.ocr.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import lianli.ocr.GreyImage;
import lianli.ocr.Lattice;
import lianli.ocr.decode.DrawnLattice;
import lianli.ocr.decode.PatternLanguage;
import lianli.ocr.decode.PrefixBeam;
import lianli.ocr.decode.Steps;
import lianli.ocr.drawing.paper.WrittenDigits;
import org.junit.jupiter.api.Test;

/** Lines of digits, ink by ink. */
class InkDigitsTest {
  private static final Lattice LIKE = DrawnLattice.sure("1");

  @Test
  void readsDigitsThatStandSideBySide() {
    var digits = WrittenDigits.of(WrittenDigits.Half.REPORT);
    assumeTrue(digits.isPresent(), "scripts/handwriting-faces.sh fetches the digits");
    GreyImage line = GreyImage.filled(0, 56, 255);
    for (int digit : new int[] {0, 1, 3, 7}) {
      line = beside(line, digits.orElseThrow().images(digit).getFirst());
    }

    assertThat(
            new PrefixBeam(new PatternLanguage("\\d+", "0123456789", any -> true))
                .search(new Steps(InkDigits.of(line, LIKE)), 1)
                .getFirst()
                .text())
        .isEqualTo("0137");
  }

  @Test
  void emptyPaperHoldsNone() {
    assertThat(InkDigits.of(GreyImage.filled(200, 40, 255), LIKE).steps()).isZero();
  }

  private static GreyImage beside(GreyImage left, GreyImage right) {
    int width = left.width() + right.width();
    byte[] pixels = new byte[width * right.height()];
    for (int y = 0; y < right.height(); y++) {
      System.arraycopy(left.pixels(), y * left.width(), pixels, y * width, left.width());
      System.arraycopy(
          right.pixels(), y * right.width(), pixels, y * width + left.width(), right.width());
    }
    return new GreyImage(width, right.height(), pixels);
  }
}
