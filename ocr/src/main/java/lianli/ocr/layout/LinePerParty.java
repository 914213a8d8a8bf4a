package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.List;
import lianli.ocr.layout.Meaning.Side;
import lianli.ocr.layout.RegisterColumn.Entry;

/** A register with two lines for each couple, one for each party. */
final class LinePerParty {
  private static final double LEAST_FIT_OF_NAME = -2;

  private final PageGraph graph;
  private final RegisterLines lines;
  private final List<RegisterColumn> columns;

  LinePerParty(PageGraph graph, RegisterLines lines, List<RegisterColumn> columns) {
    this.graph = graph;
    this.lines = lines;
    this.columns = columns;
  }

  /** Two lines a record. Which belong together tell the columns with one entry a record. */
  List<List<RegisterCell>> pairs(RegisterColumn names, double pitch) {
    List<Double> heights =
        RegisterLines.clusters(
                names.entries().stream()
                    .filter(entry -> Fit.of("name", entry.run().text()) > LEAST_FIT_OF_NAME)
                    .map(entry -> entry.box().middleY())
                    .toList(),
                pitch)
            .stream()
            .map(RegisterLines::mean)
            .toList();
    List<Entry> once =
        columns.stream()
            .filter(column -> !column.isOfParty())
            .filter(column -> column.entries().size() <= 0.75 * names.entries().size())
            .flatMap(column -> column.entries().stream())
            .toList();
    int from = apart(heights, once, 1) < apart(heights, once, 0) ? 1 : 0;
    List<List<RegisterCell>> records = new ArrayList<>();
    for (int i = from; i + 1 < heights.size(); i += 2) {
      records.add(pair(i, heights, pitch));
    }
    return records;
  }

  private static double apart(List<Double> heights, List<Entry> once, int from) {
    double sum = 0;
    for (Entry entry : once) {
      double least = Double.MAX_VALUE;
      for (int i = from; i + 1 < heights.size(); i += 2) {
        double middle = (heights.get(i) + heights.get(i + 1)) / 2;
        least = Math.min(least, Math.abs(entry.box().middleY() - middle));
      }
      sum += Math.min(least, 1e5);
    }
    return sum;
  }

  private List<RegisterCell> pair(int line, List<Double> heights, double pitch) {
    double upper = heights.get(line);
    double lower = heights.get(line + 1);
    List<RegisterCell> cells = new ArrayList<>();
    double votes = 0;
    for (RegisterColumn column : columns) {
      if (column.isOfParty()) {
        votes +=
            lines.cell(column, upper, heights, 0.6 * pitch).map(RegisterCell::vote).orElse(0.0)
                - lines
                    .cell(column, lower, heights, 0.6 * pitch)
                    .map(RegisterCell::vote)
                    .orElse(0.0);
      }
    }
    votes += partyWords(upper, pitch) - partyWords(lower, pitch);
    Side first = votes >= 0 ? Side.MAN : Side.WOMAN;
    for (RegisterColumn column : columns) {
      if (column.isOfParty()) {
        lines
            .said(column, line, heights, 0.6 * pitch)
            .ifPresent(cell -> cells.add(cell.ownedBy(first)));
        lines
            .said(column, line + 1, heights, 0.6 * pitch)
            .ifPresent(cell -> cells.add(cell.ownedBy(RegisterColumns.other(first))));
      } else {
        List<Entry> entries =
            lines.inOrder(
                column.entries().stream()
                    .filter(
                        entry ->
                            entry.box().middleY() > upper - 0.6 * pitch
                                && entry.box().middleY() < lower + 0.6 * pitch));
        if (!entries.isEmpty()) {
          cells.add(new RegisterCell(column, entries));
        }
      }
    }
    return cells;
  }

  /** 男 or 夫 before a line says whose it is. */
  private double partyWords(double height, double pitch) {
    return graph.labels().stream()
        .filter(label -> label.meaning().isParty() && label.meaning().side().isTold())
        .filter(label -> Math.abs(label.box().middleY() - height) < 0.4 * pitch)
        .mapToDouble(label -> label.meaning().side() == Side.MAN ? 1 : -1)
        .sum();
  }
}
