package lianli.ocr.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lianli.ocr.GreyImage;
import lianli.ocr.Region;
import lianli.ocr.text.Glyph;
import lianli.ocr.text.PageText;
import lianli.ocr.text.TextRun;

/**
 * The paper that a value stands on, looked at anew: the box in which the first reader found it is
 * that reader's opinion, and may have missed a digit beside a rule. What the second reader is shown
 * is cut from the page, as far as the value's ink goes; and ink that belongs to the value and that
 * nobody read is known. Columns are cut into characters before they are read; of those nothing is
 * known here.
 */
public final class ValuePaper {
  private final GreyImage page;
  private final List<Region> cells;
  private final List<Glyph> others;
  private final List<LinePaper> lines;

  private ValuePaper(GreyImage page, List<Region> cells, List<Glyph> others, TextRun value) {
    this.page = page;
    this.cells = cells;
    this.others = others;
    this.lines =
        value.perStrip().stream()
            .map(part -> new LinePaper(page, cells, others, value, part))
            .toList();
  }

  /**
   * The paper of a value.
   *
   * @param page on which it stands
   * @param text all that was read there, the value among it
   */
  public static ValuePaper of(GreyImage page, PageText text, TextRun value) {
    List<Glyph> others = new ArrayList<>();
    Stream.concat(text.lines().stream(), text.dittoes().stream())
        .flatMap(line -> line.glyphs().stream())
        .filter(glyph -> value.glyphs().stream().noneMatch(own -> isSame(own, glyph)))
        .forEach(others::add);
    return new ValuePaper(page, text.cells(), others, value);
  }

  private static boolean isSame(Glyph one, Glyph other) {
    return one.region().equals(other.region()) && one.text().equals(other.text());
  }

  /** The same paper, on which this was read instead. */
  public ValuePaper reading(TextRun other) {
    return new ValuePaper(page, cells, others, other);
  }

  /** One image for each of its lines, to be read by itself. */
  List<GreyImage> cutOuts() {
    return lines.stream().map(LinePaper::cutOut).toList();
  }

  /** True if what was read is all that stands there. */
  public boolean isReadWhole() {
    return lines.stream().allMatch(LinePaper::isReadWhole);
  }

  /** The lines of the value, from the first to the last. */
  public List<LinePaper> lines() {
    return lines;
  }
}
