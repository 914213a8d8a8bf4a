package lianli.ocr.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lianli.ocr.Region;

/**
 * Words printed with so much paper between their characters that each was found as a line of its
 * own: 结　婚　证. They are one word when the characters are alike in size, stand in one row within one
 * cell and are evenly apart.
 */
final class SpreadWords {
  /** Paper between two characters, in their heights. */
  private static final double WIDEST_GAP = 2.5;

  /** How much wider one gap may be than another, in heights. */
  private static final double UNEVEN = 0.6;

  /** Of two characters, the height of the lower in that of the higher. */
  private static final double ALIKE = 0.7;

  /** Boxes of characters are drawn a little wide. */
  private static final double OVERLAP = 0.3;

  /** A character of a title, in ordinary ones. */
  private static final double LARGE = 1.2;

  private SpreadWords() {}

  /** The lines of the page, the characters of each spread word as one. */
  static List<TextRun> joined(PageText page) {
    List<TextRun> single =
        page.lines().stream()
            .filter(line -> line.glyphs().size() == 1 && !isFigure(line))
            .sorted(Comparator.comparingInt(line -> line.region().x()))
            .toList();
    List<List<TextRun>> words = words(single, page.cells());
    double ordinary = ordinarySize(page);
    boolean ofColumns = page.verticalShare() > ReadingOrder.MOSTLY_COLUMNS;
    words.removeIf(word -> !isWord(word, ordinary, ofColumns));
    Set<TextRun> taken = words.stream().flatMap(List::stream).collect(Collectors.toSet());
    List<TextRun> lines = new ArrayList<>(page.lines());
    lines.removeIf(taken::contains);
    words.forEach(word -> lines.add(TextRun.join(word)));
    return lines;
  }

  /** Size of most characters, in pixels; lines that run down are as wide as their characters. */
  private static double ordinarySize(PageText page) {
    int[] sizes =
        page.lines().stream()
            .flatMapToInt(
                line ->
                    line.glyphs().stream()
                        .mapToInt(g -> Math.min(line.region().width(), line.region().height())))
            .sorted()
            .toArray();
    return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
  }

  private static List<List<TextRun>> words(List<TextRun> single, List<Region> cells) {
    List<List<TextRun>> words = new ArrayList<>();
    for (TextRun character : single) {
      words.stream()
          .filter(word -> goesOn(word, character, cells))
          .findFirst()
          .ifPresentOrElse(
              word -> word.add(character), () -> words.add(new ArrayList<>(List.of(character))));
    }
    return words;
  }

  /**
   * Two characters of ordinary size may be the sexes of two people, and three beside each other on
   * a page of columns the heads of three columns; what is larger than the rest is a title.
   */
  private static boolean isWord(List<TextRun> characters, double ordinary, boolean ofColumns) {
    boolean large = characters.stream().allMatch(line -> line.region().height() > LARGE * ordinary);
    return characters.size() > (large ? 1 : 2) && (large || !ofColumns);
  }

  private static boolean goesOn(List<TextRun> word, TextRun next, List<Region> cells) {
    Region last = word.getLast().strips();
    Region box = next.strips();
    double height = Math.max(last.height(), box.height());
    double gap = gap(word.getLast(), next);
    boolean even =
        word.size() < 2
            || Math.abs(gap - gap(word.get(word.size() - 2), word.getLast())) < UNEVEN * height;
    return even
        && gap > -OVERLAP * height
        && gap < WIDEST_GAP * height
        && Math.min(last.height(), box.height()) > ALIKE * height
        && Math.abs(last.centreY() - box.centreY()) < (1 - ALIKE) * height
        && cells.stream().allMatch(cell -> holds(cell, last) == holds(cell, box));
  }

  private static double gap(TextRun left, TextRun right) {
    return right.strips().x() - left.strips().right();
  }

  private static boolean holds(Region cell, Region box) {
    return cell.contains(box.centreX(), box.centreY());
  }

  private static boolean isFigure(TextRun line) {
    return line.text().codePoints().allMatch(c -> c < 0x2e80);
  }
}
