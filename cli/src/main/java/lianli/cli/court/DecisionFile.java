package lianli.cli.court;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.RegistryException;
import lianli.registry.table.Cell;
import lianli.registry.table.SheetTexts;
import lianli.registry.table.TableRow;

/**
 * A workbook of {@link CourtWorkbook}, or one of its sheets as CSV, as it came back.
 *
 * @param rows those of cases, of all sheets
 * @param unread rows of the court's list that were never matched, with the reason
 */
public record DecisionFile(List<DecisionRow> rows, List<Unread> unread) {
  /** A row of the court's list that could not be read. */
  record Unread(String file, String line, String why) {}

  private static final List<List<String>> UNREAD =
      List.of(
          List.of("Line", "Cell", "Why", "List"),
          List.of("行", "单元格", "原因", "名单文件"),
          // Workbooks of one list did not name it.
          List.of("Line", "Cell", "Why"),
          List.of("行", "单元格", "原因"));

  public DecisionFile {
    rows = List.copyOf(rows);
    unread = List.copyOf(unread);
  }

  /**
   * Reads a file.
   *
   * @throws RegistryException BAD_INPUT if no sheet has the columns of decisions
   */
  public static DecisionFile read(Path file) {
    List<DecisionRow> rows = new ArrayList<>();
    List<Unread> unread = new ArrayList<>();
    boolean isOne = false;
    List<SheetTexts> sheets = SheetTexts.read(file);
    for (SheetTexts sheet : sheets) {
      Optional<DecisionHeadings> headings = DecisionHeadings.of(file, sheet);
      isOne |= headings.isPresent();
      if (headings.isPresent()) {
        sheet.rows().stream()
            .filter(row -> !row.isBlank() && row.number() > headings.get().row().number())
            .forEach(row -> rows.add(row(sheet.name(), headings.get().columns(), row)));
      } else {
        unread.addAll(unread(sheet));
      }
    }
    if (!isOne) {
      throw noDecisions(file, sheets);
    }
    return new DecisionFile(rows, unread);
  }

  private static List<Unread> unread(SheetTexts sheet) {
    List<Unread> unread = new ArrayList<>();
    boolean isBelow = false;
    for (TableRow row : sheet.rows()) {
      List<String> texts = texts(row);
      if (isBelow && !row.isBlank()) {
        unread.add(new Unread(text(texts, 3), text(texts, 0), text(texts, 2)));
      }
      isBelow |= UNREAD.contains(texts);
    }
    return unread;
  }

  private static List<String> texts(TableRow row) {
    return row.cells().stream().map(cell -> cell.text().strip()).toList();
  }

  private static String text(List<String> texts, int at) {
    return at < texts.size() ? texts.get(at) : "";
  }

  private static DecisionRow row(String sheet, Map<DecisionColumn, Integer> columns, TableRow row) {
    Map<DecisionColumn, Cell> cells = new EnumMap<>(DecisionColumn.class);
    columns.forEach(
        (column, at) -> {
          if (at < row.cells().size()) {
            cells.put(column, row.cells().get(at));
          }
        });
    List<Cell> beside = new ArrayList<>();
    for (int at = 0; at < row.cells().size(); at++) {
      if (!columns.containsValue(at)) {
        beside.add(row.cells().get(at));
      }
    }
    String basis = text(cells, DecisionColumn.BASIS);
    return new DecisionRow(
        sheet,
        row.number(),
        cells,
        beside,
        row.kind(),
        DecisionBasis.parse(basis, text(cells, DecisionColumn.SEAL)));
  }

  private static String text(Map<DecisionColumn, Cell> cells, DecisionColumn column) {
    Cell cell = cells.get(column);
    return cell == null ? "" : cell.text().strip();
  }

  private static RegistryException noDecisions(Path file, List<SheetTexts> sheets) {
    List<String> names =
        sheets.stream().map(SheetTexts::name).filter(name -> !name.isEmpty()).toList();
    return DecisionHeadings.refused(
        file,
        names.isEmpty()
            ? BilingualText.of("it has no columns of decisions", "该文件没有处理意见各列")
            : BilingualText.of(
                "no sheet has the columns of decisions (sheets: %s)",
                "没有含处理意见各列的工作表（现有工作表：%s）",
                BilingualText.of(String.join(", ", names), String.join("、", names))),
        DecisionHeadings.AGAIN);
  }
}
