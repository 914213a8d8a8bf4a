package lianli.registry.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import lianli.registry.Said;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The first sheet of a workbook. */
final class Xlsx implements RawRows {
  private static final long LARGEST_UNPACKED = 2L << 30;

  private final Path path;
  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final List<String> furtherSheets;

  private Xlsx(
      Path path, ReadableWorkbook workbook, Stream<Row> stream, List<String> furtherSheets) {
    this.path = path;
    this.workbook = workbook;
    this.stream = stream;
    this.rows = stream.iterator();
    this.furtherSheets = furtherSheets;
  }

  static RawRows open(Path path) throws IOException {
    requireModest(path);
    try {
      ReadableWorkbook workbook =
          new ReadableWorkbook(path.toFile(), new ReadingOptions(true, false));
      try {
        List<String> further = furtherSheets(workbook);
        return new Xlsx(path, workbook, workbook.getFirstSheet().openStream(), further);
      } catch (IOException | RuntimeException malformed) {
        workbook.close();
        throw malformed;
      }
    } catch (RuntimeException malformed) {
      // A hostile workbook makes the reader and its XML parser throw exceptions of many kinds.
      throw new IOException(malformed);
    }
  }

  /** A year on a sheet of its own, say; empty sheets come with every new workbook. */
  private static List<String> furtherSheets(ReadableWorkbook workbook) throws IOException {
    List<String> names = new ArrayList<>();
    for (Sheet sheet : workbook.getSheets().skip(1).toList()) {
      try (Stream<Row> rows = sheet.openStream()) {
        if (rows.anyMatch(row -> row.getCellCount() > 0)) {
          names.add(sheet.getName());
        }
      }
    }
    return names;
  }

  /** A few packed bytes can unpack to more than the machine holds. */
  private static void requireModest(Path path) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      long unpacked =
          Collections.list(zip.entries()).stream()
              .mapToLong(ZipEntry::getSize)
              .map(Math::abs)
              .sum();
      if (unpacked > LARGEST_UNPACKED) {
        throw TableFile.failure(
            path,
            Said.of("it unpacks to more than 2 GiB", "解压后超过 2 GiB"),
            Said.of("Cut it into parts", "请分成几个文件"),
            null);
      }
    }
  }

  @Override
  public String encoding() {
    return "";
  }

  @Override
  public List<String> furtherSheets() {
    return furtherSheets;
  }

  @Override
  public Optional<TableRow> next() {
    try {
      return rows.hasNext() ? Optional.of(row(rows.next())) : Optional.empty();
    } catch (RuntimeException malformed) {
      throw TableFile.unreadable(path, malformed);
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
    if (format != null && format.toLowerCase(Locale.ROOT).contains("yy")) {
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

  @Override
  public void close() {
    try (workbook) {
      stream.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
