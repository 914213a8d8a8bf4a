package lianli.ocr.image;

import static org.assertj.core.api.Assertions.assertThat;

import lianli.ocr.Drawing;
import lianli.ocr.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is blown out in a picture of grey paper hides what is written there. */
class GlareTest {
  private static final int PAPER = 205;

  private static Drawing paper(int shade) {
    Drawing paper = Drawing.paper(1600, 1200).box(0, 0, 1600, 1200, shade);
    for (int line = 0; line < 12; line++) {
      paper.text("结婚登记审查处理表男方姓名何建国", 150, 150 + 80 * line, 40);
    }
    return paper;
  }

  @Test
  void aReflectionIsSeenWhereItLies() {
    Glare glare = Glare.in(paper(PAPER).box(400, 300, 220, 130, 255).grey());

    assertThat(glare.touches(new Region(360, 320, 60, 40))).isTrue();
    assertThat(glare.touches(new Region(700, 320, 60, 40))).isFalse();
    assertThat(glare.findings()).singleElement().matches(finding -> finding.isDoubt());
  }

  @ParameterizedTest
  @ValueSource(ints = {180, 205, 230, 240, 255})
  void paperIsNoReflection(int shade) {
    assertThat(Glare.in(paper(shade).grey()).spots()).isEmpty();
    assertThat(Glare.in(paper(shade).grey()).findings()).isEmpty();
  }

  @Test
  void onWhitePaperWhiteIsWhatItIs() {
    assertThat(Glare.in(paper(245).box(400, 300, 220, 130, 255).grey()).spots()).isEmpty();
  }

  @Test
  void neitherASpeckNorWhatLiesBesideThePaperIsAReflection() {
    Drawing picture = paper(PAPER).box(400, 300, 15, 15, 255).box(1200, 0, 400, 1200, 255);

    assertThat(Glare.in(picture.grey()).spots()).isEmpty();
  }
}
