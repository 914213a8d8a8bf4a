package lianli.ocr.drawing.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.InflaterInputStream;

/**
 * A font in the packing of the web (WOFF 1.0, W3C 2012) as the TrueType file that it was packed
 * from: the same tables, each of them deflated.
 */
final class Woff {
  private static final int SIGNATURE = 0x774F4646;
  private static final int HEADER = 44;
  private static final int ENTRY = 20;

  private Woff() {}

  /** The TrueType file. */
  static byte[] unpacked(byte[] woff) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(woff);
    if (woff.length < HEADER || in.getInt(0) != SIGNATURE) {
      throw new IOException("no WOFF file");
    }
    int tables = in.getShort(12) & 0xffff;
    ByteBuffer out = ByteBuffer.allocate(in.getInt(16));
    out.putInt(in.getInt(4)).putShort((short) tables);
    int power = Integer.highestOneBit(tables);
    out.putShort((short) (16 * power));
    out.putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) (16 * (tables - power)));
    int at = 12 + 16 * tables;
    for (int i = 0; i < tables; i++) {
      int entry = HEADER + i * ENTRY;
      byte[] table = table(woff, in.getInt(entry + 4), in.getInt(entry + 8), in.getInt(entry + 12));
      out.putInt(in.getInt(entry)).putInt(in.getInt(entry + 16)).putInt(at).putInt(table.length);
      out.put(at, table);
      at += (table.length + 3) / 4 * 4;
    }
    return out.array();
  }

  private static byte[] table(byte[] woff, int offset, int packed, int length) throws IOException {
    ByteArrayOutputStream table = new ByteArrayOutputStream(length);
    InputStream stored = new java.io.ByteArrayInputStream(woff, offset, packed);
    try (InputStream in = packed < length ? new InflaterInputStream(stored) : stored) {
      in.transferTo(table);
    }
    if (table.size() != length) {
      throw new IOException("a table of the font is cut short");
    }
    return table.toByteArray();
  }
}
