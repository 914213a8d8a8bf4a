package lianli.registry.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import lianli.registry.BilingualText;
import lianli.registry.file.Unchecked;

/** The first sheet of a workbook that everybody sees and that holds something. */
final class Xlsx implements RawRows {
  private final Path path;
  private final WorkbookParts workbook;
  private final WorkbookParts.Sheet sheet;
  private final List<String> others;
  private final List<String> hidden;
  private final SheetRows rows;

  private Xlsx(
      Path path,
      WorkbookParts workbook,
      WorkbookParts.Sheet sheet,
      List<String> others,
      List<String> hidden,
      SheetRows rows) {
    this.path = path;
    this.workbook = workbook;
    this.sheet = sheet;
    this.others = others;
    this.hidden = hidden;
    this.rows = rows;
  }

  static RawRows open(Path path) throws IOException {
    try {
      WorkbookParts workbook = WorkbookParts.open(path);
      try {
        List<WorkbookParts.Sheet> visible = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        for (WorkbookParts.Sheet sheet : workbook.sheets()) {
          if (!workbook.holdsSomething(sheet)) {
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
        return new Xlsx(
            path,
            workbook,
            visible.getFirst(),
            visible.stream().skip(1).map(WorkbookParts.Sheet::name).toList(),
            hidden,
            workbook.rows(visible.getFirst(), MergedCells.none()));
      } catch (IOException | XMLStreamException | RuntimeException malformed) {
        workbook.close();
        throw malformed;
      }
    } catch (XMLStreamException malformed) {
      throw new IOException(malformed);
    }
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
      return new Xlsx(path, workbook, sheet, others, hidden, workbook.rows(sheet, rows.merged()));
    } catch (XMLStreamException malformed) {
      throw new IOException(malformed);
    }
  }

  @Override
  public void close() {
    Unchecked.run(() -> workbook.close());
  }
}
