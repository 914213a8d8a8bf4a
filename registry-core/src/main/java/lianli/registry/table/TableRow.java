package lianli.registry.table;

import java.util.List;

/**
 * One row.
 *
 * @param number as a spreadsheet counts, from 1
 * @param cells as many as the header has
 */
public record TableRow(int number, List<Cell> cells) {
  public TableRow {
    cells = List.copyOf(cells);
  }

  /** True if nothing stands in it. */
  public boolean isBlank() {
    return cells.stream().allMatch(cell -> cell.text().isEmpty());
  }
}
