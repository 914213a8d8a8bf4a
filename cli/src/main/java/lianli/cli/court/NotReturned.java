package lianli.cli.court;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import lianli.registry.BilingualText;
import lianli.registry.act.PartialDate;

/**
 * Lines of the court's list that are not in the file of decisions: somebody took out a row or a
 * sheet, or sent one sheet of several. Nothing enters from them, and the court is told so.
 */
final class NotReturned {
  private static final BilingualText WHY =
      BilingualText.of(
          "the line is not in the file of decisions; bring the whole workbook back",
          "交回的文件中没有该行，请交回完整的工作簿");

  /** A line by the name of its table. */
  private record Line(String table, String number) {}

  private NotReturned() {}

  /** The lines that these leave out. */
  static List<LineResult> of(DecisionFile file) {
    ListedLines listed = new ListedLines(new TreeMap<>());
    Set<String> told = new HashSet<>();
    Set<Line> there = new HashSet<>();
    int all = 0;
    for (DecisionRow row : file.rows()) {
      there.add(new Line(row.listFile(), row.listLine()));
      if (row.basis().isPresent()) {
        DecisionBasis basis = row.basis().get();
        all = Math.max(all, basis.of().all());
        if (told.add(basis.place().withRow(0) + basis.of().table())) {
          listed.add(basis.place(), basis.of().table());
        }
      }
    }
    file.unread().forEach(row -> there.add(new Line(row.file(), row.line())));
    List<LineResult> results = new ArrayList<>();
    listed
        .tables()
        .forEach(
            (table, lines) ->
                lines.stream()
                    .map(line -> new Line(table.table(), Integer.toString(line)))
                    .filter(line -> !there.contains(line))
                    .forEach(line -> results.add(result(line))));
    // Of a table of which no line came back, only the number of its lines is known.
    long known = results.size() + there.stream().filter(line -> !line.number().isEmpty()).count();
    for (long line = known; line < all; line++) {
      results.add(result(new Line("", "")));
    }
    return results;
  }

  private static LineResult result(Line line) {
    return new LineResult(
        line.table(),
        line.number(),
        Map.of(),
        Optional.empty(),
        LineResult.Kind.NOT_RETURNED,
        "",
        "",
        OptionalLong.empty(),
        PartialDate.unknown(),
        false,
        List.of(WHY));
  }
}
