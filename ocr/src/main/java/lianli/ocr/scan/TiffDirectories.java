package lianli.ocr.scan;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * The chain of a TIFF file's directories, one for each page, followed before a decoder does: a
 * chain that leads back to itself would keep the decoder for ever.
 */
final class TiffDirectories {
  private TiffDirectories() {}

  /** True if the chain comes to an end. One that leaves the file does: the decoder will say so. */
  static boolean isFinite(Path file) throws IOException {
    try (RandomAccessFile tiff = new RandomAccessFile(file.toFile(), "r")) {
      boolean isLittle = tiff.read() == 'I';
      Set<Long> seen = new HashSet<>();
      tiff.seek(4);
      for (long at = integer(tiff, isLittle); at != 0; at = integer(tiff, isLittle)) {
        if (!seen.add(at)) {
          return false;
        }
        tiff.seek(at);
        int entries = tiff.readUnsignedShort();
        entries = isLittle ? Short.toUnsignedInt(Short.reverseBytes((short) entries)) : entries;
        tiff.seek(at + 2 + 12L * entries);
      }
      return true;
    } catch (EOFException e) {
      return true;
    }
  }

  private static long integer(RandomAccessFile tiff, boolean isLittle) throws IOException {
    int value = tiff.readInt();
    return Integer.toUnsignedLong(isLittle ? Integer.reverseBytes(value) : value);
  }
}
