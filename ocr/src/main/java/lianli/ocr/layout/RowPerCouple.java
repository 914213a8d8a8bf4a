package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lianli.ocr.layout.Meaning.Side;

/** A register with a row for each couple. */
final class RowPerCouple {
  private static final Set<String> ANCHORS =
      Set.of("certificate_number", "registered_on", "name", "id_number", Meaning.NONE);

  private static final int LONGEST_SERIAL = 8;

  private final RegisterLines lines;
  private final List<RegisterColumn> columns;
  private final boolean isPartyTold;

  /**
   * @param isPartyTold true if the headings say whose the columns are
   */
  RowPerCouple(RegisterLines lines, List<RegisterColumn> columns, boolean isPartyTold) {
    this.lines = lines;
    this.columns = columns;
    this.isPartyTold = isPartyTold;
  }

  List<List<RegisterCell>> rows(double pitch) {
    List<Double> heights = heights(pitch);
    List<List<RegisterCell>> rows = new ArrayList<>();
    for (double height : heights) {
      List<RegisterCell> cells = new ArrayList<>();
      for (RegisterColumn column : columns) {
        lines.cell(column, height, heights, 0.75 * pitch).ifPresent(cells::add);
      }
      rows.add(ofPartiesByRow(cells));
    }
    return rows;
  }

  /** Middles of rows: heights at which values of several columns stand. */
  private List<Double> heights(double pitch) {
    List<Double> all =
        columns.stream()
            .filter(column -> ANCHORS.contains(column.field()))
            .flatMap(
                column ->
                    column.entries().stream()
                        .filter(
                            entry ->
                                !column.isNone() || entry.run().text().length() <= LONGEST_SERIAL))
            .map(entry -> entry.box().middleY())
            .toList();
    List<List<Double>> clusters = RegisterLines.clusters(all, pitch);
    int most = clusters.stream().mapToInt(List::size).max().orElse(0);
    return clusters.stream()
        .filter(cluster -> cluster.size() >= 2 || most < 3)
        .map(RegisterLines::mean)
        .toList();
  }

  /** Columns of the one and the other applicant: of each row its sexes and numbers tell. */
  private List<RegisterCell> ofPartiesByRow(List<RegisterCell> cells) {
    double votes =
        cells.stream()
            .mapToDouble(cell -> (cell.column().side() == Side.MAN ? 1 : -1) * cell.vote())
            .sum();
    return votes > -2 || isPartyTold
        ? cells
        : cells.stream()
            .map(
                cell ->
                    cell.column().side().isTold()
                        ? cell.ownedBy(RegisterColumns.other(cell.column().side()))
                        : cell)
            .toList();
  }
}
