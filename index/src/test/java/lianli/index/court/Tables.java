package lianli.index.court;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lianli.registry.table.Cell;
import lianli.registry.table.TableFile;
import lianli.registry.table.TableRow;

/** Tables of text cells. */
final class Tables {
  private Tables() {}

  static TableFile of(List<String> headings, List<List<String>> rows) {
    List<TableRow> table = new ArrayList<>();
    for (List<String> row : rows) {
      int number = table.size() + 2;
      table.add(
          new TableRow(
              number,
              row.stream().map(text -> new Cell(text, "R" + number, Cell.Content.TEXT)).toList()));
    }
    return new TableFile(Path.of("list.csv"), "UTF-8", headings, table);
  }
}
