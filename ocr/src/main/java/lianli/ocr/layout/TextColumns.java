package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lianli.ocr.Region;
import lianli.ocr.text.TextRun;

/** Columns of text, each put together from its pieces, from the right to the left. */
final class TextColumns {
  private TextColumns() {}

  static List<TextRun> of(List<TextRun> lines) {
    List<TextRun> byPlace =
        lines.stream()
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
