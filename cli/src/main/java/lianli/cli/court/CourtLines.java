package lianli.cli.court;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lianli.index.court.CaseList;
import lianli.index.court.CaseTable;
import lianli.registry.court.CasePlace;
import lianli.registry.list.CourtColumns;
import lianli.registry.list.CourtRows;
import lianli.registry.list.ListMapping;
import lianli.registry.table.Cell;
import lianli.registry.table.DateCell;
import lianli.registry.table.TableFile;
import lianli.registry.table.TableRow;

/**
 * The lines of a court's list in the words of the court, by what their columns mean: what a
 * decision about a line is held against when it comes back.
 */
public final class CourtLines {
  private final Map<CasePlace, Map<String, String>> lines;

  private CourtLines(Map<CasePlace, Map<String, String>> lines) {
    this.lines = lines;
  }

  /** The lines of lists that are read as one. */
  public static CourtLines of(List<CaseTable> tables, ListMapping mapping) {
    Map<CasePlace, Map<String, String>> lines = new TreeMap<>();
    tables.forEach(table -> read(table, mapping, lines));
    return new CourtLines(lines);
  }

  private static void read(
      CaseTable table, ListMapping mapping, Map<CasePlace, Map<String, String>> lines) {
    List<Optional<String>> keys = CourtColumns.of(table.rows(), mapping);
    for (CourtRows.Line line : CourtRows.of(table.rows(), keys)) {
      // One that cannot be read is among the rows that were not matched.
      if (!line.cells().isEmpty()) {
        lines.put(table.place().withRow(line.row()), line(line.cells(), mapping));
      }
    }
  }

  private static Map<String, String> line(Map<String, Cell> cells, ListMapping mapping) {
    Map<String, String> line = new LinkedHashMap<>(mapping.constants());
    cells.forEach(
        (key, cell) -> {
          if (!cell.text().isBlank()) {
            line.put(key, text(key, cell, mapping));
          }
        });
    return line;
  }

  private static String text(String key, Cell cell, ListMapping mapping) {
    if (!CaseList.DATES.contains(key)) {
      return mapping.word(key, cell.text());
    }
    boolean isBirth = key.endsWith("birth_date");
    DateCell date = DateCell.of(cell, isBirth ? DateCell.About.LIFE : DateCell.About.ACT);
    return date instanceof DateCell.Certain certain ? certain.date().text() : cell.text();
  }

  /** What a line says, by key; nothing of one that is not there. */
  Map<String, String> line(CasePlace place) {
    return lines.getOrDefault(place, Map.of());
  }

  /**
   * Lines as the tables they came from, whose headings are now the keys themselves.
   *
   * @param source the file that kept them
   */
  static List<CaseTable> tables(Path source, Map<CasePlace, Map<String, String>> lines) {
    Map<CasePlace, Map<Integer, Map<String, String>>> tables = new TreeMap<>();
    lines.forEach(
        (place, line) ->
            tables
                .computeIfAbsent(place.withRow(0), table -> new TreeMap<>())
                .put(place.row(), line));
    return tables.entrySet().stream()
        .map(table -> new CaseTable(table.getKey(), table(source, table.getValue())))
        .toList();
  }

  private static TableFile table(Path source, Map<Integer, Map<String, String>> lines) {
    Set<String> keys = new LinkedHashSet<>();
    lines.values().forEach(line -> keys.addAll(line.keySet()));
    List<String> header = List.copyOf(keys);
    List<TableRow> rows = new ArrayList<>();
    lines.forEach((number, line) -> rows.add(new TableRow(number, cells(header, line))));
    return new TableFile(source, "", header, rows);
  }

  private static List<Cell> cells(List<String> header, Map<String, String> line) {
    return header.stream().map(key -> cell(line.getOrDefault(key, ""))).toList();
  }

  /** A cell of a line. */
  static Cell cell(String text) {
    return new Cell(text, "", Cell.Content.TEXT);
  }
}
