package lianli.registry.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.registry.court.CaseNumber;
import lianli.registry.table.TableFile;
import lianli.registry.table.TableRow;

/**
 * Which column of a court's list holds the numbers of its cases, where no heading says so plainly:
 * that of the highest instance, or the only one in whose cells numbers of cases stand.
 */
final class CaseNumberColumn {
  private static final Optional<String> CASE = Optional.of("case_number");

  /** The number of a case itself comes before those of the cases that it went through. */
  private static final List<String> BY_INSTANCE =
      List.of("再审案号", "二审案号", "上诉案号", "一审案号", "原一审案号", "原审案号");

  private CaseNumberColumn() {}

  /** The keys with that of the cases' numbers. */
  static List<Optional<String>> of(
      TableFile table, List<Optional<String>> keys, ListMapping mapping) {
    if (keys.contains(CASE) || mapping.constants().containsKey("case_number")) {
      return keys;
    }
    List<String> header = table.header().stream().map(ColumnNames::folded).toList();
    List<Integer> headed = new ArrayList<>();
    for (int column = 0; column < header.size(); column++) {
      boolean isHeaded =
          keys.get(column).isEmpty() && CaseHeading.key(header.get(column)).equals(CASE);
      if (isHeaded && !mapping.names(table.header().get(column)) && holdsNumbers(table, column)) {
        headed.add(column);
      }
    }
    if (headed.size() == 1) {
      return with(keys, headed.getFirst());
    }
    for (String instance : BY_INSTANCE) {
      int column = header.indexOf(instance);
      if (column >= 0 && !mapping.names(table.header().get(column))) {
        return with(keys, column);
      }
    }
    List<Integer> holding = new ArrayList<>();
    for (int column = 0; column < header.size(); column++) {
      boolean isFree =
          keys.get(column).isEmpty() || keys.get(column).equals(Optional.of("certificate_number"));
      if (isFree && !mapping.names(table.header().get(column)) && holdsNumbers(table, column)) {
        holding.add(column);
      }
    }
    return holding.size() == 1 ? with(keys, holding.getFirst()) : keys;
  }

  private static List<Optional<String>> with(List<Optional<String>> keys, int column) {
    List<Optional<String>> told = new ArrayList<>(keys);
    told.set(column, CASE);
    return told;
  }

  /** Nearly all of what stands in the column is numbers of cases. */
  private static boolean holdsNumbers(TableFile table, int column) {
    int filled = 0;
    int numbers = 0;
    for (TableRow row : table.rows()) {
      if (column < row.cells().size() && !row.cells().get(column).isBlank()) {
        filled++;
        boolean isNumber =
            !(CaseNumber.parse(row.cells().get(column).text()) instanceof CaseNumber.Other);
        numbers += isNumber ? 1 : 0;
      }
    }
    return filled > 0 && numbers * 10 >= filled * 9;
  }
}
