package lianli.registry.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.RegistryException;
import lianli.registry.table.ForeignFormat;
import lianli.registry.table.TableReader;

/** A list read row by row. An instance belongs to one thread. */
public interface ListReader extends AutoCloseable {
  /** Of a text file; empty for a workbook. */
  String encoding();

  /** What the list tells. */
  ImportKind kind();

  /** Headings or keys met so far that mean nothing here; what stands under them is not read. */
  List<String> unknownColumns();

  /**
   * The next row; empty at the end.
   *
   * @throws RegistryException BAD_INPUT if the file cannot be read further
   */
  Optional<ListRow> next();

  /** What an export says of itself in its last line; empty for other lists, and for torn ones. */
  Optional<ExportSummary> summary();

  /** What is to be said of the list as a whole: how it was read, and what of it was not. */
  default List<BilingualText> remarks() {
    return List.of();
  }

  @Override
  void close();

  /**
   * Opens CSV, XLSX or JSON Lines; which of them it is tells its content, not its name.
   *
   * @throws RegistryException BAD_INPUT if it is none, or lacks a needed column
   */
  static ListReader open(Path file, ListMapping mapping) {
    ForeignFormat.refuse(file);
    try {
      JsonDocument.refuse(file);
      if (JsonLines.isOne(file)) {
        return JsonLines.open(file, mapping);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    TableReader table = TableReader.open(file, mapping.headings());
    try {
      return new TableList(file, table, mapping);
    } catch (RegistryException unusable) {
      table.close();
      throw unusable;
    }
  }
}
