package lianli.cli.court;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.table.Cell;
import lianli.registry.table.PlannedSheet;
import lianli.registry.table.SheetTexts;
import lianli.registry.table.TableRow;

/**
 * Which column of a sheet is which. People set titles above, move columns and add their own; but
 * where a column is there twice, or one is gone on which a decision rests, nobody can tell what was
 * decided.
 *
 * @param row the headings
 * @param columns their places in it
 */
record DecisionHeadings(TableRow row, Map<DecisionColumn, Integer> columns) {
  /** Fewer are headings of another sheet of the workbook. */
  private static final int FEWEST = 5;

  /** A title and what is said of it take no more rows. */
  private static final int ROWS_ABOVE = 10;

  private static final List<DecisionColumn> NEEDED =
      List.of(
          DecisionColumn.DECISION, DecisionColumn.WHO, DecisionColumn.BASIS, DecisionColumn.SEAL);

  /** What is gone cannot be put back by hand. */
  static final BilingualText AGAIN =
      BilingualText.of(
          "Make the workbook with `lianli query court CASES --xlsx FILE` and fill that in",
          "请用 lianli query court 名单 --xlsx 文件 生成工作簿，在其中填写");

  DecisionHeadings {
    columns = Map.copyOf(columns);
  }

  /**
   * The headings of a sheet; empty of one that has no decisions.
   *
   * @throws RegistryException BAD_INPUT if it has decisions, and columns that do not tell them
   */
  static Optional<DecisionHeadings> of(Path file, SheetTexts sheet) {
    Optional<TableRow> heading =
        sheet.rows().stream()
            .filter(row -> !row.isBlank())
            .limit(ROWS_ABOVE)
            .filter(row -> places(row).size() >= FEWEST)
            .findFirst();
    if (heading.isEmpty()) {
      if (sheet.rows().stream().anyMatch(DecisionHeadings::hasBasis)) {
        throw refused(
            file,
            BilingualText.of(
                "%s has lines of a court's list, and no headings", "%s有案件各行，但没有表头", said(sheet)),
            BilingualText.of("Put the row of headings back", "请恢复表头行后重新导入"));
      }
      return Optional.empty();
    }
    requireOnce(file, sheet, heading.get());
    Map<DecisionColumn, Integer> columns = places(heading.get());
    for (DecisionColumn needed : NEEDED) {
      if (!columns.containsKey(needed)) {
        throw refused(
            file,
            BilingualText.of("%s has no column “%s”", "%s没有“%s”列", said(sheet), needed.said()),
            needed.kind() == PlannedSheet.Kind.HIDDEN
                ? AGAIN
                : BilingualText.of("Give the column its heading back", "请恢复该列及其表头后重新导入"));
      }
    }
    return Optional.of(new DecisionHeadings(heading.get(), columns));
  }

  private static void requireOnce(Path file, SheetTexts sheet, TableRow heading) {
    Map<DecisionColumn, Cell> first = new EnumMap<>(DecisionColumn.class);
    for (Cell cell : heading.cells()) {
      Optional<DecisionColumn> column = DecisionColumn.titled(cell.text());
      Cell before = column.isEmpty() ? null : first.putIfAbsent(column.get(), cell);
      if (before != null) {
        throw refused(
            file,
            BilingualText.of(
                "%s has the column “%s” twice (%s and %s)",
                "%s有两列“%s”（%s 列和 %s 列）",
                said(sheet),
                column.get().said(),
                letters(before),
                letters(cell)),
            BilingualText.of(
                "Leave the one that holds, and take the other one out", "请只保留有效的一列，删去另一列后重新导入"));
      }
    }
  }

  private static Map<DecisionColumn, Integer> places(TableRow row) {
    Map<DecisionColumn, Integer> places = new EnumMap<>(DecisionColumn.class);
    for (int at = 0; at < row.cells().size(); at++) {
      int place = at;
      DecisionColumn.titled(row.cells().get(at).text())
          .ifPresent(column -> places.putIfAbsent(column, place));
    }
    return places;
  }

  private static String letters(Cell cell) {
    return cell.address().replaceAll("[0-9]+", "");
  }

  private static boolean hasBasis(TableRow row) {
    for (int at = 1; at < row.cells().size(); at++) {
      String written = row.cells().get(at - 1).text().strip();
      if (DecisionBasis.parse(written, row.cells().get(at).text().strip()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static BilingualText said(SheetTexts sheet) {
    return sheet.name().isEmpty()
        ? BilingualText.of("The file", "该文件")
        : BilingualText.of("The sheet %s", "工作表“%s”", sheet.name());
  }

  /** No decision can be taken from a file like this. */
  static RegistryException refused(Path file, BilingualText why, BilingualText next) {
    return new RegistryException(
        ErrorCode.BAD_INPUT,
        BilingualText.of("Cannot read the decisions in %s", "无法读取处理意见 %s", file),
        why,
        next);
  }
}
