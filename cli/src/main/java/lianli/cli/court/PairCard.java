package lianli.cli.court;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lianli.cli.output.DisplayWidth;
import lianli.cli.output.ScoreWords;
import lianli.index.linkage.FieldComparison;
import lianli.registry.act.WrittenText;

/**
 * One pair on a screen: the court's words beside the register's. What differs is marked in words
 * and signs, and in colour where there is any; Chinese characters take two cells.
 */
final class PairCard {
  private static final String RED = "\u001b[1;31m";
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private record Row(String field, String stated, String onFile, String level, boolean differs) {}

  private final CourtWords words;
  private final boolean isColoured;
  private final CourtWords.Tables tables;

  PairCard(Locale locale, boolean isColoured, CourtWords.Tables tables) {
    this.tables = tables;
    words = new CourtWords(locale);
    this.isColoured = isColoured;
  }

  /** The lines of the card. */
  List<String> lines(ClerkCase each, int number, int of) {
    List<String> lines = new ArrayList<>();
    lines.add(
        bold(
            "[%d/%d] %s %s · %s · %s"
                .formatted(
                    number,
                    of,
                    words.line(each.basis().place(), tables),
                    each.finding().courtCase().number().text(),
                    words.name(each.finding().discrepancy()),
                    words.said(
                        "entries " + words.entries(each.finding()),
                        "记录号 " + words.entries(each.finding())))));
    for (String key : List.of("court", "outcome", "judged_on", "effective_from")) {
      String told = each.stated().getOrDefault(key, "");
      if (!told.isEmpty()) {
        lines.add("  " + words.field(key) + words.said(": ", "：") + told);
      }
    }
    List<Row> rows = rows(each);
    int field = width(rows.stream().map(Row::field).toList(), "");
    int stated = width(rows.stream().map(Row::stated).toList(), words.said("list", "名单"));
    int onFile = width(rows.stream().map(Row::onFile).toList(), words.said("on file", "登记"));
    lines.add(
        "    "
            + padded("", field)
            + padded(words.said("list", "名单"), stated)
            + padded(words.said("on file", "登记"), onFile));
    for (Row row : rows) {
      lines.add(
          (row.differs() ? mark("≠ ") : "  ")
              + "  "
              + padded(row.field(), field)
              + shown(row.stated(), row.onFile(), stated, row.differs())
              + shown(row.onFile(), row.stated(), onFile, row.differs())
              + row.level());
    }
    if (!each.finding().flags().isEmpty()) {
      lines.add("  " + words.said("flags: ", "标记：") + words.flags(each.finding()));
    }
    if (each.finding().explanation().isPresent()) {
      lines.add("  " + words.said("score: ", "匹配分值：") + words.score(each.finding()));
    }
    return lines;
  }

  /** What the score rests on; where no couple was found, what the two sides say. */
  private List<Row> rows(ClerkCase each) {
    List<Row> rows = new ArrayList<>();
    each.finding()
        .explanation()
        .ifPresent(
            explanation -> {
              for (FieldComparison comparison : explanation.comparisons()) {
                if (!comparison.stated().isEmpty() || !comparison.onFile().isEmpty()) {
                  rows.add(
                      new Row(
                          words.field(comparison.field()),
                          comparison.stated(),
                          comparison.onFile(),
                          ScoreWords.level(words.locale(), comparison.level()),
                          !comparison.agrees() && !comparison.isMissing()));
                }
              }
            });
    if (rows.isEmpty()) {
      each.stated()
          .forEach(
              (key, stated) -> {
                String onFile = each.onFile().getOrDefault(key, "");
                if (key.contains(".") || !onFile.isEmpty()) {
                  rows.add(
                      new Row(
                          words.field(key), stated, onFile, "", each.differing().contains(key)));
                }
              });
    }
    return rows;
  }

  /** A value, its differing characters marked: in red, else between brackets of their own. */
  private String shown(String text, String other, int width, boolean differs) {
    String padding = " ".repeat(Math.max(0, width - DisplayWidth.of(text)));
    if (!differs) {
      return text + padding;
    }
    int[] mine = WrittenText.visible(text).codePoints().toArray();
    int[] theirs = WrittenText.visible(other).codePoints().toArray();
    if (!isColoured || mine.length != theirs.length) {
      return mark(text) + padding;
    }
    StringBuilder shown = new StringBuilder();
    for (int place = 0; place < mine.length; place++) {
      String one = Character.toString(mine[place]);
      boolean same = mine[place] == theirs[place] || mine[place] == '*' || theirs[place] == '*';
      shown.append(same ? one : RED + one + PLAIN);
    }
    return shown + padding;
  }

  private String mark(String text) {
    return isColoured ? RED + text + PLAIN : text;
  }

  private String bold(String text) {
    return isColoured ? BOLD + text + PLAIN : text;
  }

  private static int width(List<String> texts, String heading) {
    int width = DisplayWidth.of(heading);
    for (String text : texts) {
      width = Math.max(width, DisplayWidth.of(text));
    }
    return width + 2;
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - DisplayWidth.of(text)));
  }
}
