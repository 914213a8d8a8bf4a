package lianli.registry.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The merged cells of a sheet. */
final class MergedCells {
  private static final Pattern RANGE =
      Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

  /** Some rows and columns, both ends included, columns from 0. */
  record Range(int fromRow, int toRow, int fromColumn, int toColumn) {
    /** The range that a spreadsheet names so: {@code A2:A4}. */
    static Optional<Range> parse(@Nullable String written) {
      Matcher range = RANGE.matcher(written == null ? "" : written);
      return range.matches()
          ? Optional.of(
              new Range(
                  Integer.parseInt(range.group(2)),
                  Integer.parseInt(range.group(4)),
                  column(range.group(1)),
                  column(range.group(3))))
          : Optional.empty();
    }

    boolean holds(int row, int column) {
      return row >= fromRow && row <= toRow && column >= fromColumn && column <= toColumn;
    }
  }

  private final List<Range> ranges;

  MergedCells(List<Range> ranges) {
    this.ranges = ranges.stream().sorted(Comparator.comparingInt(Range::fromRow)).toList();
  }

  static MergedCells none() {
    return new MergedCells(List.of());
  }

  static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * 26 + letters.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }

  /** The last column of the merged cell that begins here; the column itself if none does. */
  int lastColumn(int row, int column) {
    return ranges.stream()
        .filter(range -> range.holds(row, column) && range.fromColumn() == column)
        .mapToInt(Range::toColumn)
        .findFirst()
        .orElse(column);
  }

  /**
   * A merged cell over several rows says the same of each of them: a filler of rows that come in
   * their order. What a merged cell covers in its own row stays blank, since one value of two
   * columns is not certain.
   */
  Filler filler() {
    return new Filler(ranges);
  }

  /** Fills rows from the merged cells above them. */
  static final class Filler {
    private final List<Range> ranges;
    private final List<Open> open = new ArrayList<>();
    private int next;

    private record Open(Range range, Cell top) {}

    private Filler(List<Range> ranges) {
      this.ranges = ranges;
    }

    /** The cells of a row, changed where a merged cell reaches into it. */
    void fill(int row, List<Cell> cells) {
      if (ranges.isEmpty()) {
        return;
      }
      boolean isBlank = cells.stream().allMatch(Cell::isBlank);
      open.removeIf(merged -> merged.range().toRow() < row);
      for (Open merged : open) {
        int column = merged.range().fromColumn();
        if (!isBlank && merged.range().fromRow() < row && !merged.top().isBlank()) {
          while (cells.size() <= column) {
            cells.add(new Cell("", TableFile.address(cells.size(), row), Cell.Content.TEXT));
          }
          cells.set(column, under(merged.top(), cells.get(column)));
        }
      }
      while (next < ranges.size() && ranges.get(next).fromRow() <= row) {
        Range range = ranges.get(next++);
        if (range.fromRow() == row && range.toRow() > row && range.fromColumn() < cells.size()) {
          open.add(new Open(range, cells.get(range.fromColumn())));
        }
      }
    }

    private static Cell under(Cell top, Cell own) {
      boolean contradicts = !own.isBlank() && !own.text().equals(top.text());
      return contradicts
          ? new Cell(own.text(), own.address(), Cell.Content.COVERED)
          : new Cell(top.text(), own.address(), top.content(), top.serial());
    }
  }
}
