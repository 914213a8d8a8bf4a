package lianli.ocr.hand;

import lianli.ocr.GreyImage;
import lianli.ocr.Region;
import lianli.ocr.image.Resize;

/**
 * The shape of one digit's ink in numbers: brought to one size, how much of its edges runs in each
 * of eight directions in each of 5 × 5 places (Dalal and Triggs 2005).
 */
public final class DigitShape {
  private static final int SIDE = 20;
  private static final int CELLS = 5;
  private static final int DIRECTIONS = 8;

  /** How many numbers tell a shape. */
  public static final int SIZE = CELLS * CELLS * DIRECTIONS;

  private DigitShape() {}

  /** The shape of the ink in a box of a line. */
  public static float[] of(GreyImage line, Region box) {
    GreyImage digit = square(line.crop(box));
    float[] shape = new float[SIZE];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        int across = at(digit, x + 1, y) - at(digit, x - 1, y);
        int down = at(digit, x, y + 1) - at(digit, x, y - 1);
        double strength = Math.hypot(across, down);
        if (strength > 0) {
          add(shape, x, y, Math.atan2(down, across), strength);
        }
      }
    }
    double length = 0;
    for (float value : shape) {
      length += value * value;
    }
    float scale = length == 0 ? 0 : (float) (1 / Math.sqrt(length));
    for (int i = 0; i < SIZE; i++) {
      shape[i] = (float) Math.sqrt(shape[i] * scale);
    }
    return shape;
  }

  /** Each edge is shared between the places and directions that it lies between. */
  private static void add(float[] shape, int x, int y, double angle, double strength) {
    double column = (x + 0.5) * CELLS / SIDE - 0.5;
    double row = (y + 0.5) * CELLS / SIDE - 0.5;
    double turn = (angle / (2 * Math.PI) + 1) * DIRECTIONS;
    int direction = (int) Math.floor(turn);
    double further = turn - direction;
    for (int r = 0; r < 2; r++) {
      for (int c = 0; c < 2; c++) {
        int cellX = (int) Math.floor(column) + c;
        int cellY = (int) Math.floor(row) + r;
        if (cellX < 0 || cellX >= CELLS || cellY < 0 || cellY >= CELLS) {
          continue;
        }
        double share = strength * (1 - Math.abs(column - cellX)) * (1 - Math.abs(row - cellY));
        int cell = (cellY * CELLS + cellX) * DIRECTIONS;
        shape[cell + direction % DIRECTIONS] += (float) (share * (1 - further));
        shape[cell + (direction + 1) % DIRECTIONS] += (float) (share * further);
      }
    }
  }

  /** The ink in the middle of a square, as high or wide as that is. */
  private static GreyImage square(GreyImage ink) {
    double scale = (double) SIDE / Math.max(ink.width(), ink.height());
    int width = Math.clamp(Math.round(ink.width() * scale), 1, SIDE);
    int height = Math.clamp(Math.round(ink.height() * scale), 1, SIDE);
    GreyImage scaled = Resize.to(ink, width, height);
    byte[] pixels = GreyImage.filled(SIDE, SIDE, 255).pixels();
    int left = (SIDE - width) / 2;
    int top = (SIDE - height) / 2;
    for (int y = 0; y < height; y++) {
      System.arraycopy(scaled.pixels(), y * width, pixels, (top + y) * SIDE + left, width);
    }
    return new GreyImage(SIDE, SIDE, pixels);
  }

  private static int at(GreyImage digit, int x, int y) {
    return x < 0 || y < 0 || x >= SIDE || y >= SIDE ? 0 : 255 - digit.at(x, y);
  }
}
