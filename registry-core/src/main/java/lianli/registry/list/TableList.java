package lianli.registry.list;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.Said;
import lianli.registry.table.Cell;
import lianli.registry.table.TableReader;
import lianli.registry.table.TableRow;

/** A CSV file or a workbook as a list. */
final class TableList implements ListSource {
  private final TableReader table;
  private final List<Optional<String>> columns;
  private final ImportKind kind;

  TableList(Path file, TableReader table, ListMapping mapping) {
    this.table = table;
    columns = table.header().stream().map(mapping::keyOf).toList();
    Set<String> keys = columns.stream().flatMap(Optional::stream).collect(Collectors.toSet());
    keys.addAll(mapping.constants().keySet());
    kind = ImportKind.of(keys);
    requireColumns(file, keys);
    requireOnce(file);
  }

  @Override
  public String encoding() {
    return table.encoding();
  }

  @Override
  public ImportKind kind() {
    return kind;
  }

  @Override
  public List<String> unknownColumns() {
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).isEmpty() && !table.header().get(i).isEmpty()) {
        unknown.add(table.header().get(i));
      }
    }
    return unknown;
  }

  @Override
  public List<String> furtherSheets() {
    return table.furtherSheets();
  }

  @Override
  public Optional<ListRow> next() {
    return table.next().map(this::row);
  }

  @Override
  public Optional<ExportSummary> summary() {
    return Optional.empty();
  }

  private ListRow row(TableRow row) {
    if (row.cells().size() > columns.size()) {
      return new ListRow.Unreadable(
          row.number(),
          row.cells().get(columns.size()).address(),
          Said.of("there is no heading over this cell", "该单元格上方没有列名"));
    }
    Map<String, Cell> cells = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      Cell cell = row.cells().get(i);
      columns
          .get(i)
          .ifPresent(key -> cells.merge(key, cell, (one, other) -> joined(key, one, other)));
    }
    return new ListRow.Told(row.number(), cells);
  }

  /** The ministry's table keeps an address and a file's number in several columns. */
  private static Cell joined(String key, Cell one, Cell other) {
    if (one.text().isEmpty() || other.text().isEmpty()) {
      return one.text().isEmpty() ? other : one;
    }
    String between = key.equals("archive_ref") ? "-" : "";
    return new Cell(one.text() + between + other.text(), one.address(), one.content());
  }

  private void requireColumns(Path file, Set<String> keys) {
    List<String> missing = kind.missing(keys);
    if (!missing.isEmpty()) {
      String chinese = missing.stream().map(ColumnNames::heading).collect(Collectors.joining("、"));
      throw unusable(
          file,
          Said.of(
              "its first row lacks the columns " + String.join(", ", missing),
              "表头缺少以下列：" + chinese),
          Said.of(
              "Name them so, or in Chinese: " + chinese + "; or say with --mapping what means them",
              "请补上这些列名（或用英文键：" + String.join(", ", missing) + "），或用 --mapping 说明"));
    }
  }

  /** Two columns for one thing would contradict each other sooner or later. */
  private void requireOnce(Path file) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      String key = columns.get(i).orElse("");
      boolean joins = key.endsWith("residence") || key.equals("archive_ref");
      if (!key.isEmpty() && !seen.add(key) && !joins) {
        throw unusable(
            file,
            Said.of("two columns mean " + key, "有两列含义相同：" + ColumnNames.heading(key)),
            Said.of("Take one of them out", "请去掉其中一列"));
      }
    }
  }

  private static RegistryException unusable(Path file, Said why, Said next) {
    return new RegistryException(
        ErrorCode.BAD_INPUT, Said.of("Cannot import " + file, "无法导入 " + file), why, next);
  }

  @Override
  public void close() {
    table.close();
  }
}
