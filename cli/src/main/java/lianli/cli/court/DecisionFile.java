package lianli.cli.court;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
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
    for (SheetTexts sheet : SheetTexts.read(file)) {
      Map<DecisionColumn, Integer> columns = new EnumMap<>(DecisionColumn.class);
      boolean isUnread = false;
      for (TableRow row : sheet.rows()) {
        if (row.isBlank()) {
          continue;
        }
        if (columns.isEmpty() && !isUnread) {
          columns.putAll(columns(row));
          isUnread = UNREAD.contains(texts(row));
          if (!columns.keySet().containsAll(List.of(DecisionColumn.DECISION, DecisionColumn.SEAL))
              && !isUnread) {
            columns.clear();
            break;
          }
          isOne |= !columns.isEmpty() && !isUnread;
        } else if (isUnread) {
          List<String> texts = texts(row);
          unread.add(new Unread(text(texts, 3), text(texts, 0), text(texts, 2)));
        } else {
          rows.add(row(sheet.name(), columns, row));
        }
      }
    }
    if (!isOne) {
      throw noDecisions(file);
    }
    return new DecisionFile(rows, unread);
  }

  private static List<String> texts(TableRow row) {
    return row.cells().stream().map(cell -> cell.text().strip()).toList();
  }

  private static String text(List<String> texts, int at) {
    return at < texts.size() ? texts.get(at) : "";
  }

  private static Map<DecisionColumn, Integer> columns(TableRow heading) {
    Map<DecisionColumn, Integer> columns = new EnumMap<>(DecisionColumn.class);
    for (int at = 0; at < heading.cells().size(); at++) {
      Optional<DecisionColumn> column = DecisionColumn.titled(heading.cells().get(at).text());
      if (column.isPresent()) {
        columns.putIfAbsent(column.get(), at);
      }
    }
    return columns;
  }

  private static DecisionRow row(String sheet, Map<DecisionColumn, Integer> columns, TableRow row) {
    Map<DecisionColumn, Cell> cells = new EnumMap<>(DecisionColumn.class);
    columns.forEach(
        (column, at) -> {
          if (at < row.cells().size()) {
            cells.put(column, row.cells().get(at));
          }
        });
    String basis = text(cells, DecisionColumn.BASIS);
    return new DecisionRow(
        sheet,
        row.number(),
        cells,
        row.kind(),
        DecisionBasis.parse(basis, text(cells, DecisionColumn.SEAL)));
  }

  private static String text(Map<DecisionColumn, Cell> cells, DecisionColumn column) {
    Cell cell = cells.get(column);
    return cell == null ? "" : cell.text().strip();
  }

  private static RegistryException noDecisions(Path file) {
    return new RegistryException(
        ErrorCode.BAD_INPUT,
        BilingualText.of("Cannot read the decisions in " + file, "无法读取处理意见 " + file),
        BilingualText.of(
            "no sheet has the columns of decisions, hidden ones included", "没有含处理意见各列（包括隐藏列）的工作表"),
        BilingualText.of(
            "Make the workbook with `lianli query court CASES --xlsx FILE` and fill that in",
            "请用 lianli query court 名单 --xlsx 文件 生成工作簿，在其中填写"));
  }
}
