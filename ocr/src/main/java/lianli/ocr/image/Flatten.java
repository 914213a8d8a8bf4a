package lianli.ocr.image;

import java.util.Arrays;
import lianli.ocr.GreyImage;

/**
 * Divides by the local brightness of the paper, so that shadow, yellowing and uneven lamps go and
 * paper is white everywhere.
 */
public final class Flatten {
  /** Share of a block's pixels that are darker than what is taken for paper. */
  private static final double PAPER_RANK = 0.8;

  /** Paper is never taken to be darker: ink blots and the scanner's lid must stay dark. */
  private static final int DARKEST_PAPER = 70;

  private Flatten() {}

  /**
   * The flattened image.
   *
   * @param dpi sets the size of the neighbourhood: about a tenth of an inch
   */
  public static GreyImage apply(GreyImage image, int dpi) {
    int block = Math.max(8, dpi / 8);
    int columns = Math.max(1, image.width() / block);
    int rows = Math.max(1, image.height() / block);
    int[] paper = smooth(widen(brightness(image, columns, rows), columns, rows), columns, rows);
    return divide(image, paper, columns, rows);
  }

  private static int[] brightness(GreyImage image, int columns, int rows) {
    int[] paper = new int[columns * rows];
    int[] histogram = new int[256];
    byte[] pixels = image.pixels();
    for (int row = 0; row < rows; row++) {
      int top = (int) ((long) image.height() * row / rows);
      int bottom = (int) ((long) image.height() * (row + 1) / rows);
      for (int column = 0; column < columns; column++) {
        int left = (int) ((long) image.width() * column / columns);
        int right = (int) ((long) image.width() * (column + 1) / columns);
        Arrays.fill(histogram, 0);
        for (int y = top; y < bottom; y++) {
          for (int at = y * image.width() + left, end = at + right - left; at < end; at++) {
            histogram[pixels[at] & 0xff]++;
          }
        }
        int rank = (int) ((bottom - top) * (right - left) * PAPER_RANK);
        int shade = 0;
        for (int below = histogram[0]; below < rank && shade < 255; ) {
          below += histogram[++shade];
        }
        paper[row * columns + column] = Math.max(DARKEST_PAPER, shade);
      }
    }
    return paper;
  }

  /** Blocks full of ink take the paper of their neighbours. */
  private static int[] widen(int[] paper, int columns, int rows) {
    int[] widened = new int[paper.length];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int[] around = new int[9];
        int count = 0;
        for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
          for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
            around[count++] = paper[y * columns + x];
          }
        }
        Arrays.sort(around, 0, count);
        widened[row * columns + column] =
            Math.max(paper[row * columns + column], around[count * 2 / 3]);
      }
    }
    return widened;
  }

  private static int[] smooth(int[] paper, int columns, int rows) {
    int[] smoothed = new int[paper.length];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int sum = 0;
        int count = 0;
        for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
          for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
            sum += paper[y * columns + x];
            count++;
          }
        }
        smoothed[row * columns + column] = sum / count;
      }
    }
    return smoothed;
  }

  private static GreyImage divide(GreyImage image, int[] paper, int columns, int rows) {
    int width = image.width();
    int height = image.height();
    byte[] source = image.pixels();
    byte[] target = new byte[source.length];
    int[] leftColumn = new int[width];
    float[] share = new float[width];
    for (int x = 0; x < width; x++) {
      float place = Math.clamp((x + 0.5f) * columns / width - 0.5f, 0, columns - 1);
      leftColumn[x] = Math.min((int) place, Math.max(0, columns - 2));
      share[x] = columns == 1 ? 0 : place - leftColumn[x];
    }
    float[] line = new float[columns];
    float[] gain = new float[columns];
    for (int y = 0; y < height; y++) {
      float place = Math.clamp((y + 0.5f) * rows / height - 0.5f, 0, rows - 1);
      int upper = Math.min((int) place, Math.max(0, rows - 2));
      float lower = rows == 1 ? 0 : place - upper;
      for (int column = 0; column < columns; column++) {
        float above = paper[upper * columns + column];
        float below = rows == 1 ? above : paper[(upper + 1) * columns + column];
        line[column] = above + (below - above) * lower;
        gain[column] = 255 / line[column];
      }
      int offset = y * width;
      for (int x = 0; x < width; x++) {
        int left = leftColumn[x];
        float first = gain[left];
        float second = columns == 1 ? first : gain[left + 1];
        float value = (source[offset + x] & 0xff) * (first + (second - first) * share[x]);
        target[offset + x] = (byte) Math.min(255, (int) value);
      }
    }
    return new GreyImage(width, height, target);
  }
}
