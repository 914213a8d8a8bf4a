package lianli.ocr.tesseract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;

/**
 * Finds the list of characters in a model file. The file starts with a count and that many offsets
 * (little endian); slot 21 holds the recogniser's character list as text, one a line.
 */
final class UnicharsetReader {
  private static final int CHARACTERS_SLOT = 21;

  private UnicharsetReader() {}

  /** All code points of all entries; empty if the file has no such list. */
  static BitSet read(Path model) {
    try {
      ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(model)).order(ByteOrder.LITTLE_ENDIAN);
      return codePoints(slot(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + model, e);
    }
  }

  private static String slot(ByteBuffer file) {
    int slots = file.getInt(0);
    if (slots <= CHARACTERS_SLOT || slots > 1000) {
      return "";
    }
    long start = file.getLong(4 + 8 * CHARACTERS_SLOT);
    if (start < 0) {
      return "";
    }
    long end = file.capacity();
    for (int slot = 0; slot < slots; slot++) {
      long other = file.getLong(4 + 8 * slot);
      if (other > start && other < end) {
        end = other;
      }
    }
    byte[] text = new byte[(int) (end - start)];
    file.get((int) start, text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private static BitSet codePoints(String list) {
    BitSet all = new BitSet();
    // The first line is the number of entries; an entry is everything up to the first blank.
    list.lines()
        .skip(1)
        .map(line -> line.indexOf(' ') > 0 ? line.substring(0, line.indexOf(' ')) : line)
        .filter(entry -> !entry.startsWith("|Broken") && !entry.equals("NULL"))
        .filter(entry -> !entry.equals("Joined"))
        .forEach(entry -> entry.codePoints().forEach(all::set));
    all.set(' ');
    return all;
  }
}
