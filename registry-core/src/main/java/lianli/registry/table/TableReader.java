package lianli.registry.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.registry.RegistryException;
import lianli.registry.Said;

/** A CSV or XLSX file read row by row: what is not a row yet is not in memory. */
public final class TableReader implements AutoCloseable {
  private final RawRows rows;
  private final List<String> header;

  private TableReader(RawRows rows, List<String> header) {
    this.rows = rows;
    this.header = List.copyOf(header);
  }

  /**
   * Opens a file; whether it is CSV or XLSX tells its content, not its name.
   *
   * @throws RegistryException BAD_INPUT if it is missing, empty, or neither
   */
  public static TableReader open(Path path) {
    TableFile.requireContent(path);
    try {
      RawRows rows = TableFile.isWorkbook(path) ? Xlsx.open(path) : Csv.open(path);
      try {
        return headed(path, rows);
      } catch (RuntimeException failure) {
        rows.close();
        throw failure;
      }
    } catch (IOException unreadable) {
      throw TableFile.unreadable(path, unreadable);
    }
  }

  private static TableReader headed(Path path, RawRows rows) {
    for (Optional<TableRow> row = rows.next(); row.isPresent(); row = rows.next()) {
      if (!row.get().isBlank()) {
        return new TableReader(rows, row.get().cells().stream().map(Cell::text).toList());
      }
    }
    throw TableFile.failure(
        path, Said.of("it holds no rows", "其中没有数据行"), Said.of("Export it again", "请重新导出"), null);
  }

  /** Of a CSV file; empty for a workbook. */
  public String encoding() {
    return rows.encoding();
  }

  /** Names of a workbook's sheets behind the first that hold something; they are not read. */
  public List<String> furtherSheets() {
    return rows.furtherSheets();
  }

  /** Texts of the first row that is not blank. */
  public List<String> header() {
    return header;
  }

  /**
   * The next row that is not blank; empty at the end. It has a cell for every heading, and further
   * ones only if something stands in them.
   *
   * @throws RegistryException BAD_INPUT if the file cannot be read further
   */
  public Optional<TableRow> next() {
    for (Optional<TableRow> row = rows.next(); row.isPresent(); row = rows.next()) {
      if (!row.get().isBlank()) {
        return Optional.of(fitted(row.get()));
      }
    }
    return Optional.empty();
  }

  private TableRow fitted(TableRow row) {
    List<Cell> cells = new ArrayList<>(row.cells());
    while (cells.size() > header.size() && cells.getLast().text().isEmpty()) {
      cells.removeLast();
    }
    while (cells.size() < header.size()) {
      cells.add(new Cell("", TableFile.address(cells.size(), row.number()), Cell.Content.TEXT));
    }
    return new TableRow(row.number(), cells);
  }

  @Override
  public void close() {
    rows.close();
  }
}
