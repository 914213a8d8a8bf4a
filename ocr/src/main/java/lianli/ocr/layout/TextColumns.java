package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lianli.ocr.Region;
import lianli.ocr.text.TextRun;

/** Columns of text, each put together from its pieces, from the right to the left. */
final class TextColumns {
  /** Pieces of so many characters are text, wherever they stand. */
  private static final int SURELY_TEXT = 4;

  private static final int LONGEST_BIT = 2;

  /** So far above or below all text, in widths of a column, stands only what frames it. */
  private static final double FRAME = 1.5;

  private TextColumns() {}

  static List<TextRun> of(List<TextRun> lines) {
    List<TextRun> byPlace =
        withoutFrame(lines).stream()
            .sorted(Comparator.comparingDouble((TextRun line) -> -line.region().centreX()))
            .toList();
    List<List<TextRun>> columns = new ArrayList<>();
    for (TextRun line : byPlace) {
      if (!columns.isEmpty() && standInOneColumn(columns.getLast(), line)) {
        columns.getLast().add(line);
      } else {
        columns.add(new ArrayList<>(List.of(line)));
      }
    }
    return columns.stream()
        .map(
            column ->
                TextRun.join(
                    column.stream()
                        .sorted(Comparator.comparingInt((TextRun line) -> line.region().y()))
                        .toList()))
        .toList();
  }

  /** Ornaments of a frame, read as 日 or 国, would end the columns that they stand under. */
  private static List<TextRun> withoutFrame(List<TextRun> lines) {
    List<Region> text =
        lines.stream()
            .filter(line -> line.glyphs().size() >= SURELY_TEXT)
            .map(TextRun::region)
            .filter(region -> region.height() > region.width())
            .toList();
    double reach = FRAME * text.stream().mapToInt(Region::width).average().orElse(0);
    double top = text.stream().mapToInt(Region::y).min().orElse(0) - reach;
    double bottom = text.stream().mapToInt(Region::bottom).max().orElse(0) + reach;
    return text.isEmpty()
        ? lines
        : lines.stream()
            .filter(
                line ->
                    line.glyphs().size() > LONGEST_BIT
                        || (line.region().bottom() > top && line.region().y() < bottom))
            .toList();
  }

  private static boolean standInOneColumn(List<TextRun> column, TextRun line) {
    TextRun main =
        column.stream().max(Comparator.comparingInt(run -> run.region().height())).orElseThrow();
    boolean mainIsWider = main.region().width() > line.region().width();
    Region wide = (mainIsWider ? main : line).region();
    Region narrow = (mainIsWider ? line : main).region();
    // Bits of a seal lie beside the column they reach into, smaller than its characters.
    boolean isBit = 2 * narrow.width() < wide.width() && narrow.height() < wide.height();
    return !isBit && Math.abs(wide.centreX() - narrow.centreX()) < 0.45 * wide.width();
  }
}
