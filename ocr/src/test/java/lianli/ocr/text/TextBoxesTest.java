package lianli.ocr.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lianli.ocr.GreyImage;
import lianli.ocr.Region;
import org.junit.jupiter.api.Test;

class TextBoxesTest {
  private static final int WIDTH = 600;
  private static final int HEIGHT = 400;

  private final GreyImage page = GreyImage.filled(WIDTH, HEIGHT, 255);

  @Test
  void columnsAreShownToTheDetectorLyingOnTheirSide() {
    List<Integer> widths = new ArrayList<>();
    List<Region> boxes =
        TextBoxes.of(
            page,
            image -> {
              widths.add(image.width());
              return image.width() == WIDTH
                  ? List.of(new Region(500, 20, 30, 90), new Region(500, 120, 30, 80))
                  // The same column as one row: from the left, 70 below what was the right edge.
                  : List.of(new Region(20, 70, 180, 30));
            });

    assertThat(widths).containsExactly(WIDTH, HEIGHT);
    assertThat(boxes).containsExactly(new Region(500, 20, 30, 180));
  }

  @Test
  void rowsAreLeftAsTheyWereFound() {
    List<Region> rows = List.of(new Region(20, 20, 300, 30), new Region(20, 80, 30, 30));
    List<Region> boxes = TextBoxes.of(page, image -> rows);

    assertThat(boxes).isEqualTo(rows);
  }

  @Test
  void singleCharactersAloneTellNoDirection() {
    List<Region> squares = List.of(new Region(20, 20, 30, 30), new Region(20, 80, 30, 34));

    assertThat(TextBoxes.of(page, image -> squares)).isEqualTo(squares);
  }
}
