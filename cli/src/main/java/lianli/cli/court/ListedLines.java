package lianli.cli.court;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.registry.court.CasePlace;

/**
 * Which lines the court's lists had, so that one which is not in the workbook any more can be told.
 *
 * @param tables their lines, by the place of the table
 */
record ListedLines(Map<CasePlace, TreeSet<Integer>> tables) {
  /** A cell of a spreadsheet holds only so much; a table of more gaps is counted, not told. */
  private static final int LONGEST = 2_000;

  private static final Pattern RUN = Pattern.compile("([0-9]{1,9})(?:-([0-9]{1,9}))?");

  /** The lines at these places; a place that is a whole table is none. */
  static ListedLines of(Collection<CasePlace> places) {
    Map<CasePlace, TreeSet<Integer>> tables = new TreeMap<>();
    for (CasePlace place : places) {
      if (place.row() > 0) {
        tables.computeIfAbsent(place.withRow(0), table -> new TreeSet<>()).add(place.row());
      }
    }
    return new ListedLines(tables);
  }

  /** How many there are in all tables. */
  int count() {
    return tables.values().stream().mapToInt(TreeSet::size).sum();
  }

  /** Those of each table as runs: {@code 2-17,19}; empty if they are too many to be told. */
  Map<CasePlace, String> runs() {
    Map<CasePlace, String> runs = new TreeMap<>();
    tables.forEach((table, lines) -> runs.put(table, runs(lines)));
    return runs;
  }

  private static String runs(TreeSet<Integer> lines) {
    StringBuilder runs = new StringBuilder();
    for (int first : lines) {
      if (lines.contains(first - 1)) {
        continue;
      }
      int last = first;
      while (lines.contains(last + 1)) {
        last++;
      }
      runs.append(runs.isEmpty() ? "" : ",").append(first);
      if (last > first) {
        runs.append('-').append(last);
      }
    }
    return runs.length() > LONGEST ? "" : runs.toString();
  }

  /** Adds the lines of a table as they were told. */
  void add(CasePlace table, String runs) {
    TreeSet<Integer> lines = tables.computeIfAbsent(table.withRow(0), none -> new TreeSet<>());
    Matcher run = RUN.matcher(runs);
    while (run.find()) {
      int first = Integer.parseInt(run.group(1));
      int last = run.group(2) == null ? first : Integer.parseInt(run.group(2));
      for (int line = first; line <= last; line++) {
        lines.add(line);
      }
    }
  }
}
