package lianli.ocr.kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lianli.ocr.Region;
import lianli.ocr.text.PageText;
import lianli.ocr.text.TextRun;
import lianli.registry.act.WrittenText;
import lianli.registry.script.HanScript;

/**
 * What is printed on a page, folded so that words can be looked for: one script, one width, no
 * blanks. A page may run across or down, in one column or in two beside each other; which, its
 * sentences tell where they are found, so they are looked for in each way of reading it.
 */
final class PageWords {
  /** Share of vertical lines from which on a page may be one of columns. */
  private static final double MAY_RUN_DOWN = 0.3;

  /** A paper of two pages leaves its middle free. */
  private static final double MIDDLE = 0.5;

  private static final int SHORT = 2;

  /** Characters of a title that runs down may stand so many of their sizes apart. */
  private static final double MOST_BETWEEN = 2.5;

  private static final String BETWEEN_CELLS = "|";

  private final List<Line> lines;
  private final List<String> readings;
  private final List<String> boxes;

  /**
   * A line that stands by itself.
   *
   * @param text folded
   * @param order counted from where reading begins
   * @param size of its characters; an ordinary line's are 1
   * @param isAlone false of a cell that has others beside it
   */
  record Line(String text, int order, double size, boolean isAlone) {}

  private PageWords(List<Line> lines, List<String> readings, List<String> boxes) {
    this.lines = lines;
    this.readings = readings;
    this.boxes = boxes;
  }

  static PageWords of(PageText text) {
    List<TextRun> across = text.rows(line -> true);
    List<String> readings = new ArrayList<>();
    readings.add(joined(across.stream()));
    readings.add(
        joined(
            Stream.of(true, false).flatMap(left -> text.rows(half(text.page(), left)).stream())));
    List<TextRun> down = columns(text.lines());
    if (text.verticalShare() > MAY_RUN_DOWN) {
      readings.addFirst(joined(down.stream()));
    }
    return new PageWords(
        lines(text, across, down),
        List.copyOf(readings),
        text.lines().stream().map(TextRun::text).map(PageWords::folded).toList());
  }

  /** Brings words into the form in which they stand here. */
  static String folded(String text) {
    return Formulas.of(
        HanScript.toSimplified(WrittenText.code(text)).replace(" ", "").replace('曰', '日'));
  }

  /** The lines that may be titles, from where reading begins. */
  List<Line> lines() {
    return lines;
  }

  /** Everything, in the likeliest order. */
  String all() {
    return readings.getFirst();
  }

  /** True if this is said, in whatever way the page is read. */
  boolean say(Pattern words) {
    return readings.stream().anyMatch(reading -> words.matcher(reading).find());
  }

  /** True if this holds of the page, in whatever way it is read. */
  boolean say(Predicate<String> words) {
    return readings.stream().anyMatch(words);
  }

  /** True if these words stand there. */
  boolean hold(String words) {
    return readings.stream().anyMatch(reading -> reading.contains(words));
  }

  /** Each way of reading the page. */
  List<String> readings() {
    return readings;
  }

  /** True if a line, or a cell, says this and nothing else. */
  boolean haveBox(Predicate<String> words) {
    return boxes.stream().anyMatch(words);
  }

  private static Predicate<TextRun> half(Region page, boolean left) {
    double middle = page.x() + MIDDLE * page.width();
    return line -> left == line.region().centreX() < middle;
  }

  private static String joined(Stream<TextRun> runs) {
    return runs.map(PageWords::parted).collect(Collectors.joining());
  }

  /** A row, its cells kept apart: what stands beside each other makes no word. */
  private static String parted(TextRun row) {
    StringBuilder text = new StringBuilder();
    Region before = row.region();
    for (TextRun part : row.perStrip()) {
      Region here = part.region();
      boolean isApart = here.x() - before.right() > Math.min(here.height(), here.width());
      text.append(!text.isEmpty() && isApart ? BETWEEN_CELLS : "").append(folded(part.text()));
      before = here;
    }
    return text.toString();
  }

  private static List<Line> lines(PageText text, List<TextRun> across, List<TextRun> down) {
    double ordinary = Math.max(1, ordinarySize(text.lines()));
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < across.size(); i++) {
      TextRun row = across.get(i);
      lines.add(line(row, i, ordinary, true));
      if (row.perStrip().size() > 1) {
        for (TextRun part : row.perStrip()) {
          lines.add(line(part, i, ordinary, false));
        }
      }
    }
    for (int i = 0; i < down.size(); i++) {
      if (down.get(i).glyphs().size() > SHORT) {
        lines.add(line(down.get(i), i, ordinary, true));
      }
    }
    return List.copyOf(lines);
  }

  private static Line line(TextRun run, int order, double ordinary, boolean isAlone) {
    return new Line(folded(run.text()), order, size(run) / ordinary, isAlone);
  }

  /** Of characters in one line, the shorter side of its box. */
  private static double size(TextRun run) {
    return run.perStrip().stream()
        .mapToInt(part -> Math.min(part.region().width(), part.region().height()))
        .max()
        .orElse(0);
  }

  private static double ordinarySize(List<TextRun> lines) {
    List<Double> sizes =
        lines.stream()
            .flatMap(line -> IntStream.range(0, line.glyphs().size()).mapToObj(i -> size(line)))
            .sorted()
            .toList();
    return sizes.isEmpty() ? 1 : sizes.get(sizes.size() / 2);
  }

  /**
   * What stands below each other, from the right to the left: columns as they were found, and
   * single characters, each in a box of its own, put together.
   */
  private static List<TextRun> columns(List<TextRun> lines) {
    List<List<TextRun>> columns = new ArrayList<>();
    lines.stream()
        .filter(line -> isColumn(line) || line.glyphs().size() <= SHORT)
        .sorted(Comparator.comparingInt((TextRun line) -> line.region().y()))
        .forEach(line -> columnAbove(columns, line).add(line));
    return columns.stream()
        .map(TextRun::join)
        .sorted(Comparator.comparingDouble((TextRun column) -> -column.region().centreX()))
        .toList();
  }

  private static boolean isColumn(TextRun line) {
    return line.region().height() > line.region().width();
  }

  private static List<TextRun> columnAbove(List<List<TextRun>> columns, TextRun line) {
    for (List<TextRun> column : columns) {
      Region above = column.getLast().region();
      double reach = Math.min(above.width(), line.region().width());
      boolean isBelow =
          Math.abs(above.centreX() - line.region().centreX()) < reach / 2
              && line.region().y() - above.bottom() < MOST_BETWEEN * reach;
      if (isBelow) {
        return column;
      }
    }
    List<TextRun> first = new ArrayList<>();
    columns.add(first);
    return first;
  }
}
