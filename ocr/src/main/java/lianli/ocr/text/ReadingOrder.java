package lianli.ocr.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import lianli.ocr.Region;

/**
 * The lines of a page in the order in which a person reads them: rows from the top, each from the
 * left; on a page of columns what heads them, then the columns from the right, each from the top.
 * The characters of a word that was printed spread, as titles are, become one line.
 */
public final class ReadingOrder {
  /** Share of the characters from which on a page is one of columns. */
  static final double MOSTLY_COLUMNS = 0.5;

  /** Part of an ordinary line by which lines of one row, or pieces of one column, are off it. */
  private static final double OFF = 0.5;

  private ReadingOrder() {}

  /** The lines of the page, none left out, in reading order. */
  public static List<TextRun> of(PageText page) {
    List<TextRun> lines = SpreadWords.joined(page);
    return page.verticalShare() > MOSTLY_COLUMNS ? columns(lines) : rows(lines);
  }

  private static List<TextRun> columns(List<TextRun> lines) {
    List<TextRun> columns = lines.stream().filter(line -> !runsAcross(line)).toList();
    double middle = median(columns, line -> line.region().centreY());
    List<TextRun> ordered = new ArrayList<>();
    ordered.addAll(rows(across(lines, line -> line.region().centreY() < middle)));
    double reach = OFF * median(columns, line -> line.region().width());
    List<TextRun> fromTheRight = sorted(columns, line -> -line.region().centreX());
    for (List<TextRun> column : bunches(fromTheRight, line -> line.region().centreX(), reach)) {
      ordered.addAll(sorted(column, line -> line.region().y()));
    }
    ordered.addAll(rows(across(lines, line -> line.region().centreY() >= middle)));
    return ordered;
  }

  private static List<TextRun> across(List<TextRun> lines, Predicate<TextRun> where) {
    return lines.stream().filter(ReadingOrder::runsAcross).filter(where).toList();
  }

  private static boolean runsAcross(TextRun line) {
    return line.glyphs().size() > 1 && line.region().width() > line.region().height();
  }

  private static List<TextRun> rows(List<TextRun> lines) {
    double reach = OFF * median(lines, ReadingOrder::lineHeight);
    List<TextRun> ordered = new ArrayList<>();
    List<TextRun> fromTheTop = sorted(lines, ReadingOrder::firstCharacter);
    for (List<TextRun> row : bunches(fromTheTop, ReadingOrder::firstCharacter, reach)) {
      ordered.addAll(sorted(row, line -> line.region().x()));
    }
    return ordered;
  }

  /** Where a line's first character stands: that of a label printed downwards is at its top. */
  private static double firstCharacter(TextRun line) {
    return line.region().y() + lineHeight(line) / 2;
  }

  private static double lineHeight(TextRun line) {
    Region box = line.region();
    return line.glyphs().size() > 1 ? Math.min(box.width(), box.height()) : box.height();
  }

  /**
   * Cuts a sorted list where the next line is farther than this from the middle of those so far.
   */
  private static List<List<TextRun>> bunches(
      List<TextRun> sorted, ToDoubleFunction<TextRun> place, double reach) {
    List<List<TextRun>> bunches = new ArrayList<>();
    double middle = 0;
    for (TextRun line : sorted) {
      if (bunches.isEmpty() || Math.abs(place.applyAsDouble(line) - middle) > reach) {
        bunches.add(new ArrayList<>());
      }
      bunches.getLast().add(line);
      middle = bunches.getLast().stream().mapToDouble(place).average().orElse(0);
    }
    return bunches;
  }

  private static List<TextRun> sorted(List<TextRun> lines, ToDoubleFunction<TextRun> place) {
    return lines.stream().sorted(Comparator.comparingDouble(place)).toList();
  }

  private static double median(List<TextRun> lines, ToDoubleFunction<TextRun> size) {
    double[] sizes = lines.stream().mapToDouble(size).sorted().toArray();
    return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
  }
}
