package lianli.ocr.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import lianli.ocr.ColourImage;
import lianli.ocr.GreyImage;
import lianli.ocr.Raster;
import lianli.ocr.image.Resize;

/**
 * A line image as the recogniser wants it: 48 rows, three planes (blue, green, red), values from -1
 * to 1, the width padded on the right with the middle value.
 */
final class LineTensor {
  static final int HEIGHT = 48;

  /** Enough for the recogniser to read most short lines. */
  static final int NARROW_WIDTH = 96;

  /** Longer lines hold so many characters that room behind them changes nothing. */
  private static final int LONG = 312;

  private static final int LEAST_PADDED_WIDTH = 160;

  /** Longer lines are squeezed: no line of a form is longer, and memory has an end. */
  private static final int MOST_WIDTH = 3200;

  private FloatBuffer buffer = direct(3 * HEIGHT * 640);
  private float[] plane = new float[HEIGHT * 640];
  private int width;
  private int used;

  /** Width of the tensor last filled. */
  int width() {
    return width;
  }

  /**
   * Width at which a line is read that was doubtful without room behind it: with half its length
   * more. At the width of training, 320, short lines took twice as long and were read no better,
   * and those near it had no room.
   *
   * @param used by the line itself
   */
  static int roomyWidth(int used) {
    return used > LONG ? used : Math.max(LEAST_PADDED_WIDTH, (used * 3 / 2 + 7) / 8 * 8);
  }

  /** Part of the width that holds the image. */
  int used() {
    return used;
  }

  /** The width that a line takes up, without room behind it. */
  static int used(Raster line) {
    return Math.clamp(
        (int) Math.ceil((double) HEIGHT * line.width() / line.height()), 8, MOST_WIDTH);
  }

  /**
   * Fills the tensor.
   *
   * @param leastWidth narrower lines are padded to this
   */
  FloatBuffer fill(Raster line, int leastWidth) {
    used = used(line);
    width = Math.max(leastWidth, (used + 7) / 8 * 8);
    int size = HEIGHT * width;
    if (buffer.capacity() < 3 * size) {
      buffer = direct(3 * size);
      plane = new float[size];
    }
    buffer.clear();
    switch (line) {
      case GreyImage grey -> {
        plane(grey);
        for (int channel = 0; channel < 3; channel++) {
          buffer.put(plane, 0, size);
        }
      }
      case ColourImage colour -> {
        for (int channel = 2; channel >= 0; channel--) {
          plane(colour.channel(channel));
          buffer.put(plane, 0, size);
        }
      }
    }
    return buffer.flip();
  }

  private void plane(GreyImage channel) {
    byte[] scaled = Resize.to(channel, used, HEIGHT).pixels();
    for (int y = 0; y < HEIGHT; y++) {
      int row = y * width;
      for (int x = 0; x < used; x++) {
        plane[row + x] = (scaled[y * used + x] & 0xff) / 127.5f - 1;
      }
      Arrays.fill(plane, row + used, row + width, 0);
    }
  }

  private static FloatBuffer direct(int floats) {
    return ByteBuffer.allocateDirect(4 * floats).order(ByteOrder.nativeOrder()).asFloatBuffer();
  }
}
