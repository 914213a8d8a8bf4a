package lianli.ocr.onnx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lianli.ocr.Region;

/**
 * The detector's output: for every pixel how likely it is the core of a text line. Connected cores
 * become boxes, grown back to the height of the text they are the core of.
 */
final class TextMap {
  private static final float CORE = 0.3f;
  private static final double LEAST_MEAN = 0.5;
  private static final int LEAST_SIDE = 3;

  /**
   * Longer side of the smallest box of a character, as a share of the height of usual lines. Of 140
   * boxes under half of it, on 54 pages, 8 were read as anything at all likely: single signs such
   * as O and 9.
   */
  private static final double LEAST_OF_A_CHARACTER = 0.4;

  /** Cores are shrunk lines: area times this over circumference is what was taken off. */
  private static final double GROWTH = 1.6;

  private final float[] map;
  private final int width;
  private final int height;
  private final boolean[] seen;
  private int[] stack = new int[1024];

  TextMap(float[] map, int width, int height) {
    this.map = map;
    this.width = width;
    this.height = height;
    this.seen = new boolean[map.length];
  }

  /** Boxes in a page of this size, in reading order. */
  List<Region> lines(int pageWidth, int pageHeight) {
    double scaleX = (double) pageWidth / width;
    double scaleY = (double) pageHeight / height;
    Region page = new Region(0, 0, pageWidth, pageHeight);
    List<Region> lines = new ArrayList<>();
    for (int i = 0; i < map.length; i++) {
      if (!seen[i] && map[i] > CORE) {
        Core core = core(i);
        if (core.isText()) {
          lines.add(core.grown(scaleX, scaleY).intersect(page));
        }
      }
    }
    lines.sort(Comparator.comparingInt(Region::y).thenComparingInt(Region::x));
    return withoutSpecks(lines);
  }

  /** What is much smaller than the page's characters is a stain, a hole or a corner of a rule. */
  private static List<Region> withoutSpecks(List<Region> lines) {
    int[] heights =
        lines.stream().mapToInt(line -> Math.min(line.width(), line.height())).sorted().toArray();
    double least = heights.length == 0 ? 0 : LEAST_OF_A_CHARACTER * heights[heights.length * 3 / 4];
    return lines.stream().filter(line -> Math.max(line.width(), line.height()) >= least).toList();
  }

  private record Core(Region box, double mean) {
    boolean isText() {
      return mean >= LEAST_MEAN && Math.min(box.width(), box.height()) >= LEAST_SIDE;
    }

    Region grown(double scaleX, double scaleY) {
      double distance = GROWTH * box.area() / (2.0 * (box.width() + box.height()));
      return Region.between(
          (int) Math.floor((box.x() - distance) * scaleX),
          (int) Math.floor((box.y() - distance) * scaleY),
          (int) Math.ceil((box.right() + distance) * scaleX),
          (int) Math.ceil((box.bottom() + distance) * scaleY));
    }
  }

  private Core core(int start) {
    int left = width;
    int right = 0;
    int top = height;
    int bottom = 0;
    double sum = 0;
    int count = 0;
    int depth = 0;
    stack[depth++] = start;
    seen[start] = true;
    while (depth > 0) {
      int at = stack[--depth];
      int x = at % width;
      int y = at / width;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      sum += map[at];
      count++;
      if (depth + 4 > stack.length) {
        stack = java.util.Arrays.copyOf(stack, 2 * stack.length);
      }
      depth = push(depth, at - 1, x > 0);
      depth = push(depth, at + 1, x < width - 1);
      depth = push(depth, at - width, y > 0);
      depth = push(depth, at + width, y < height - 1);
    }
    return new Core(Region.between(left, top, right + 1, bottom + 1), sum / count);
  }

  private int push(int depth, int at, boolean inside) {
    if (inside && !seen[at] && map[at] > CORE) {
      seen[at] = true;
      stack[depth] = at;
      return depth + 1;
    }
    return depth;
  }
}
