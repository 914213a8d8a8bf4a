package lianli.ocr.output;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The least TrueType file that readers and validators accept: two glyphs without outline, 500 of
 * 1000 units wide. Table layouts: the OpenType specification.
 */
final class EmptyTrueType {
  private static final String[] NAMES = {"glyf", "head", "hhea", "hmtx", "loca", "maxp"};

  private EmptyTrueType() {}

  static byte[] bytes() {
    byte[][] tables = {
      new byte[4], head(), hhea(), shorts(500, 0, 500, 0), shorts(0, 0, 0, 0), maxp()
    };
    int size = 12 + 16 * tables.length;
    for (byte[] table : tables) {
      size += (table.length + 3) / 4 * 4;
    }
    ByteBuffer file = ByteBuffer.allocate(size);
    file.putInt(0x00010000).putShort((short) tables.length);
    file.putShort((short) 64).putShort((short) 2).putShort((short) (16 * tables.length - 64));
    int offset = 12 + 16 * tables.length;
    for (int i = 0; i < tables.length; i++) {
      file.put(NAMES[i].getBytes(StandardCharsets.US_ASCII));
      file.putInt(sum(tables[i])).putInt(offset).putInt(tables[i].length);
      file.put(offset, tables[i]);
      offset += (tables[i].length + 3) / 4 * 4;
    }
    return file.array();
  }

  private static int sum(byte[] table) {
    ByteBuffer padded = ByteBuffer.allocate((table.length + 3) / 4 * 4).put(table).rewind();
    int sum = 0;
    while (padded.hasRemaining()) {
      sum += padded.getInt();
    }
    return sum;
  }

  private static byte[] head() {
    return ByteBuffer.allocate(54)
        .putInt(0x00010000)
        .putInt(0x00010000)
        .putInt(0)
        .putInt(0x5f0f3cf5)
        .putShort((short) 0)
        .putShort((short) 1000)
        .putLong(0)
        .putLong(0)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort((short) 500)
        .putShort((short) 1000)
        .putShort((short) 0)
        .putShort((short) 8)
        .putShort((short) 2)
        .putShort((short) 0)
        .putShort((short) 0)
        .array();
  }

  private static byte[] hhea() {
    ByteBuffer table = ByteBuffer.allocate(36).putInt(0x00010000);
    table.putShort((short) 1000).putShort((short) -1).putShort((short) 0).putShort((short) 500);
    return table.putShort(34, (short) 2).array();
  }

  private static byte[] maxp() {
    ByteBuffer table = ByteBuffer.allocate(32).putInt(0x00010000).putShort((short) 2);
    return table.putShort(14, (short) 2).array();
  }

  private static byte[] shorts(int... values) {
    ByteBuffer table = ByteBuffer.allocate(2 * values.length);
    for (int value : values) {
      table.putShort((short) value);
    }
    return table.array();
  }
}
