package lianli.registry.table;

import java.util.List;

/**
 * A sheet of a workbook that people work with.
 *
 * @param name at most 31 characters, as spreadsheets want it
 * @param columns from left to right
 * @param rows as many cells as columns, or fewer
 * @param fixed how many columns stay where they are when the others are moved
 */
public record PlannedSheet(
    String name, List<Column> columns, List<List<PlannedCell>> rows, int fixed) {
  /** What a column is for; its colour tells it. */
  public enum Kind {
    /** What somebody outside wrote. */
    STATED,
    /** What is on file. */
    ON_FILE,
    /** What the program says. */
    TOLD,
    /** What the reader is asked to fill in. */
    ASKED,
    /** For the program alone; not shown. */
    HIDDEN
  }

  /**
   * A column.
   *
   * @param width in characters, a Chinese one counting two
   * @param choices what may be chosen in it; empty if anything may be written
   */
  public record Column(String title, Kind kind, int width, List<String> choices) {
    public Column {
      choices = List.copyOf(choices);
    }

    /** A column in which nothing is chosen. */
    public Column(String title, Kind kind, int width) {
      this(title, kind, width, List.of());
    }
  }

  /**
   * A cell.
   *
   * @param isMarked whether it differs from what stands beside it
   */
  public record PlannedCell(String text, boolean isMarked) {
    /** A cell like its neighbours. */
    public static PlannedCell plain(String text) {
      return new PlannedCell(text, false);
    }
  }

  public PlannedSheet {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
