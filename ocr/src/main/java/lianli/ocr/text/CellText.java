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
  public Run in(Region cell) {
    List<Run> inside = new ArrayList<>();
    for (Run line : text.lines()) {
      Region region = line.region();
      if (region.centreY() <= cell.y() || region.centreY() >= cell.bottom()) {
        continue;
      }
      double share = (double) region.intersect(cell).width() / Math.max(1, region.width());
      if (share > 0.85) {
        inside.add(line);
      } else if (share > 0) {
        Run part =
            new Run(
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
  public static Run inReadingOrder(List<Run> lines) {
    if (lines.size() < 2) {
      return Run.join(lines);
    }
    Region page = lines.stream().map(Run::region).reduce(Region::union).orElseThrow();
    return Run.join(
        new PageText(lines, page)
            .rows(line -> true).stream()
                .sorted(Comparator.comparingDouble((Run row) -> row.region().centreY()))
                .toList());
  }
}
