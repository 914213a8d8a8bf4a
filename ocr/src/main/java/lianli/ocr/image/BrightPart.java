package lianli.ocr.image;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import lianli.ocr.GreyImage;
import lianli.ocr.PixelMap.Point;

/**
 * Cells of a small picture that are brighter than a shade and hang together.
 *
 * @param size how many cells
 * @param outline the outermost of each row and column, in cells
 */
record BrightPart(int size, List<Point> outline) {

  static List<BrightPart> of(GreyImage cells, int threshold) {
    boolean[] seen = new boolean[cells.width() * cells.height()];
    List<BrightPart> parts = new ArrayList<>();
    for (int at = 0; at < seen.length; at++) {
      if (!seen[at] && (cells.pixels()[at] & 0xff) > threshold) {
        parts.add(new Flood(cells, threshold, seen).from(at));
      }
    }
    return parts;
  }

  private static final class Flood {
    private final GreyImage cells;
    private final int threshold;
    private final boolean[] seen;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final int[] left;
    private final int[] right;
    private final int[] top;
    private final int[] bottom;

    Flood(GreyImage cells, int threshold, boolean[] seen) {
      this.cells = cells;
      this.threshold = threshold;
      this.seen = seen;
      left = new int[cells.height()];
      right = new int[cells.height()];
      top = new int[cells.width()];
      bottom = new int[cells.width()];
      java.util.Arrays.fill(left, Integer.MAX_VALUE);
      java.util.Arrays.fill(right, -1);
      java.util.Arrays.fill(top, Integer.MAX_VALUE);
      java.util.Arrays.fill(bottom, -1);
    }

    BrightPart from(int start) {
      int size = 0;
      seen[start] = true;
      open.push(start);
      while (!open.isEmpty()) {
        int at = open.pop();
        int x = at % cells.width();
        int y = at / cells.width();
        size++;
        left[y] = Math.min(left[y], x);
        right[y] = Math.max(right[y], x);
        top[x] = Math.min(top[x], y);
        bottom[x] = Math.max(bottom[x], y);
        take(x - 1, y);
        take(x + 1, y);
        take(x, y - 1);
        take(x, y + 1);
      }
      return new BrightPart(size, outline());
    }

    private void take(int x, int y) {
      if (x < 0 || y < 0 || x >= cells.width() || y >= cells.height()) {
        return;
      }
      int at = y * cells.width() + x;
      if (!seen[at] && cells.at(x, y) > threshold) {
        seen[at] = true;
        open.push(at);
      }
    }

    private List<Point> outline() {
      List<Point> outline = new ArrayList<>();
      for (int y = 0; y < left.length; y++) {
        if (right[y] >= 0) {
          outline.add(new Point(left[y], y + 0.5));
          outline.add(new Point(right[y] + 1, y + 0.5));
        }
      }
      for (int x = 0; x < top.length; x++) {
        if (bottom[x] >= 0) {
          outline.add(new Point(x + 0.5, top[x]));
          outline.add(new Point(x + 0.5, bottom[x] + 1));
        }
      }
      return outline;
    }
  }
}
