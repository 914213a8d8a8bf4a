package lianli.registry.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lianli.registry.BilingualText;
import lianli.registry.RegistryException;

/**
 * A CSV or XLSX file read row by row: what is not a row yet is not in memory. All of the file was
 * looked at before the first row is given, so that one that is torn gives none.
 */
public final class TableReader implements AutoCloseable {
  private final RawRows rows;
  private final Deque<TableRow> ahead;
  private final Heading heading;
  private final List<String> titles;
  private final RowKinds kinds;
  private final Dittos dittos;
  private final Set<Integer> identities;

  private TableReader(
      RawRows rows,
      Deque<TableRow> ahead,
      Heading heading,
      List<String> titles,
      RowKinds kinds,
      Headings known,
      Set<Integer> identities) {
    this.identities = Set.copyOf(identities);
    this.rows = rows;
    this.ahead = ahead;
    this.heading = heading;
    this.titles = List.copyOf(titles);
    this.kinds = kinds;
    this.dittos = new Dittos(heading.texts(), known);
  }

  /**
   * Opens a file; whether it is CSV or XLSX tells its content, not its name.
   *
   * @throws RegistryException BAD_INPUT if it is missing, empty, or neither; if its headings cannot
   *     be told for certain, or columns with content have none
   */
  public static TableReader open(Path path, Headings headings) {
    TableFile.requireContent(path);
    ForeignFormat.refuse(path);
    try {
      RawRows first = TableFile.isWorkbook(path) ? WorkbookRows.open(path) : Csv.open(path);
      try {
        return of(path, first, headings);
      } catch (IOException | RuntimeException failure) {
        first.close();
        throw failure;
      }
    } catch (IOException unreadable) {
      throw TableFile.unreadable(path, unreadable);
    }
  }

  /** Reads these rows, of which none was read yet. */
  static TableReader of(Path path, RawRows first, Headings headings) throws IOException {
    Survey survey = new Survey(first);
    requireReadable(path, survey);
    return headed(path, first.again(), survey, headings);
  }

  private static TableReader headed(Path path, RawRows rows, Survey survey, Headings headings) {
    Deque<TableRow> ahead = new ArrayDeque<>();
    int most = Math.max(HeadingSearch.ROWS, headings.row().orElse(0));
    Optional<TableRow> next = rows.next();
    while (next.isPresent()) {
      next.filter(row -> !row.isBlank()).ifPresent(ahead::add);
      next = ahead.size() < most ? rows.next() : Optional.empty();
    }
    if (ahead.isEmpty()) {
      throw TableFile.failure(
          path,
          BilingualText.of("it holds no rows", "其中没有数据行"),
          BilingualText.of("Export it again", "请重新导出"),
          null);
    }
    Heading heading =
        new HeadingSearch(path, List.copyOf(ahead), survey.merged(), headings).found();
    List<TableRow> above = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    while (!ahead.isEmpty() && ahead.getFirst().number() <= heading.last()) {
      TableRow row = ahead.removeFirst();
      above.add(row);
      if (row.number() < heading.first()) {
        row.cells().stream()
            .filter(cell -> !cell.isBlank())
            .forEach(cell -> titles.add(cell.text()));
      }
    }
    requireHeaded(path, heading, survey.unheaded(heading, above));
    List<TableRow> of = above.stream().filter(row -> row.number() >= heading.first()).toList();
    return new TableReader(
        rows,
        ahead,
        heading,
        titles,
        new RowKinds(heading.texts(), of, headings),
        headings,
        survey.identities());
  }

  private static void requireReadable(Path path, Survey survey) {
    if (survey.isSpoilt()) {
      throw TableFile.failure(
          path,
          BilingualText.of(
              "most rows hold characters that were spoilt in an earlier encoding",
              "多数行含乱码，文字编码转换出错"),
          BilingualText.of(
              "Export it again from where it came, as XLSX or as CSV in UTF-8",
              "请从原系统重新导出为 XLSX 或 UTF-8 的 CSV"),
          null);
    }
  }

  private static void requireHeaded(Path path, Heading heading, List<Integer> columns) {
    if (!columns.isEmpty()) {
      if (heading.isRowOfList()) {
        throw TableFile.unheaded(path);
      }
      String letters = columns.stream().map(TableFile::letters).collect(Collectors.joining(", "));
      throw TableFile.failure(
          path,
          BilingualText.of(
              "there is no heading over the column " + letters, "以下列有内容但没有列名：" + letters),
          BilingualText.of("Write what stands in it above it", "请在其上写明列名后重试"),
          null);
    }
  }

  /** Of a CSV file; empty for a workbook. */
  public String encoding() {
    return rows.encoding();
  }

  /** The sheets of a workbook; nothing for other files. */
  public Sheets sheets() {
    return rows.sheets();
  }

  /** What each column is called. */
  public List<String> header() {
    return heading.texts();
  }

  /** Columns, from 0, in which most of what is filled in looks like an identity number. */
  public Set<Integer> identityColumns() {
    return identities;
  }

  /** The last row of the headings. */
  public int headingRow() {
    return heading.last();
  }

  /** What is to be said of the file as a whole: how it was read, and what of it was not. */
  public List<BilingualText> remarks() {
    List<BilingualText> remarks = remarksOfRows();
    remarks.addAll(rows.sheets().remarks());
    return remarks;
  }

  /** What is to be said of the table, whatever lies beside it. */
  List<BilingualText> remarksOfRows() {
    List<BilingualText> remarks = new ArrayList<>();
    if (!titles.isEmpty()) {
      remarks.add(
          BilingualText.of(
              "the headings are in row %s; what stands above was not read",
              "表头在第 %s 行，其上的内容未读取", headingRow()));
    }
    return remarks;
  }

  /** What stands above the headings. */
  public List<String> titles() {
    return titles;
  }

  /**
   * The next row that is not blank; empty at the end. It has a cell for every heading, and further
   * ones only if something stands in them.
   *
   * @throws RegistryException BAD_INPUT if the file cannot be read further
   */
  public Optional<TableRow> next() {
    Optional<TableRow> row = raw();
    while (row.isPresent() && row.get().isBlank()) {
      row = raw();
    }
    return row.map(this::fitted).map(each -> each.as(kinds.of(each))).map(dittos::resolved);
  }

  private Optional<TableRow> raw() {
    return ahead.isEmpty() ? rows.next() : Optional.of(ahead.removeFirst());
  }

  private TableRow fitted(TableRow row) {
    int width = heading.texts().size();
    if (row.cells().size() == width) {
      return row;
    }
    List<Cell> cells = new ArrayList<>(row.cells());
    while (cells.size() > width && cells.getLast().isBlank()) {
      cells.removeLast();
    }
    while (cells.size() < width) {
      cells.add(new Cell("", TableFile.address(cells.size(), row.number()), Cell.Content.TEXT));
    }
    return new TableRow(row.number(), cells, row.kind());
  }

  @Override
  public void close() {
    rows.close();
  }
}
