package lianli.ocr.image;

import java.util.ArrayList;
import java.util.List;
import lianli.ocr.Region;

/** Finds the cells of a grid that hang together: pixels of ink, or squares of a seal. */
public final class ConnectedParts {
  private final boolean[] left;
  private final int width;
  private final int height;
  private final int reach;
  private final int[] open;

  private ConnectedParts(boolean[] cells, int width, int height, int reach) {
    this.left = cells.clone();
    this.width = width;
    this.height = height;
    this.reach = reach;
    this.open = new int[cells.length];
  }

  /**
   * Cells that hang together.
   *
   * @param box the smallest that holds them, in cells
   * @param size how many they are
   */
  public record Part(Region box, int size) {}

  /**
   * All parts, by their first cell from the upper left, row by row.
   *
   * @param cells {@code width * height} of them, row by row; true of those that count
   * @param reach two cells no further apart than this, in each direction, hang together
   */
  public static List<Part> of(boolean[] cells, int width, int height, int reach) {
    ConnectedParts grid = new ConnectedParts(cells, width, height, reach);
    List<Part> parts = new ArrayList<>();
    for (int at = 0; at < cells.length; at++) {
      if (grid.left[at]) {
        parts.add(grid.from(at));
      }
    }
    return parts;
  }

  private Part from(int start) {
    int fromX = width;
    int fromY = height;
    int toX = 0;
    int toY = 0;
    int count = 1;
    int all = 1;
    open[0] = start;
    left[start] = false;
    while (count > 0) {
      int at = open[--count];
      int x = at % width;
      int y = at / width;
      fromX = Math.min(fromX, x);
      toX = Math.max(toX, x + 1);
      fromY = Math.min(fromY, y);
      toY = Math.max(toY, y + 1);
      for (int v = Math.max(0, y - reach); v <= Math.min(height - 1, y + reach); v++) {
        for (int u = Math.max(0, x - reach); u <= Math.min(width - 1, x + reach); u++) {
          if (left[v * width + u]) {
            left[v * width + u] = false;
            open[count++] = v * width + u;
            all++;
          }
        }
      }
    }
    return new Part(Region.between(fromX, fromY, toX, toY), all);
  }
}
