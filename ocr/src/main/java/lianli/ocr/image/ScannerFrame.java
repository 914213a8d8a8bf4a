package lianli.ocr.image;

import java.util.ArrayDeque;
import java.util.Deque;
import lianli.ocr.GreyImage;

/**
 * Whitens the dark lid around the paper: blocks much darker than the page that hang together with
 * the image's edge. A frame passes for a table otherwise.
 */
public final class ScannerFrame {
  private static final double DARK_SHARE = 0.5;

  private ScannerFrame() {}

  /**
   * The flattened page without frame.
   *
   * @param raw the same page before flattening, where the lid is still dark
   */
  public static GreyImage whiten(GreyImage raw, GreyImage flat, int dpi) {
    Blocks blocks = new Blocks(raw, Math.max(4, dpi / 25));
    int found = blocks.flood();
    return found == 0 ? flat : blocks.whiten(flat);
  }

  private static final class Blocks {
    private final int size;
    private final int columns;
    private final int rows;
    private final boolean[] dark;
    private final boolean[] frame;
    private final Deque<Integer> edge = new ArrayDeque<>();

    Blocks(GreyImage raw, int size) {
      this.size = size;
      columns = (raw.width() + size - 1) / size;
      rows = (raw.height() + size - 1) / size;
      dark = new boolean[columns * rows];
      frame = new boolean[columns * rows];
      int paper = Stretch.rank(Stretch.histogram(raw), 0.6);
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          dark[row * columns + column] = mean(raw, column, row) < DARK_SHARE * paper;
        }
      }
    }

    private int mean(GreyImage raw, int column, int row) {
      int right = Math.min(raw.width(), (column + 1) * size);
      int bottom = Math.min(raw.height(), (row + 1) * size);
      long sum = 0;
      int count = 0;
      for (int y = row * size; y < bottom; y += 2) {
        for (int x = column * size; x < right; x += 2) {
          sum += raw.at(x, y);
          count++;
        }
      }
      return (int) (sum / count);
    }

    int flood() {
      for (int column = 0; column < columns; column++) {
        mark(column, 0);
        mark(column, rows - 1);
      }
      for (int row = 0; row < rows; row++) {
        mark(0, row);
        mark(columns - 1, row);
      }
      int found = edge.size();
      while (!edge.isEmpty()) {
        int at = edge.pop();
        int column = at % columns;
        int row = at / columns;
        mark(column - 1, row);
        mark(column + 1, row);
        mark(column, row - 1);
        mark(column, row + 1);
      }
      return found;
    }

    private void mark(int column, int row) {
      if (column < 0 || row < 0 || column >= columns || row >= rows) {
        return;
      }
      int at = row * columns + column;
      if (dark[at] && !frame[at]) {
        frame[at] = true;
        edge.push(at);
      }
    }

    /** One block beyond the frame goes too: it holds the paper's shadow. */
    GreyImage whiten(GreyImage flat) {
      byte[] pixels = flat.pixels().clone();
      for (int at = 0; at < frame.length; at++) {
        if (frame[at]) {
          int left = Math.max(0, (at % columns - 1) * size);
          int right = Math.min(flat.width(), (at % columns + 2) * size);
          int top = Math.max(0, (at / columns - 1) * size);
          int bottom = Math.min(flat.height(), (at / columns + 2) * size);
          for (int y = top; y < bottom; y++) {
            java.util.Arrays.fill(
                pixels, y * flat.width() + left, y * flat.width() + right, (byte) 255);
          }
        }
      }
      return new GreyImage(flat.width(), flat.height(), pixels);
    }
  }
}
