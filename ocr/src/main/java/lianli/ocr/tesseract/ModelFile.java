package lianli.ocr.tesseract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The parts of a model file ({@code .traineddata}) that are text. The file starts with a count and
 * that many offsets (little endian), each telling where a slot begins or -1.
 */
final class ModelFile {
  static final int CHARACTERS = 21;
  static final int VERSION = 23;

  private final ByteBuffer bytes;

  ModelFile(Path file) {
    try {
      bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** What a slot holds; empty if the file has no such slot. */
  String text(int wanted) {
    int slots = bytes.getInt(0);
    if (slots <= wanted || slots > 1000) {
      return "";
    }
    long start = offset(wanted);
    if (start < 0) {
      return "";
    }
    long end = bytes.capacity();
    for (int slot = 0; slot < slots; slot++) {
      long other = offset(slot);
      if (other > start && other < end) {
        end = other;
      }
    }
    byte[] text = new byte[(int) (end - start)];
    bytes.get((int) start, text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private long offset(int slot) {
    return bytes.getLong(4 + 8 * slot);
  }
}
