package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import lianli.ocr.Region;

/**
 * The regular part of a ruled register: equal rows, each with the same columns. Worn lines leave
 * single cells unclosed, so rows and columns are taken from what most cells agree on.
 *
 * @param columns left to right; of each only left and right edge count
 * @param rows top to bottom; of each only top and bottom edge count
 */
record LedgerGrid(List<Region> columns, List<Region> rows) {

  /** The grid that the cells make; empty if they make none. */
  static Optional<LedgerGrid> of(List<Region> cells, double characterHeight) {
    double reach = 0.6 * characterHeight;
    List<Region> rows = clusters(cells, Region::y, Region::bottom, reach, 4);
    int mostCells = rows.stream().mapToInt(row -> countIn(cells, row, reach)).max().orElse(0);
    rows =
        apart(
            rows.stream().filter(row -> 2 * countIn(cells, row, reach) > mostCells).toList(),
            row -> countIn(cells, row, reach));
    if (rows.size() < 2 || mostCells < 5) {
      return Optional.empty();
    }
    List<Region> regular = rows;
    List<Region> inRows = cells.stream().filter(cell -> isInAny(cell, regular, reach)).toList();
    List<Region> columns =
        clusters(inRows, Region::x, Region::right, reach, Math.max(2, rows.size() / 3));
    return columns.size() < 5
        ? Optional.empty()
        : Optional.of(new LedgerGrid(withoutOverlaps(columns), rows));
  }

  /**
   * Rows that do not lie over each other: edges that shift a little along the page make two of one,
   * and a record must not be given twice. Of two that overlap the one with more cells stays.
   */
  private static List<Region> apart(List<Region> rows, ToIntFunction<Region> cells) {
    List<Region> fullestFirst = new ArrayList<>(rows);
    fullestFirst.sort(Comparator.comparingInt(cells).reversed().thenComparingInt(Region::y));
    List<Region> kept = new ArrayList<>();
    for (Region row : fullestFirst) {
      if (kept.stream().noneMatch(other -> overlap(row, other))) {
        kept.add(row);
      }
    }
    kept.sort(Comparator.comparingInt(Region::y));
    return kept;
  }

  private static boolean overlap(Region row, Region other) {
    int shared = Math.min(row.bottom(), other.bottom()) - Math.max(row.y(), other.y());
    return 2 * shared > Math.min(row.height(), other.height());
  }

  Region cell(int row, int column) {
    return Region.between(
        columns.get(column).x(),
        rows.get(row).y(),
        columns.get(column).right(),
        rows.get(row).bottom());
  }

  private static boolean isInAny(Region cell, List<Region> rows, double reach) {
    return rows.stream()
        .anyMatch(
            row ->
                Math.abs(row.y() - cell.y()) < reach
                    && Math.abs(row.bottom() - cell.bottom()) < reach);
  }

  private static int countIn(List<Region> cells, Region row, double reach) {
    return (int) cells.stream().filter(cell -> isInAny(cell, List.of(row), reach)).count();
  }

  /** Cells that begin and end at the same place; each cluster is its first cell. */
  private static List<Region> clusters(
      List<Region> cells,
      ToDoubleFunction<Region> from,
      ToDoubleFunction<Region> to,
      double reach,
      int least) {
    List<Region> found = new ArrayList<>();
    List<Region> sorted = cells.stream().sorted(Comparator.comparingDouble(from)).toList();
    for (Region cell : sorted) {
      boolean known =
          found.stream()
              .anyMatch(
                  other ->
                      Math.abs(from.applyAsDouble(other) - from.applyAsDouble(cell)) < reach
                          && Math.abs(to.applyAsDouble(other) - to.applyAsDouble(cell)) < reach);
      long alike =
          cells.stream()
              .filter(
                  other ->
                      Math.abs(from.applyAsDouble(other) - from.applyAsDouble(cell)) < reach
                          && Math.abs(to.applyAsDouble(other) - to.applyAsDouble(cell)) < reach)
              .count();
      if (!known && alike >= least) {
        found.add(cell);
      }
    }
    return found;
  }

  /** A cell that spans two columns because a line is worn away must not hide them. */
  private static List<Region> withoutOverlaps(List<Region> columns) {
    return columns.stream()
        .filter(
            column ->
                columns.stream()
                    .noneMatch(
                        other ->
                            other.width() < 0.8 * column.width()
                                && other.centreX() > column.x()
                                && other.centreX() < column.right()))
        .toList();
  }
}
