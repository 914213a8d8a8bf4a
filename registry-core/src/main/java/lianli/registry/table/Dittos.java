package lianli.registry.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lianli.registry.act.WrittenText;
import org.jspecify.annotations.Nullable;

/**
 * Marks for "as above". They repeat the cell above only where the row above is one of the list that
 * everybody sees, says something there, and the column is one in which rows agree: never a name or
 * a number. Elsewhere they are marked as what they are, and their row cannot be read.
 */
final class Dittos {
  private static final Set<String> AS_ABOVE =
      Set.of(
          "同上",
          "同上行",
          "同前",
          "上同",
          "〃",
          "〃〃",
          "\"",
          "\"\"",
          "''",
          "″",
          "“",
          "”",
          "“”",
          "＂",
          "々",
          "〻",
          "仝",
          "仝上",
          "ditto",
          "do",
          "do.",
          "as above",
          "same");

  /** Marks of which nobody knows for certain what they repeat. */
  private static final Set<String> UNCLEAR = Set.of("同", "同左", "同右", "同下", "↓", "↑", "｜", "|", "︙");

  private static final Set<String> UNIQUE =
      Set.of("case_number", "archive_ref", "source_key", "source", "entry", "volume");

  /** Invisible characters may stand around a mark. */
  private static final int LONGEST_MARK = 16;

  private final List<Optional<String>> keys;
  private @Nullable TableRow above;

  Dittos(List<String> heading, Headings headings) {
    keys = heading.stream().map(headings::key).toList();
  }

  /** The row with its marks replaced; rows come in their order, each once. */
  TableRow resolved(TableRow row) {
    if (row.kind() != TableRow.Kind.DATA) {
      return row;
    }
    TableRow resolved = row;
    if (row.cells().stream().anyMatch(Dittos::isMark)) {
      List<Cell> cells = new ArrayList<>(row.cells().size());
      for (int column = 0; column < row.cells().size(); column++) {
        Cell cell = row.cells().get(column);
        cells.add(isMark(cell) ? repeated(row.number(), column, cell) : cell);
      }
      resolved = new TableRow(row.number(), cells);
    }
    above = resolved;
    return resolved;
  }

  private static boolean isMark(Cell cell) {
    if (cell.text().isEmpty() || cell.text().length() > LONGEST_MARK) {
      return false;
    }
    String mark = WrittenText.visible(cell.text());
    return AS_ABOVE.contains(mark.toLowerCase(Locale.ROOT)) || UNCLEAR.contains(mark);
  }

  private Cell repeated(int row, int column, Cell mark) {
    Cell unclear = new Cell(mark.text(), mark.address(), Cell.Content.AS_ABOVE);
    boolean mayRepeat =
        !UNCLEAR.contains(WrittenText.visible(mark.text()))
            && column < keys.size()
            && keys.get(column).filter(Dittos::agrees).isPresent();
    TableRow last = above;
    if (!mayRepeat || last == null || last.number() != row - 1 || column >= last.cells().size()) {
      return unclear;
    }
    Cell told = last.cells().get(column);
    return told.isBlank() || told.content() == Cell.Content.AS_ABOVE
        ? unclear
        : new Cell(told.text(), mark.address(), told.content(), told.serial());
  }

  /** True of columns in which one row after another says the same. */
  private static boolean agrees(String key) {
    return !key.endsWith(".name")
        && !key.endsWith("_number")
        && !key.endsWith("serial")
        && !UNIQUE.contains(key);
  }
}
