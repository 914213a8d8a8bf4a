package lianli.ocr.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import lianli.ocr.Region;
import lianli.registry.script.HanScript;

/**
 * Everything read on a page, line by line.
 *
 * @param lines not empty each; in no particular order
 * @param page the prepared page
 * @param cells what the ruling encloses, if there is any
 * @param dittoes marks for "as above", each by itself in a cell; not among the lines
 */
public record PageText(
    List<TextRun> lines, Region page, List<Region> cells, List<TextRun> dittoes) {
  /** Characters from which on the box of a line tells its direction. */
  private static final int LONGER_LINE = 4;

  /** Fewer may be a name of a person who writes it so, or misread. */
  private static final int FEWEST_OLDER = 6;

  private static final double OLDER_SHARE = 0.1;

  /** Of half a character readers are less sure. */
  private static final double HALF_READ = 0.8;

  public PageText {
    lines = List.copyOf(lines);
    cells = List.copyOf(cells);
    dittoes = List.copyOf(dittoes);
  }

  /** Text without marks. */
  public PageText(List<TextRun> lines, Region page, List<Region> cells) {
    this(lines, page, cells, List.of());
  }

  /** Text without ruling. */
  public PageText(List<TextRun> lines, Region page) {
    this(lines, page, List.of());
  }

  /** All text in one string, top to bottom, to look for printed words. */
  public String all() {
    return String.join("", inLines());
  }

  /** The text of each row, top to bottom. */
  public List<String> inLines() {
    return rows(line -> true).stream().map(TextRun::text).toList();
  }

  /** Share of the characters in longer lines whose lines run from top to bottom; 0.5 if none. */
  public double verticalShare() {
    int down = 0;
    int all = 0;
    for (TextRun line : lines) {
      int length = line.glyphs().size();
      if (length >= LONGER_LINE) {
        all += length;
        down += line.region().height() > line.region().width() ? length : 0;
      }
    }
    return all == 0 ? 0.5 : (double) down / all;
  }

  /**
   * True if it is printed in traditional characters: a third of them differ from those of today.
   */
  public boolean isTraditional() {
    String text = all().replaceAll("[^\\p{IsHan}]", "");
    String simplified = HanScript.toSimplified(text);
    int older = 0;
    for (int i = 0; i < Math.min(text.length(), simplified.length()); i++) {
      older += text.charAt(i) == simplified.charAt(i) ? 0 : 1;
    }
    return older >= FEWEST_OLDER && older > OLDER_SHARE * text.length();
  }

  /** True if any of it stands in columns. */
  public boolean hasColumns() {
    return lines.stream().anyMatch(line -> line.glyphs().getFirst().strip().isColumn());
  }

  /** Height of an ordinary character, in pixels. */
  public double characterHeight() {
    List<Integer> heights = lines.stream().map(line -> line.region().height()).sorted().toList();
    return heights.isEmpty() ? 1 : heights.get(heights.size() / 2);
  }

  /**
   * Lines that stand side by side joined from left to right, the rows from top to bottom.
   *
   * @param wanted which lines to look at
   */
  public List<TextRun> rows(Predicate<TextRun> wanted) {
    List<TextRun> byHeight =
        lines.stream()
            .filter(wanted)
            .sorted(Comparator.comparingDouble(line -> line.region().centreY()))
            .toList();
    double reach = 0.5 * characterHeight();
    List<List<TextRun>> rows = new ArrayList<>();
    for (TextRun line : byHeight) {
      double centre = line.region().centreY();
      if (!rows.isEmpty() && centre - centreOf(rows.getLast()) < reach) {
        rows.getLast().add(line);
      } else {
        rows.add(new ArrayList<>(List.of(line)));
      }
    }
    return rows.stream().map(PageText::leftToRight).toList();
  }

  private static double centreOf(List<TextRun> row) {
    return row.stream().mapToDouble(line -> line.region().centreY()).average().orElse(0);
  }

  static TextRun leftToRight(List<TextRun> row) {
    List<TextRun> sorted =
        row.stream().sorted(Comparator.comparingInt((TextRun line) -> line.region().x())).toList();
    return joined(withoutDoubles(sorted));
  }

  /** Boxes of neighbours may share a character at their seam, which was then read with both. */
  private static TextRun joined(List<TextRun> row) {
    List<TextRun> parts = new ArrayList<>();
    for (TextRun line : row) {
      boolean shared = !parts.isEmpty() && endsInBeginOf(parts.getLast(), line);
      TextRun rest = shared ? new TextRun(line.glyphs().subList(1, line.glyphs().size())) : line;
      if (!shared && !parts.isEmpty() && endsInHalfOf(parts.getLast(), line)) {
        TextRun before = parts.removeLast();
        parts.add(new TextRun(before.glyphs().subList(0, before.glyphs().size() - 1)));
      }
      if (!rest.isEmpty()) {
        parts.add(rest);
      }
    }
    return TextRun.join(parts);
  }

  private static boolean endsInBeginOf(TextRun left, TextRun right) {
    Glyph last = left.glyphs().getLast();
    Glyph first = right.glyphs().getFirst();
    return last.text().equals(first.text()) && shareACharacter(last, first);
  }

  /** The left box ends in the middle of a character, of which the half was read as another. */
  private static boolean endsInHalfOf(TextRun left, TextRun right) {
    Glyph last = left.glyphs().getLast();
    Glyph first = right.glyphs().getFirst();
    return left.glyphs().size() > 1
        && last.confidence().value() < HALF_READ
        && last.confidence().value() < first.confidence().value()
        && shareACharacter(last, first);
  }

  private static boolean shareACharacter(Glyph last, Glyph first) {
    Region before = last.strip().region();
    Region behind = first.strip().region();
    double share = 0.15 * Math.min(before.height(), behind.height());
    return !before.equals(behind)
        && before.right() - behind.x() > share
        && first.region().centreX() - last.region().centreX() < 0.6 * behind.height();
  }

  /** Boxes of the detector may overlap: what lies inside another box was read with it. */
  private static List<TextRun> withoutDoubles(List<TextRun> row) {
    List<Region> boxes = row.stream().map(TextRun::region).toList();
    List<TextRun> kept = new ArrayList<>();
    for (int at = 0; at < boxes.size(); at++) {
      Region box = boxes.get(at);
      if (boxes.stream()
          .noneMatch(
              other ->
                  other.area() > box.area() && other.intersect(box).area() > 0.7 * box.area())) {
        kept.add(row.get(at));
      }
    }
    return kept;
  }
}
