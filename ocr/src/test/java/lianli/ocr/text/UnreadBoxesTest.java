package lianli.ocr.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lianli.ocr.Region;
import org.junit.jupiter.api.Test;

/** Where a value could go on that was not read to its end. */
class UnreadBoxesTest {
  private static final TextRun NAME = PrintedLine.at(100, 200, "尹芳");

  private static boolean isBeside(int x, int y, int width, int height) {
    return new UnreadBoxes(List.of(new Region(x, y, width, height))).isBeside(NAME);
  }

  private static final Region LINE = NAME.region();

  @Test
  void aCharacterOnTheNextLineOrBesideTheLastOneIsMissed() {
    int side = LINE.height() * 3 / 4;
    assertThat(isBeside(LINE.x(), LINE.bottom() + 5, side, side)).isTrue();
    assertThat(isBeside(LINE.right() + 5, LINE.y(), side, side)).isTrue();
    assertThat(isBeside(LINE.x() - side - 5, LINE.y(), side, side)).isTrue();
  }

  @Test
  void specksStainsAndWhatStandsElsewhereAreNot() {
    int height = LINE.height();
    assertThat(isBeside(LINE.right() + 5, LINE.y(), height / 4, height / 4)).isFalse();
    assertThat(isBeside(LINE.right() + 5, LINE.y(), 4 * height, 3 * height)).isFalse();
    assertThat(isBeside(LINE.right() + 2 * height, LINE.y(), height, height)).isFalse();
    assertThat(isBeside(LINE.x(), LINE.bottom() + height, height, height)).isFalse();
    assertThat(isBeside(LINE.x(), LINE.y() - height - 2, height, height)).isFalse();
    assertThat(new UnreadBoxes(List.of()).isBeside(NAME)).isFalse();
  }
}
