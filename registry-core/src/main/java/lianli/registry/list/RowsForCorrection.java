package lianli.registry.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import lianli.registry.table.Cell;
import lianli.registry.table.TableReader;
import lianli.registry.table.TableRow;

/**
 * Rows of a list once more, under the headings of the list, so that those that were not entered can
 * be written out, corrected, and imported as a list of their own. Merged cells and marks for "as
 * above" are written out, since they mean nothing there.
 *
 * @param headings of all columns that are headed
 * @param rows by their numbers
 */
public record RowsForCorrection(List<String> headings, Map<Integer, Map<String, String>> rows) {
  /** Begins the headings of columns that are about the import and not about any act. */
  static final String NOTE = "import.";

  public RowsForCorrection {
    headings = List.copyOf(headings);
    rows = Map.copyOf(rows);
  }

  /** Reads these rows of a list that could be read before. */
  public static RowsForCorrection of(Path file, ListMapping mapping, IntPredicate wanted) {
    try {
      if (JsonLines.isOne(file)) {
        try (ListReader lines = JsonLines.open(file, mapping)) {
          return ofJson(lines, wanted);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Set<String> headings = new LinkedHashSet<>();
    Map<Integer, Map<String, String>> rows = new HashMap<>();
    try (TableReader table = TableReader.open(file, mapping.headings())) {
      table.header().stream()
          .filter(heading -> !heading.isEmpty() && !isNote(heading))
          .forEach(headings::add);
      for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
        if (wanted.test(row.get().number())) {
          rows.put(row.get().number(), cells(table.header(), row.get()));
        }
      }
    }
    return new RowsForCorrection(new ArrayList<>(headings), rows);
  }

  private static Map<String, String> cells(List<String> header, TableRow row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(header.size(), row.cells().size()); i++) {
      cells.put(header.get(i), row.cells().get(i).text());
    }
    return cells;
  }

  private static RowsForCorrection ofJson(ListReader lines, IntPredicate wanted) {
    Set<String> headings = new LinkedHashSet<>();
    Map<Integer, Map<String, String>> rows = new HashMap<>();
    for (Optional<ListRow> row = lines.next(); row.isPresent(); row = lines.next()) {
      if (row.get() instanceof ListRow.Told told && wanted.test(told.number())) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Cell cell : told.cells().values()) {
          cells.put(cell.address(), cell.text());
        }
        headings.addAll(cells.keySet());
        rows.put(told.number(), cells);
      }
    }
    return new RowsForCorrection(new ArrayList<>(headings), rows);
  }

  /** True of the heading of a column that an import wrote about a row. */
  static boolean isNote(String heading) {
    return heading.startsWith(NOTE);
  }
}
