package lianli.registry.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;

/**
 * A table read from a file.
 *
 * @param path the file
 * @param encoding of a CSV file: {@code UTF-8} or {@code GB18030}; empty for XLSX
 * @param header what each column is called
 * @param rows the rows below, without blank ones and without headings and feet between them
 * @param remarks about the file as a whole
 */
public record TableFile(
    Path path,
    String encoding,
    List<String> header,
    List<TableRow> rows,
    List<BilingualText> remarks) {
  private static final long LARGEST = 200L * 1024 * 1024;

  public TableFile {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
    remarks = List.copyOf(remarks);
  }

  /** A table of which nothing is to be said. */
  public TableFile(Path path, String encoding, List<String> header, List<TableRow> rows) {
    this(path, encoding, header, rows, List.of());
  }

  /**
   * Reads a CSV or XLSX file; which of them it is tells its content, not its name.
   *
   * @throws RegistryException BAD_INPUT if it is missing, empty, too large, or neither
   */
  public static TableFile read(Path path) {
    return read(path, Headings.first());
  }

  /**
   * Reads a table whose headings mean something.
   *
   * @throws RegistryException BAD_INPUT if it is missing, empty, too large, or neither; or if its
   *     headings cannot be told for certain
   */
  public static TableFile read(Path path, Headings headings) {
    requireContent(path);
    requireFitsMemory(path);
    try (TableReader reader = TableReader.open(path, headings)) {
      return of(path, reader, reader.remarks());
    }
  }

  /**
   * Makes sure that what stands for headings is none of the rows: nobody's name and number may be
   * told as the name of a column.
   *
   * @throws RegistryException BAD_INPUT if a date or a number stands among them
   */
  public void requireHeadings() {
    if (new Heading(header, 1, 1).isRowOfList()) {
      throw unheaded(path);
    }
  }

  static RegistryException unheaded(Path path) {
    return failure(
        path,
        BilingualText.of("it has no heading row", "没有表头行"),
        BilingualText.of(
            "Write a row above the list that says what stands in each column", "请在名单上方加一行，写明各列列名"),
        null);
  }

  /** What a reader gives. */
  static TableFile of(Path path, TableReader reader, List<BilingualText> remarks) {
    List<TableRow> rows = new ArrayList<>();
    for (Optional<TableRow> row = reader.next(); row.isPresent(); row = reader.next()) {
      if (tellsSomething(row.get())) {
        rows.add(row.get());
      }
    }
    return new TableFile(path, reader.encoding(), reader.header(), rows, remarks);
  }

  private static boolean tellsSomething(TableRow row) {
    return row.tells();
  }

  static void requireContent(Path path) {
    if (!Files.isRegularFile(path)) {
      throw failure(
          path,
          BilingualText.of("there is no such file", "文件不存在"),
          BilingualText.of("Check the name", "请检查文件名"),
          null);
    }
    if (size(path) == 0) {
      throw failure(
          path,
          BilingualText.of("the file is empty (0 bytes)", "文件为空（0 字节）"),
          BilingualText.of("Export it again", "请重新导出"),
          null);
    }
  }

  static void requireFitsMemory(Path path) {
    if (size(path) > LARGEST) {
      throw failure(
          path,
          BilingualText.of("the file is larger than 200 MiB", "文件超过 200 MiB"),
          BilingualText.of("Cut it into parts", "请分成几个文件"),
          null);
    }
  }

  private static long size(Path path) {
    try {
      return Files.size(path);
    } catch (IOException failure) {
      throw unreadable(path, failure);
    }
  }

  static RegistryException unreadable(Path path, Exception cause) {
    return failure(
        path,
        BilingualText.of("it cannot be read", "文件无法读取"),
        BilingualText.of("Check that it is a whole CSV or XLSX file", "请确认是完整的 CSV 或 XLSX 文件"),
        cause);
  }

  /** True if the file is packed as workbooks are, new or old, whatever its name. */
  public static boolean isWorkbook(Path path) throws IOException {
    try (var in = Files.newInputStream(path)) {
      byte[] head = in.readNBytes(4);
      boolean isPacked =
          head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
      return isPacked || Workbook.isContainer(path);
    }
  }

  static RegistryException failure(
      Path path,
      BilingualText why,
      BilingualText next,
      @org.jspecify.annotations.Nullable Throwable cause) {
    return new RegistryException(
        ErrorCode.BAD_INPUT,
        BilingualText.of("Cannot read " + path, "无法读取 " + path),
        why,
        next,
        cause);
  }

  /** The name a spreadsheet gives a cell: column 0 of row 3 is {@code A3}. */
  static String address(int column, int row) {
    return letters(column) + row;
  }

  /** The name a spreadsheet gives a column: column 0 is {@code A}. */
  static String letters(int column) {
    if (column < 26) {
      return String.valueOf((char) ('A' + column));
    }
    return letters(column / 26 - 1) + (char) ('A' + column % 26);
  }
}
