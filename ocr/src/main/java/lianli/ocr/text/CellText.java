package lianli.ocr.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lianli.ocr.Region;

/** What stands inside a cell of a table, line by line in reading order. */
public final class CellText {
  private final PageText text;

  public CellText(PageText text) {
    this.text = text;
  }

  /** The run inside the cell; a line that runs on into a neighbour is cut between characters. */
  public TextRun in(Region cell) {
    List<TextRun> inside = new ArrayList<>();
    for (TextRun line : text.lines()) {
      Region region = line.region();
      if (region.centreY() <= cell.y() || region.centreY() >= cell.bottom()) {
        continue;
      }
      double share = (double) region.intersect(cell).width() / Math.max(1, region.width());
      if (share > 0.85) {
        inside.add(line);
      } else if (share > 0) {
        TextRun part =
            new TextRun(
                line.glyphs().stream()
                    .filter(
                        glyph ->
                            glyph.region().centreX() >= cell.x()
                                && glyph.region().centreX() < cell.right())
                    .toList());
        if (!part.isEmpty()) {
          inside.add(part);
        }
      }
    }
    return inReadingOrder(inside);
  }

  /** Rows from top to bottom, each from left to right. */
  public static TextRun inReadingOrder(List<TextRun> lines) {
    if (lines.size() < 2) {
      return TextRun.join(lines);
    }
    Region page = lines.stream().map(TextRun::region).reduce(Region::union).orElseThrow();
    return TextRun.join(
        new PageText(lines, page)
            .rows(line -> true).stream()
                .sorted(Comparator.comparingDouble((TextRun row) -> row.region().centreY()))
                .toList());
  }
}
