package lianli.cli.court;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.act.WrittenText;
import lianli.registry.table.Cell;
import lianli.registry.table.TableRow;

/**
 * A row of a file of decisions as it came back.
 *
 * @param sheet empty for a text file
 * @param number of the row in it
 * @param cells by their columns
 * @param beside what stands in columns of which the workbook knows nothing
 * @param kind whether a spreadsheet shows it
 * @param basis empty if it is damaged
 */
record DecisionRow(
    String sheet,
    int number,
    Map<DecisionColumn, Cell> cells,
    List<Cell> beside,
    TableRow.Kind kind,
    Optional<DecisionBasis> basis) {
  DecisionRow {
    cells = Map.copyOf(cells);
    beside = List.copyOf(beside);
  }

  /** What stands in a column. */
  String text(DecisionColumn column) {
    Cell cell = cells.get(column);
    return cell == null ? "" : cell.text().strip();
  }

  /** Who decided, if that is a name. */
  String who() {
    String who = text(DecisionColumn.WHO);
    return FilledCells.isName(who) ? who : "";
  }

  /** On which day, as written, if that may be one. */
  String when() {
    String when = text(DecisionColumn.WHEN);
    return FilledCells.holdsNumber(when) ? "" : when;
  }

  /** The line's number in the court's list. */
  String listLine() {
    return basis
        .map(told -> Integer.toString(told.place().row()))
        .orElseGet(() -> text(DecisionColumn.LINE));
  }

  /** The court's list. */
  String listFile() {
    return basis.map(told -> told.place().table()).orElseGet(() -> text(DecisionColumn.FILE));
  }

  /** Where it stands, for the ledger. */
  String place() {
    return sheet.isEmpty() ? "row " + number : "sheet " + sheet + ", row " + number;
  }

  /** Where it stands, for people. */
  BilingualText where() {
    return sheet.isEmpty()
        ? BilingualText.of("row %s", "第 %s 行", number)
        : BilingualText.of("sheet %s, row %s", "工作表“%s”第 %s 行", sheet, number);
  }

  /** The decision, if anything is written in its column. */
  Optional<String> decision() {
    return Optional.of(text(DecisionColumn.DECISION)).filter(word -> !word.isEmpty());
  }

  /** A column of the court's words in which something else stands now. */
  Optional<DecisionColumn> changed(DecisionBasis told) {
    for (DecisionColumn column : DecisionColumn.values()) {
      Optional<String> key = column.key();
      if (key.isPresent() && !same(text(column), told.cells().getOrDefault(key.get(), ""))) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /** Spreadsheets may break lines otherwise, and drop what nobody sees. */
  private static boolean same(String shown, String told) {
    return WrittenText.word(shown).equals(WrittenText.word(told));
  }
}
