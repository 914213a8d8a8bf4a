package lianli.registry.table;

import java.io.IOException;
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

  /** The sheets of a workbook; none in other files. */
  default Sheets sheets() {
    return Sheets.NONE;
  }

  /** The merged cells, known once all rows were read. */
  default MergedCells merged() {
    return MergedCells.none();
  }

  /**
   * The rows once more from the first on, after all were read: now merged cells are filled. This
   * one is closed by it.
   */
  RawRows again() throws IOException;

  @Override
  void close();
}
