package lianli.registry.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import lianli.registry.BilingualText;
import lianli.registry.act.WrittenText;
import lianli.registry.table.Cell;
import lianli.registry.table.CellCheck;
import lianli.registry.table.TableFile;
import lianli.registry.table.TableRow;

/**
 * The lines of a court's list by what their cells mean, however the list lays its parties out: in
 * columns of their own, both in one cell, the particulars of one in a cell, or each in a row.
 */
public final class CourtRows {
  private static final String ROLE = "party_role";

  /**
   * A line.
   *
   * @param row that it begins in
   * @param cells by their keys; empty if it cannot be read
   * @param rejected why it cannot be
   */
  public record Line(int row, Map<String, Cell> cells, Optional<CellCheck.Objection> rejected) {}

  private final List<Optional<String>> keys;

  private CourtRows(List<Optional<String>> keys) {
    this.keys = keys;
  }

  /**
   * The lines of a table.
   *
   * @param keys what each column means, by {@link CourtColumns}
   */
  public static List<Line> of(TableFile table, List<Optional<String>> keys) {
    CourtRows rows = new CourtRows(keys);
    List<TableRow> told = table.rows().stream().filter(row -> !row.isBlank()).toList();
    return keys.contains(Optional.of(ROLE))
        ? rows.ofParties(told, table.header())
        : told.stream()
            .map(row -> line(row.number(), rows.cells(row), row, table))
            .filter(line -> !isAside(line))
            .toList();
  }

  /** A few words between the cases or below them name nobody and no case: a note, a signature. */
  private static boolean isAside(Line line) {
    List<Map.Entry<String, Cell>> filled =
        line.cells().entrySet().stream().filter(cell -> !cell.getValue().isBlank()).toList();
    return line.rejected().isEmpty()
        && filled.size() <= 2
        && filled.stream()
            .noneMatch(
                cell ->
                    cell.getKey().endsWith("name")
                        || cell.getKey().endsWith("id_number")
                        || isNumber(cell));
  }

  private static boolean isNumber(Map.Entry<String, Cell> cell) {
    return cell.getKey().equals("case_number")
        && cell.getValue().text().chars().anyMatch(Character::isDigit);
  }

  private static Line line(int number, Map<String, Cell> cells, TableRow row, TableFile table) {
    return line(number, cells, CellCheck.objection(row, table.header()));
  }

  private static Line line(
      int number, Map<String, Cell> cells, Optional<CellCheck.Objection> objection) {
    try {
      return new Line(number, BothParties.apart(cells), objection);
    } catch (RowRejectedException unreadable) {
      return new Line(
          number,
          Map.of(),
          Optional.of(new CellCheck.Objection(unreadable.cell(), unreadable.why())));
    }
  }

  private Map<String, Cell> cells(TableRow row) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (int column = 0; column < Math.min(keys.size(), row.cells().size()); column++) {
      Cell cell = row.cells().get(column);
      keys.get(column)
          .ifPresent(
              key -> {
                if (key.equals(OfficeAndNumber.KEY)) {
                  cells.putIfAbsent("certificate_number", OfficeAndNumber.number(cell));
                } else {
                  cells.put(key, key.endsWith("id_number") ? LostDigits.masked(cell) : cell);
                }
              });
    }
    return cells;
  }

  /** Of a list that gives each party a row: the two rows of a case are one line. */
  private List<Line> ofParties(List<TableRow> rows, List<String> header) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Map<String, Cell> one = cells(rows.get(i));
      Optional<CellCheck.Objection> objection = CellCheck.objection(rows.get(i), header);
      int row = rows.get(i).number();
      Map<String, Cell> other = new LinkedHashMap<>();
      int more = 0;
      while (i + 1 < rows.size() && isOfSameCase(one, cells(rows.get(i + 1)))) {
        i++;
        other = cells(rows.get(i));
        objection = objection.or(another(rows.get(i), header));
        more++;
      }
      boolean areTwo =
          more == 1 && RolesInSuit.isFirst(role(one)) != RolesInSuit.isFirst(role(other));
      boolean isOne = more == 0 && isRole(one);
      if (isOne || areTwo) {
        lines.add(line(row, together(one, other), objection));
      } else {
        lines.add(
            new Line(
                row,
                Map.of(),
                Optional.of(
                    new CellCheck.Objection(
                        "",
                        BilingualText.of(
                            "the rows of this case do not name one plaintiff and one defendant",
                            "该案各行不是一名原告和一名被告")))));
      }
    }
    return lines;
  }

  private static Supplier<Optional<CellCheck.Objection>> another(
      TableRow row, List<String> header) {
    return () -> CellCheck.objection(row, header);
  }

  private static String role(Map<String, Cell> cells) {
    Cell role = cells.get(ROLE);
    return role == null ? "" : WrittenText.word(role.text());
  }

  private static boolean isRole(Map<String, Cell> cells) {
    return RolesInSuit.isFirst(role(cells)) || RolesInSuit.isSecond(role(cells));
  }

  /** A row that names no case goes on with the one above; one that repeats its number does, too. */
  private static boolean isOfSameCase(Map<String, Cell> one, Map<String, Cell> next) {
    String number = text(next, "case_number");
    boolean isSame = number.isEmpty() || number.equals(text(one, "case_number"));
    return isSame && isRole(next) && RolesInSuit.isSecond(role(next));
  }

  private static String text(Map<String, Cell> cells, String key) {
    Cell cell = cells.get(key);
    return cell == null ? "" : WrittenText.word(cell.text());
  }

  private static Map<String, Cell> together(Map<String, Cell> one, Map<String, Cell> other) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    put(cells, one, RolesInSuit.isSecond(role(one)) ? "defendant." : "plaintiff.");
    put(cells, other, RolesInSuit.isSecond(role(one)) ? "plaintiff." : "defendant.");
    return cells;
  }

  private static void put(Map<String, Cell> cells, Map<String, Cell> told, String party) {
    told.forEach(
        (key, cell) -> {
          if (key.startsWith("person.")) {
            cells.put(party + key.substring("person.".length()), cell);
          } else if (!key.equals(ROLE) && (!cells.containsKey(key) || cells.get(key).isBlank())) {
            cells.put(key, cell);
          }
        });
  }
}
