package lianli.registry.table;

import java.util.List;
import java.util.Optional;

/** The rows of a file as they come, blank ones too. */
interface RawRows extends AutoCloseable {
  /** Of a text file; empty for others. */
  String encoding();

  /**
   * The next row; empty at the end.
   *
   * @throws lianli.registry.RegistryException BAD_INPUT if the file cannot be read further
   */
  Optional<TableRow> next();

  /** Names of sheets with something in them that are not read. */
  default List<String> furtherSheets() {
    return List.of();
  }

  @Override
  void close();
}
