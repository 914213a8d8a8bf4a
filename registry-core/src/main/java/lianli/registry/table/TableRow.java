package lianli.registry.table;

import java.util.List;

/**
 * One row.
 *
 * @param number as a spreadsheet counts, from 1
 * @param cells as many as the header has
 * @param kind whether it tells what the table is about
 */
public record TableRow(int number, List<Cell> cells, Kind kind) {
  /** What rows of a table are. */
  public enum Kind {
    /** One that tells something. */
    DATA,
    /** One that a spreadsheet does not show, by a filter or because somebody said so. */
    HIDDEN,
    /** One of which something is struck through. */
    STRUCK,
    /** One of which something stands there in the colour of the sheet. */
    UNSEEN,
    /** The heading once more, as on every printed page. */
    HEADING,
    /** Sums, signatures, page numbers, "blank below". */
    FOOT,
    /** One with nothing under any heading that means something here, such as a bare number. */
    NOTHING
  }

  public TableRow {
    cells = List.copyOf(cells);
  }

  /** A row that tells something. */
  public TableRow(int number, List<Cell> cells) {
    this(number, cells, Kind.DATA);
  }

  /** The same as a row of another kind. */
  TableRow as(Kind other) {
    return new TableRow(number, cells, other);
  }

  /** True of a row that tells something, be it to be taken as it stands or not. */
  public boolean tells() {
    return switch (kind) {
      case DATA, HIDDEN, STRUCK, UNSEEN -> true;
      case HEADING, FOOT, NOTHING -> false;
    };
  }

  /** True if nothing stands in it. */
  public boolean isBlank() {
    return cells.stream().allMatch(Cell::isBlank);
  }
}
