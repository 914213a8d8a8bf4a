package lianli.registry.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import lianli.registry.act.WrittenText;

/** What a first look at all rows shows: a file that cannot be read whole is not read at all. */
final class Survey {
  private static final Pattern IDENTITY = Pattern.compile("\\d{15}|\\d{17}[\\dX]");
  private static final int LEAST = 15;
  private static final int MOST = 40;

  private final Map<Integer, Integer> filled = new TreeMap<>();
  private final Map<Integer, Integer> identities = new TreeMap<>();
  private final MergedCells merged;
  private int rows;
  private int spoilt;

  /** Reads these rows to their end. */
  Survey(RawRows source) {
    for (Optional<TableRow> row = source.next(); row.isPresent(); row = source.next()) {
      if (row.get().isBlank() || row.get().kind() == TableRow.Kind.HIDDEN) {
        continue;
      }
      rows++;
      boolean isSpoilt = false;
      for (int column = 0; column < row.get().cells().size(); column++) {
        if (!row.get().cells().get(column).isBlank()) {
          filled.merge(column, 1, Integer::sum);
          String text = row.get().cells().get(column).text();
          isSpoilt = isSpoilt || SpoiltText.isOne(text);
          if (isIdentity(text)) {
            identities.merge(column, 1, Integer::sum);
          }
        }
      }
      if (isSpoilt) {
        spoilt++;
      }
    }
    merged = source.merged();
  }

  private static boolean isIdentity(String text) {
    boolean isLong = text.length() >= LEAST && text.length() <= MOST;
    return isLong && mayBeNumber(text) && IDENTITY.matcher(WrittenText.idNumber(text)).matches();
  }

  /** No Han character is part of an identity number, however it is written. */
  private static boolean mayBeNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x3400 && text.charAt(i) <= 0x9FFF) {
        return false;
      }
    }
    return true;
  }

  /** Columns in which most of what is filled in looks like an identity number. */
  Set<Integer> identities() {
    Set<Integer> columns = new TreeSet<>();
    identities.forEach(
        (column, count) -> {
          if (count * 2 > filled.getOrDefault(column, 0) - 1) {
            columns.add(column);
          }
        });
    return columns;
  }

  /** True if most rows hold characters that are not what was written. */
  boolean isSpoilt() {
    return spoilt > 1 && spoilt * 2 > rows;
  }

  MergedCells merged() {
    return merged;
  }

  /**
   * Columns without a heading in which more than half of the rows say something.
   *
   * @param above the headings and what stands above them
   */
  List<Integer> unheaded(Heading heading, List<TableRow> above) {
    List<Integer> columns = new ArrayList<>();
    int below = rows - (int) above.stream().filter(Survey::isCounted).count();
    filled.forEach(
        (column, count) -> {
          long inHead =
              above.stream()
                  .filter(Survey::isCounted)
                  .filter(row -> column < row.cells().size() && !row.cells().get(column).isBlank())
                  .count();
          boolean hasHeading =
              column < heading.texts().size() && !heading.texts().get(column).isEmpty();
          if (!hasHeading && (count - inHead) * 2 > below) {
            columns.add(column);
          }
        });
    return columns;
  }

  private static boolean isCounted(TableRow row) {
    return row.kind() != TableRow.Kind.HIDDEN;
  }
}
