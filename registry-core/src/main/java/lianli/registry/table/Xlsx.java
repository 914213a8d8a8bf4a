package lianli.registry.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lianli.registry.RegistryException;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The first sheet of a workbook. */
final class Xlsx {
  private Xlsx() {}

  static TableFile read(Path path) throws IOException {
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(path.toFile(), new ReadingOptions(true, false))) {
      Sheet sheet = workbook.getFirstSheet();
      List<TableRow> rows = new ArrayList<>();
      try (Stream<Row> all = sheet.openStream()) {
        all.forEach(row -> rows.add(row(row)));
      }
      return TableFile.of(path, "", rows);
    } catch (RegistryException said) {
      throw said;
    } catch (RuntimeException malformed) {
      // A hostile workbook makes the reader and its XML parser throw exceptions of many kinds.
      throw new IOException(malformed);
    }
  }

  private static TableRow row(Row row) {
    List<Cell> cells = new ArrayList<>();
    for (int column = 0; column < row.getCellCount(); column++) {
      String address = TableFile.address(column, row.getRowNum());
      org.dhatim.fastexcel.reader.Cell cell = row.hasCell(column) ? row.getCell(column) : null;
      cells.add(cell == null ? new Cell("", address, Cell.Content.TEXT) : cell(cell, address));
    }
    return new TableRow(row.getRowNum(), cells);
  }

  private static Cell cell(org.dhatim.fastexcel.reader.Cell cell, String address) {
    if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
      return new Cell(shown(cell), address, Cell.Content.FORMULA);
    }
    if (cell.getType() != CellType.NUMBER) {
      return new Cell(shown(cell), address, Cell.Content.TEXT);
    }
    String format = cell.getDataFormatString();
    if (format != null && format.toLowerCase(java.util.Locale.ROOT).contains("yy")) {
      LocalDateTime date = cell.asDate();
      return new Cell(date.toLocalDate().toString(), address, Cell.Content.TEXT);
    }
    BigDecimal number = cell.asNumber();
    return new Cell(number.stripTrailingZeros().toPlainString(), address, Cell.Content.NUMBER);
  }

  private static String shown(org.dhatim.fastexcel.reader.Cell cell) {
    String text = cell.getText();
    return text == null ? "" : text.strip();
  }
}
