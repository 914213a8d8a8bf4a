package lianli.registry.table;

import java.util.List;

/**
 * The sheets of a workbook.
 *
 * @param read the one that is read: the first that everybody sees and that holds something
 * @param others names of those with something in them that are not read
 * @param hidden names of those with something in them that a spreadsheet does not show
 * @param hiddenColumns letters of the columns of the sheet that a spreadsheet does not show
 */
public record Sheets(
    String read, List<String> others, List<String> hidden, List<String> hiddenColumns) {
  static final Sheets NONE = new Sheets("", List.of(), List.of(), List.of());

  public Sheets {
    others = List.copyOf(others);
    hidden = List.copyOf(hidden);
    hiddenColumns = List.copyOf(hiddenColumns);
  }
}
