package lianli.cli.output;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows under headings, aligned in a terminal where Chinese characters are two cells wide.
 *
 * @param headings one for each column
 * @param rows each as long as the headings
 */
public record Table(List<String> headings, List<List<String>> rows) {
  public Table {
    headings = List.copyOf(headings);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != headings.size()) {
        throw new IllegalArgumentException("table: a row has not as many cells as headings");
      }
    }
  }

  /** The lines: headings, a rule, rows; two blanks between columns, none at the end. */
  List<String> lines() {
    int[] widths = new int[headings.size()];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = DisplayWidth.of(headings.get(column));
      for (List<String> row : rows) {
        widths[column] = Math.max(widths[column], DisplayWidth.of(row.get(column)));
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(line(headings, widths));
    List<String> rules = new ArrayList<>();
    for (int width : widths) {
      rules.add("─".repeat(width));
    }
    lines.add(String.join("  ", rules));
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = cells.get(column);
      line.append(cell).append(" ".repeat(widths[column] - DisplayWidth.of(cell) + 2));
    }
    return line.toString().stripTrailing();
  }
}
