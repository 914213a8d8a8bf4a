package lianli.ocr.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lianli.ocr.GreyImage;
import lianli.ocr.Region;

/**
 * Lays the characters of a vertical column side by side, so that a reader of horizontal lines can
 * read them. Characters are found by the white between them; what hangs together is cut by the
 * column's own pitch, what is too flat to be a character joins its neighbour.
 */
public final class ColumnReflow {
  private final GreyImage line;
  private final List<Region> cells;

  private ColumnReflow(GreyImage line, List<Region> cells) {
    this.line = line;
    this.cells = List.copyOf(cells);
  }

  /** The characters in a row. */
  public GreyImage line() {
    return line;
  }

  /** Where each character of the row stands in the column, top to bottom. */
  public List<Region> cells() {
    return cells;
  }

  /** Reflows one column without lines or neighbours in it. */
  public static ColumnReflow of(GreyImage column) {
    Region ink = InkCoverage.bounds(column, InkCoverage.SHADE + 40);
    if (ink.isEmpty()) {
      return new ColumnReflow(GreyImage.filled(1, 1, 255), List.of());
    }
    List<Region> cells = cells(column, ink);
    int side =
        cells.stream().mapToInt(cell -> Math.max(cell.width(), cell.height())).max().orElse(1);
    int pitch = side + Math.max(2, side / 8);
    GreyImage line = GreyImage.filled(pitch * cells.size() + side / 2, side + side / 3, 255);
    for (int i = 0; i < cells.size(); i++) {
      Region cell = cells.get(i);
      paste(
          column,
          cell,
          line,
          side / 4 + i * pitch + (side - cell.width()) / 2,
          (line.height() - cell.height()) / 2);
    }
    return new ColumnReflow(line, cells);
  }

  private static void paste(GreyImage from, Region cell, GreyImage to, int x, int y) {
    for (int row = 0; row < cell.height(); row++) {
      System.arraycopy(
          from.pixels(),
          (cell.y() + row) * from.width() + cell.x(),
          to.pixels(),
          (y + row) * to.width() + x,
          cell.width());
    }
  }

  private static List<Region> cells(GreyImage column, Region ink) {
    List<Region> pieces = pieces(column, ink);
    double side = size(pieces, ink.width());
    List<Region> cells = new ArrayList<>();
    for (Region piece : pieces) {
      if (!cells.isEmpty() && isOneCharacter(cells.getLast(), piece, side)) {
        cells.set(cells.size() - 1, cells.getLast().union(piece));
      } else {
        cells.addAll(cut(piece, side));
      }
    }
    return cells;
  }

  private static boolean isOneCharacter(Region upper, Region lower, double side) {
    return lower.bottom() - upper.y() <= 1.12 * side
        && (lower.height() < 0.6 * side || upper.height() < 0.6 * side);
  }

  private static List<Region> pieces(GreyImage column, Region ink) {
    int[] rows = InkCoverage.rows(column.crop(ink), InkCoverage.SHADE + 40);
    List<Region> pieces = new ArrayList<>();
    int start = -1;
    for (int y = 0; y <= rows.length; y++) {
      boolean hasInk = y < rows.length && rows[y] > 0;
      if (hasInk && start < 0) {
        start = y;
      } else if (!hasInk && start >= 0) {
        pieces.add(new Region(ink.x(), ink.y() + start, ink.width(), y - start));
        start = -1;
      }
    }
    return pieces;
  }

  /** Height of a whole character: that of the taller pieces, near the column's width. */
  private static double size(List<Region> pieces, int width) {
    int[] heights =
        pieces.stream()
            .mapToInt(Region::height)
            .filter(height -> height > 0.6 * width && height < 1.4 * width)
            .sorted()
            .toArray();
    return heights.length == 0 ? width : heights[heights.length * 3 / 4];
  }

  private static List<Region> cut(Region piece, double side) {
    int parts = Math.max(1, (int) Math.round(piece.height() / (1.1 * side)));
    Region[] cells = new Region[parts];
    for (int i = 0; i < parts; i++) {
      cells[i] =
          Region.between(
              piece.x(),
              piece.y() + piece.height() * i / parts,
              piece.right(),
              piece.y() + piece.height() * (i + 1) / parts);
    }
    return Arrays.asList(cells);
  }
}
