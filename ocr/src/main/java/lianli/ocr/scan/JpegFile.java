package lianli.ocr.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the segments of a JPEG say: resolution and orientation, and whether the image data is there
 * to the end. A marker is 0xFF and a code; segments carry their length, image data does not.
 */
final class JpegFile {
  private static final int START_OF_SCAN = 0xda;
  private static final int END_OF_IMAGE = 0xd9;
  private static final int JFIF = 0xe0;
  private static final int EXIF = 0xe1;

  private final byte[] bytes;
  private int dpi;
  private int orientation = 1;
  private boolean complete;

  private JpegFile(byte[] bytes) {
    this.bytes = bytes;
    walk();
  }

  static JpegFile of(Path file) throws IOException {
    return new JpegFile(Files.readAllBytes(file));
  }

  static JpegFile of(byte[] bytes) {
    return new JpegFile(bytes);
  }

  /** Dots per inch, 0 if not said. */
  int dpi() {
    return dpi;
  }

  /** 1 to 8 as in EXIF and TIFF; 1 is upright. */
  int orientation() {
    return orientation;
  }

  /** True if an end marker follows the image data. */
  boolean isComplete() {
    return complete;
  }

  private void walk() {
    int at = 2;
    while (at + 4 <= bytes.length && (bytes[at] & 0xff) == 0xff) {
      int marker = bytes[at + 1] & 0xff;
      int length = (bytes[at + 2] & 0xff) << 8 | (bytes[at + 3] & 0xff);
      if (marker == 0xff) {
        at++;
        continue;
      }
      if (marker == START_OF_SCAN) {
        complete = endsAfter(at);
        return;
      }
      int end = Math.min(bytes.length, at + 2 + length);
      if (marker == JFIF && end - at >= 16) {
        readJfif(at + 4);
      } else if (marker == EXIF && end - at > 16 && isText(at + 4, "Exif\0\0")) {
        readExif(ByteBuffer.wrap(bytes, at + 10, end - at - 10).slice());
      }
      at += 2 + length;
    }
  }

  private boolean endsAfter(int start) {
    for (int i = bytes.length - 2; i > start; i--) {
      if ((bytes[i] & 0xff) == 0xff && (bytes[i + 1] & 0xff) == END_OF_IMAGE) {
        return true;
      }
    }
    return false;
  }

  private boolean isText(int at, String text) {
    return new String(bytes, at, text.length(), StandardCharsets.ISO_8859_1).equals(text);
  }

  private void readJfif(int at) {
    if (isText(at, "JFIF\0")) {
      int unit = bytes[at + 7];
      int density = (bytes[at + 8] & 0xff) << 8 | (bytes[at + 9] & 0xff);
      dpi = unit == 1 ? density : unit == 2 ? (int) Math.round(density * 2.54) : 0;
    }
  }

  /** The first directory of a TIFF structure: a count, then entries of twelve bytes. */
  private void readExif(ByteBuffer tiff) {
    if (tiff.remaining() < 8) {
      return;
    }
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 8 || directory + 2 > tiff.capacity()) {
      return;
    }
    int entries = tiff.getShort(directory) & 0xffff;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if (entry + 12 > tiff.capacity()) {
        return;
      }
      int tag = tiff.getShort(entry) & 0xffff;
      if (tag == 0x0112) {
        int value = tiff.getShort(entry + 8);
        orientation = value >= 1 && value <= 8 ? value : 1;
      } else if (tag == 0x011a && dpi == 0) {
        dpi = rational(tiff, tiff.getInt(entry + 8));
      }
    }
  }

  private static int rational(ByteBuffer tiff, int at) {
    if (at < 0 || at + 8 > tiff.capacity() || tiff.getInt(at + 4) == 0) {
      return 0;
    }
    return Math.round((float) tiff.getInt(at) / tiff.getInt(at + 4));
  }
}
