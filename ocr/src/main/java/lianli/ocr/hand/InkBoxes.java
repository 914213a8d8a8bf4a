package lianli.ocr.hand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lianli.ocr.GreyImage;
import lianli.ocr.Region;

/** Connected ink on a line, without rules: boxes from left to right, what overlaps as one. */
final class InkBoxes {
  /** Darker is ink. */
  static final int INK = 140;

  /** Smaller specks are dust; as a share of the line's height. */
  private static final double LEAST = 0.12;

  /** Ink above other ink is the same character if so much of the narrower box is below. */
  private static final double OVERLAP = 0.5;

  private final GreyImage line;
  private final boolean[] seen;
  private final boolean[] ruled;
  private int[] stack = new int[256];

  private InkBoxes(GreyImage line) {
    this.line = line;
    this.seen = new boolean[line.width() * line.height()];
    this.ruled = StrokeDirections.rules(line);
  }

  static List<Region> of(GreyImage line) {
    return new InkBoxes(line).boxes();
  }

  private List<Region> boxes() {
    List<Region> found = new ArrayList<>();
    for (int y = 0; y < line.height(); y++) {
      for (int x = 0; x < line.width(); x++) {
        if (isNew(x, y)) {
          Region box = around(x, y);
          if (Math.max(box.width(), box.height()) >= LEAST * line.height()) {
            found.add(box);
          }
        }
      }
    }
    found.sort(Comparator.comparingInt(Region::x));
    return joined(found);
  }

  private static List<Region> joined(List<Region> boxes) {
    List<Region> joined = new ArrayList<>();
    for (Region box : boxes) {
      if (!joined.isEmpty()) {
        Region last = joined.getLast();
        int shared = Math.min(last.right(), box.right()) - box.x();
        if (shared > OVERLAP * Math.min(last.width(), box.width())) {
          joined.set(joined.size() - 1, last.union(box));
          continue;
        }
      }
      joined.add(box);
    }
    return joined;
  }

  private boolean isNew(int x, int y) {
    return !ruled[y] && !seen[y * line.width() + x] && line.at(x, y) < INK;
  }

  private Region around(int startX, int startY) {
    int left = startX;
    int right = startX;
    int top = startY;
    int bottom = startY;
    int depth = push(0, startX, startY);
    while (depth > 0) {
      int at = stack[--depth];
      int x = at % line.width();
      int y = at / line.width();
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      for (int dy = -1; dy <= 1; dy++) {
        for (int dx = -1; dx <= 1; dx++) {
          depth = push(depth, x + dx, y + dy);
        }
      }
    }
    return Region.between(left, top, right + 1, bottom + 1);
  }

  private int push(int depth, int x, int y) {
    if (x < 0 || y < 0 || x >= line.width() || y >= line.height() || !isNew(x, y)) {
      return depth;
    }
    if (depth == stack.length) {
      stack = java.util.Arrays.copyOf(stack, 2 * depth);
    }
    seen[y * line.width() + x] = true;
    stack[depth] = y * line.width() + x;
    return depth + 1;
  }
}
