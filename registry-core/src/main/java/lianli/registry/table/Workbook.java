package lianli.registry.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** A workbook of any age, by its sheets. */
interface Workbook extends AutoCloseable {
  /** One of its sheets. */
  interface Sheet {
    String name();

    /** True if a spreadsheet does not show it. */
    boolean isHidden();

    /** Its rows, filled from these merged cells. */
    Rows rows(MergedCells merged) throws IOException, XMLStreamException;

    /** True if something stands in it. */
    default boolean holdsSomething() throws IOException, XMLStreamException {
      Rows rows = rows(MergedCells.none());
      for (Optional<TableRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        if (!row.get().isBlank()) {
          return true;
        }
      }
      return false;
    }
  }

  /** The rows of a sheet, in the order of the file. */
  interface Rows {
    /** The next row; empty at the end of the sheet. */
    Optional<TableRow> next() throws XMLStreamException;

    /** The merged cells of the sheet; complete only once the last row was read. */
    MergedCells merged();

    /** Columns that a spreadsheet does not show. */
    List<Integer> hiddenColumns();
  }

  /** The sheets with cells, in the order in which a spreadsheet shows them. */
  List<? extends Sheet> sheets();

  @Override
  void close() throws IOException;

  /** True of files that old Office programs pack, workbooks or not. */
  static boolean isContainer(Path path) throws IOException {
    byte[] mark = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    try (InputStream in = Files.newInputStream(path)) {
      return Arrays.equals(mark, in.readNBytes(mark.length));
    }
  }

  /**
   * Opens a workbook; of which age it is tells its content.
   *
   * @throws XMLStreamException if a part is damaged, or there is none that holds sheets
   * @throws lianli.registry.RegistryException BAD_INPUT if it is an old one that cannot be read
   */
  static Workbook open(Path path) throws IOException, XMLStreamException {
    return isContainer(path) ? OldWorkbook.open(path) : WorkbookParts.open(path);
  }
}
