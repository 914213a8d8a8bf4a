package lianli.ocr.scan;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import lianli.registry.BilingualText;
import org.jspecify.annotations.Nullable;

/**
 * What the segments of a JPEG say: resolution, orientation and kind, and whether the image data is
 * there to the end. A marker is 0xFF and a code; segments carry their length, image data does not.
 */
final class JpegFile {
  private static final int START_OF_SCAN = 0xda;
  private static final int END_OF_IMAGE = 0xd9;
  private static final int JFIF = 0xe0;
  private static final int EXIF = 0xe1;

  /** No image ends in so many zeros; a disk block that was never written does. */
  private static final int ZEROS = 32;

  private final byte[] bytes;
  private Density density = Density.UNKNOWN;
  private int orientation = 1;
  private int frame;
  private int width;
  private int height;
  private int components;
  private int imageData;
  private final JpegScans scans = new JpegScans();

  /** How a JPEG ends. */
  enum End {
    /** With its end marker. */
    WHOLE,
    /** All image data may be there; only the marker is not. The decoder knows. */
    WITHOUT_MARKER,
    /** Before its image does. */
    CUT
  }

  private JpegFile(byte[] bytes) {
    this.bytes = bytes;
    walk();
  }

  static JpegFile of(byte[] bytes) {
    return new JpegFile(bytes);
  }

  /** Dots per inch as the file says. */
  Density density() {
    return density;
  }

  /** Pixels a row, as stored. */
  int width() {
    return width;
  }

  /** Rows, as stored. */
  int height() {
    return height;
  }

  /** Samples of a pixel: one of grey, three of colour, four of print. */
  int components() {
    return components;
  }

  /** 1 to 8 as in EXIF and TIFF; 1 is upright. */
  int orientation() {
    return orientation;
  }

  /** The name of a kind that JPEG knows and decoders do not; null of an ordinary one. */
  @Nullable BilingualText unreadKind() {
    return switch (frame) {
      case 0xc3, 0xc7, 0xcb, 0xcf -> BilingualText.of("a lossless JPEG", "无损 JPEG");
      case 0xc9, 0xca, 0xcd, 0xce ->
          BilingualText.of("a JPEG with arithmetic coding", "采用算术编码的 JPEG");
      case 0xc5, 0xc6 -> BilingualText.of("a hierarchical JPEG", "分层 JPEG");
      default -> null;
    };
  }

  /** Whether the image is there to its end, as far as markers tell. */
  End end() {
    if (imageData == 0) {
      return End.CUT;
    }
    for (int i = bytes.length - 2; i > imageData; i--) {
      if ((bytes[i] & 0xff) == 0xff && (bytes[i + 1] & 0xff) == END_OF_IMAGE) {
        return End.WHOLE;
      }
    }
    return endsInZeros() || !scans.areAll() ? End.CUT : End.WITHOUT_MARKER;
  }

  private boolean endsInZeros() {
    for (int i = Math.max(0, bytes.length - ZEROS); i < bytes.length; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** The same image with an end marker, so that decoders complain only of what else is missing. */
  byte[] withMarker() {
    if (end() == End.WHOLE) {
      return bytes;
    }
    byte[] whole = Arrays.copyOf(bytes, bytes.length + 2);
    whole[bytes.length] = (byte) 0xff;
    whole[bytes.length + 1] = (byte) END_OF_IMAGE;
    return whole;
  }

  private void walk() {
    int at = 2;
    while (at + 4 <= bytes.length) {
      int marker = bytes[at + 1] & 0xff;
      if ((bytes[at] & 0xff) != 0xff) {
        // Only image data is not cut into segments.
        if (imageData == 0) {
          return;
        }
        at++;
        continue;
      }
      if (marker == 0xff || marker == 0 || (marker >= 0xd0 && marker <= 0xd7)) {
        at += marker == 0xff ? 1 : 2;
        continue;
      }
      if (marker == END_OF_IMAGE) {
        return;
      }
      int length = (bytes[at + 2] & 0xff) << 8 | (bytes[at + 3] & 0xff);
      int end = Math.min(bytes.length, at + 2 + length);
      segment(marker, at, end);
      at += 2 + length;
    }
  }

  private void segment(int marker, int at, int end) {
    if (marker == START_OF_SCAN) {
      imageData = imageData == 0 ? at : imageData;
      scans.add(Arrays.copyOfRange(bytes, at + 4, Math.max(at + 4, end)));
    } else if (marker == JFIF && end - at >= 16) {
      readJfif(at + 4);
    } else if (marker == EXIF && end - at > 16 && isText(at + 4, "Exif\0\0")) {
      readExif(ByteBuffer.wrap(bytes, at + 10, end - at - 10).slice());
    } else if (isFrame(marker) && imageData == 0) {
      frame = marker;
      byte[] header = Arrays.copyOfRange(bytes, at + 4, Math.max(at + 4, end));
      if (header.length >= 6) {
        height = (header[1] & 0xff) << 8 | (header[2] & 0xff);
        width = (header[3] & 0xff) << 8 | (header[4] & 0xff);
        components = header[5] & 0xff;
      }
      scans.begin(marker == 0xc2, header);
    }
  }

  /** Frames have these numbers, but for tables and reserved ones among them. */
  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private boolean isText(int at, String text) {
    return new String(bytes, at, text.length(), StandardCharsets.ISO_8859_1).equals(text);
  }

  private void readJfif(int at) {
    if (isText(at, "JFIF\0")) {
      int unit = bytes[at + 7];
      int across = (bytes[at + 8] & 0xff) << 8 | (bytes[at + 9] & 0xff);
      int down = (bytes[at + 10] & 0xff) << 8 | (bytes[at + 11] & 0xff);
      // With no unit the two numbers tell the shape of a dot and nothing else.
      double factor = unit == 2 ? 2.54 : unit == 1 || across != down ? 1 : 0;
      density = new Density(across * factor, down * factor);
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
    double across = 0;
    double down = 0;
    double unit = 1;
    int entries = tiff.getShort(directory) & 0xffff;
    for (int i = 0; i < entries && directory + 14 + 12 * i <= tiff.capacity(); i++) {
      int entry = directory + 2 + 12 * i;
      switch (tiff.getShort(entry) & 0xffff) {
        case 0x0112 -> {
          int value = tiff.getShort(entry + 8);
          orientation = value >= 1 && value <= 8 ? value : 1;
        }
        case 0x011a -> across = rational(tiff, tiff.getInt(entry + 8));
        case 0x011b -> down = rational(tiff, tiff.getInt(entry + 8));
        case 0x0128 -> unit = tiff.getShort(entry + 8) == 3 ? 2.54 : 1;
        default -> {
          // says nothing about how the image is shown
        }
      }
    }
    if (density.equals(Density.UNKNOWN)) {
      density = new Density(across * unit, (down == 0 ? across : down) * unit);
    }
  }

  private static double rational(ByteBuffer tiff, int at) {
    if (at < 0 || at + 8 > tiff.capacity() || tiff.getInt(at + 4) == 0) {
      return 0;
    }
    return Integer.toUnsignedLong(tiff.getInt(at))
        / (double) Integer.toUnsignedLong(tiff.getInt(at + 4));
  }
}
