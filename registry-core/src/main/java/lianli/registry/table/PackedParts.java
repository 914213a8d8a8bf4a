package lianli.registry.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The parts of a packed file in memory, in their order, by the list at its end: what is written
 * without going back tells no sizes before its parts.
 */
final class PackedParts {
  private static final int END = 0x06054b50;
  private static final int LENGTH_OF_END = 22;

  private PackedParts() {}

  static Map<String, byte[]> of(byte[] packed) throws IOException {
    ByteBuffer file = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
    int end = packed.length - LENGTH_OF_END;
    while (end > 0 && file.getInt(end) != END) {
      end--;
    }
    Map<String, byte[]> parts = new LinkedHashMap<>();
    int at = file.getInt(end + 16);
    for (int count = Short.toUnsignedInt(file.getShort(end + 10)); count > 0; count--) {
      int compressed = file.getInt(at + 20);
      int name = Short.toUnsignedInt(file.getShort(at + 28));
      int local = file.getInt(at + 42);
      int from =
          local
              + 30
              + Short.toUnsignedInt(file.getShort(local + 26))
              + Short.toUnsignedInt(file.getShort(local + 28));
      parts.put(
          new String(packed, at + 46, name, StandardCharsets.UTF_8),
          inflated(packed, from, compressed, file.getShort(at + 10) != 0));
      at +=
          46
              + name
              + Short.toUnsignedInt(file.getShort(at + 30))
              + Short.toUnsignedInt(file.getShort(at + 32));
    }
    return parts;
  }

  private static byte[] inflated(byte[] packed, int from, int length, boolean isDeflated)
      throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    if (!isDeflated) {
      content.write(packed, from, length);
      return content.toByteArray();
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed, from, length);
      byte[] buffer = new byte[1 << 16];
      while (!inflater.finished()) {
        int read = inflater.inflate(buffer);
        if (read == 0 && inflater.needsInput()) {
          throw new IOException("a part ends too early");
        }
        content.write(buffer, 0, read);
      }
    } catch (DataFormatException damaged) {
      throw new IOException(damaged);
    } finally {
      inflater.end();
    }
    return content.toByteArray();
  }
}
