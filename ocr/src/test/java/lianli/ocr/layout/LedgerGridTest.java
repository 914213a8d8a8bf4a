package lianli.ocr.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lianli.ocr.Region;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Rows and columns that most cells of a register agree on. */
class LedgerGridTest {
  private static final int WIDE = 200;
  private static final int HIGH = 100;

  /** Cells of a table whose lines fall by so many pixels from its left to its right edge. */
  private static List<Region> cells(int rows, int columns, int fall) {
    List<Region> cells = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int down = fall * column / columns;
        cells.add(new Region(column * WIDE, row * HIGH + down, WIDE, HIGH));
      }
    }
    return cells;
  }

  @Test
  void everyRowAndColumnOfAStraightTableIsFound() {
    LedgerGrid grid = LedgerGrid.of(cells(6, 8, 0), 30).orElseThrow();

    assertThat(grid.rows()).hasSize(6);
    assertThat(grid.columns()).hasSize(8);
  }

  /** A row found twice would give its marriage twice. */
  @Property
  void howeverMuchTheLinesFallNoRowIsFoundTwice(@ForAll @IntRange(min = 0, max = 60) int fall) {
    LedgerGrid.of(cells(6, 10, fall), 30)
        .ifPresent(grid -> assertThat(grid.rows()).hasSizeLessThanOrEqualTo(6));
  }

  @Test
  void aTableIsNoRegisterIfItHasTooFewColumns() {
    assertThat(LedgerGrid.of(cells(6, 3, 0), 30)).isEmpty();
  }
}
