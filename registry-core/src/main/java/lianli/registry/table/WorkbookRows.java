package lianli.registry.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import lianli.registry.BilingualText;
import lianli.registry.file.Unchecked;

/** The rows of a sheet that everybody sees and that holds something. */
final class WorkbookRows implements RawRows {
  private final Path path;
  private final Workbook workbook;
  private final Workbook.Sheet sheet;
  private final List<String> others;
  private final List<String> hidden;
  private final Workbook.Rows rows;

  private WorkbookRows(
      Path path,
      Workbook workbook,
      Workbook.Sheet sheet,
      List<String> others,
      List<String> hidden,
      Workbook.Rows rows) {
    this.path = path;
    this.workbook = workbook;
    this.sheet = sheet;
    this.others = others;
    this.hidden = hidden;
    this.rows = rows;
  }

  /** The first such sheet; closing it closes the workbook. */
  static RawRows open(Path path) throws IOException {
    List<RawRows> sheets = all(path);
    return sheets.getFirst();
  }

  /**
   * Each such sheet, of one workbook that closing any of them closes.
   *
   * @throws lianli.registry.RegistryException BAD_INPUT if there is none
   */
  static List<RawRows> all(Path path) throws IOException {
    try {
      Workbook workbook = Workbook.open(path);
      try {
        return all(path, workbook);
      } catch (IOException | XMLStreamException | RuntimeException malformed) {
        workbook.close();
        throw malformed;
      }
    } catch (XMLStreamException malformed) {
      throw new IOException(malformed);
    }
  }

  private static List<RawRows> all(Path path, Workbook workbook)
      throws IOException, XMLStreamException {
    List<Workbook.Sheet> visible = new ArrayList<>();
    List<String> hidden = new ArrayList<>();
    for (Workbook.Sheet sheet : workbook.sheets()) {
      if (!sheet.holdsSomething()) {
        continue;
      }
      if (sheet.isHidden()) {
        hidden.add(sheet.name());
      } else {
        visible.add(sheet);
      }
    }
    if (visible.isEmpty()) {
      throw TableFile.failure(
          path,
          BilingualText.of("no sheet that is shown holds anything", "没有可见且有内容的工作表"),
          BilingualText.of(
              "Show the sheet that is meant, and save the workbook again", "请取消隐藏要导入的工作表后重新保存"),
          null);
    }
    List<String> names = visible.stream().map(Workbook.Sheet::name).toList();
    List<RawRows> all = new ArrayList<>();
    for (Workbook.Sheet sheet : visible) {
      all.add(
          new WorkbookRows(
              path,
              workbook,
              sheet,
              names.stream().filter(name -> !name.equals(sheet.name())).toList(),
              hidden,
              sheet.rows(MergedCells.none())));
    }
    return all;
  }

  @Override
  public String encoding() {
    return "";
  }

  @Override
  public Sheets sheets() {
    return new Sheets(
        sheet.name(),
        others,
        hidden,
        rows.hiddenColumns().stream().map(column -> TableFile.letters(column)).toList());
  }

  @Override
  public MergedCells merged() {
    return rows.merged();
  }

  @Override
  public Optional<TableRow> next() {
    try {
      return rows.next();
    } catch (XMLStreamException | RuntimeException malformed) {
      // What lies below an XML parser throws exceptions of many kinds on hostile files.
      throw TableFile.unreadable(path, malformed);
    }
  }

  @Override
  public RawRows again() throws IOException {
    try {
      return new WorkbookRows(path, workbook, sheet, others, hidden, sheet.rows(rows.merged()));
    } catch (XMLStreamException malformed) {
      throw new IOException(malformed);
    }
  }

  @Override
  public void close() {
    Unchecked.run(() -> workbook.close());
  }
}
