package lianli.ocr.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lianli.ocr.Drawing;
import lianli.ocr.GreyImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkewTest {

  private static Drawing form(double degrees) {
    Drawing page = Drawing.paper(1200, 1600).turned(degrees);
    for (int y = 300; y <= 1300; y += 100) {
      page.line(200, y, 1000, y, 3);
    }
    return page.line(200, 300, 200, 1300, 3).line(1000, 300, 1000, 1300, 3);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-6.5, -3, -1.2, -0.4, 0, 0.15, 0.8, 2.4, 5, 6.9})
  void findsTheAngleOfARuledForm(double degrees) {
    assertThat(Skew.of(form(degrees).grey())).isCloseTo(degrees, within(0.2));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-4, -0.7, 0, 1.5, 3.3})
  void findsTheAngleOfPlainText(double degrees) {
    Drawing page = Drawing.paper(1200, 1600).turned(degrees);
    for (int y = 300; y <= 1300; y += 90) {
      page.text("自愿结婚经审查符合中华人民共和国婚姻法关于结婚的规定", 120, y, 36);
    }

    assertThat(Skew.of(page.grey())).isCloseTo(degrees, within(0.2));
  }

  /** As ink of the 1970s looks today: the register's lines were lost and its rows were mixed. */
  @ParameterizedTest
  @ValueSource(doubles = {-3, 0, 0.8})
  void findsTheAngleOfAFadedPage(double degrees) {
    GreyImage page = form(degrees).grey();
    byte[] faded = new byte[page.pixels().length];
    for (int i = 0; i < faded.length; i++) {
      faded[i] = (byte) (170 + (page.pixels()[i] & 0xff) / 3);
    }

    assertThat(Skew.of(new GreyImage(page.width(), page.height(), faded)))
        .isCloseTo(degrees, within(0.2));
  }

  @Test
  void isZeroWithoutInk() {
    assertThat(Skew.of(GreyImage.filled(800, 1000, 250))).isZero();
  }

  @Test
  void straighteningByTheAngleFoundLeavesNone() {
    GreyImage page = form(3.1).grey();

    GreyImage straight = Rotate.undo(page, Skew.of(page)).image();

    assertThat(Skew.of(straight)).isCloseTo(0, within(0.1));
  }
}
