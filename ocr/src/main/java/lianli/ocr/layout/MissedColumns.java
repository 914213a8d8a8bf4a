package lianli.ocr.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Kinds of values of which a register holds more columns than were found: names or dates that stand
 * in row after row where no heading was read. Then any column of that kind may be another's, and a
 * person must look: taken for the man's, the woman's names would marry other people.
 */
final class MissedColumns {
  private static final double SURELY = 2.9;
  private static final int FEWEST = 3;
  private static final double SHARE_OF_ROWS = 0.3;

  private MissedColumns() {}

  /** The fields of which no column can be believed. */
  static Set<String> doubtful(List<Run> body, List<RegisterColumn> columns) {
    Set<String> doubtful = new HashSet<>();
    int rows = columns.stream().mapToInt(column -> column.entries().size()).max().orElse(0);
    for (Set<String> kind : List.of(Set.of("name"), FieldKeys.DATES)) {
      String example = kind.contains("name") ? "name" : "registered_on";
      long left =
          body.stream()
              .filter(run -> Fit.of(example, run.text()) >= SURELY)
              .filter(run -> !isAtHome(run, columns))
              .count();
      boolean isGuessed =
          columns.stream().anyMatch(column -> column.isGuessed() && kind.contains(column.field()));
      if (isGuessed || left >= Math.max(FEWEST, SHARE_OF_ROWS * rows)) {
        doubtful.addAll(kind);
      }
    }
    return doubtful;
  }

  /** True if the value stands in a column that may hold it. */
  private static boolean isAtHome(Run run, List<RegisterColumn> columns) {
    return columns.stream()
        .filter(column -> column.entries().stream().anyMatch(entry -> entry.run().equals(run)))
        .anyMatch(column -> column.isNone() || Fit.of(column.field(), run.text()) >= 0);
  }
}
