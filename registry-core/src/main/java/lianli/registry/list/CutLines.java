package lianli.registry.list;

import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lines of a text, each cut where it is longer than any act: it could fill the memory. */
final class CutLines implements AutoCloseable {
  /** No act is longer; a line that was cut is. */
  static final int LONGEST = 1 << 20;

  private final BufferedReader reader;
  private final char[] buffer = new char[1 << 16];
  private int position;
  private int filled;
  private int number;

  CutLines(BufferedReader reader) {
    this.reader = reader;
  }

  /** The next line without its break; null at the end. */
  @Nullable String next() throws IOException {
    StringBuilder line = null;
    while (true) {
      if (position == filled) {
        filled = Math.max(reader.read(buffer), 0);
        position = 0;
        if (filled == 0) {
          break;
        }
      }
      line = line == null ? new StringBuilder(1_024) : line;
      int end = position;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      if (line.length() <= LONGEST) {
        line.append(buffer, position, end - position);
      }
      position = Math.min(end + 1, filled);
      if (end < filled) {
        break;
      }
    }
    if (line == null) {
      return null;
    }
    number++;
    return line.toString();
  }

  /** Of the line that was read last, from 1. */
  int number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
