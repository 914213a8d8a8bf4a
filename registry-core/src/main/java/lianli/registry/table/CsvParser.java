package lianli.registry.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;

/**
 * Cells of a CSV file (RFC 4180). A quote opens a cell only at its beginning; one that closes it is
 * followed by a separator or the end of the line. Anything else is no table but a slip that makes
 * rows vanish, and stops the reading with the place of the quote that began it.
 */
final class CsvParser {
  /** No cell of a list is longer; where one is, a quote is missing. */
  private static final int LONGEST_CELL = 1 << 20;

  private final BufferedReader reader;
  private final char separator;
  private int line = 1;
  private int column;
  private final char[] buffer = new char[1 << 14];
  private int next;
  private int filled;
  private int widest;

  /** Where a quote stands that is wrong. */
  static final class QuoteException extends IOException {
    private static final long serialVersionUID = 1L;
    private final int line;
    private final transient BilingualText why;

    private QuoteException(int line, int column, BilingualText why) {
      super("quote in line " + line + ", character " + column);
      this.line = line;
      this.why = why;
    }

    int line() {
      return line;
    }

    BilingualText why() {
      return why;
    }
  }

  CsvParser(BufferedReader reader, char separator) {
    this.reader = reader;
    this.separator = separator;
  }

  /** The cells of the next row; empty at the end. */
  Optional<List<String>> next() throws IOException {
    if (peek() < 0) {
      return Optional.empty();
    }
    List<String> cells = new ArrayList<>();
    List<Quoted> broken = new ArrayList<>();
    while (true) {
      if (peek() == '"') {
        Quoted quoted = quoted();
        cells.add(quoted.text());
        if (quoted.text().indexOf('\n') >= 0) {
          broken.add(quoted);
        }
      } else {
        cells.add(bare());
      }
      int end = read();
      if (end != separator) {
        if (end == '\r' && peek() == '\n') {
          read();
        }
        break;
      }
    }
    for (Quoted quoted : broken) {
      requireNoRowInside(quoted, widest == 0 ? cells.size() : widest);
    }
    widest = Math.max(widest, cells.size());
    return Optional.of(cells);
  }

  private record Quoted(String text, int line, int column) {}

  private String bare() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int c = peek(); c >= 0 && c != separator && c != '\n' && c != '\r'; c = peek()) {
      text.append((char) read());
      if (text.length() > LONGEST_CELL) {
        throw new QuoteException(
            line,
            column,
            BilingualText.of("a cell in line %s is longer than 1 MiB", "第 %s 行有单元格超过 1 MiB", line));
      }
    }
    return text.toString();
  }

  private Quoted quoted() throws IOException {
    int fromLine = line;
    read();
    int fromColumn = column;
    StringBuilder text = new StringBuilder();
    while (true) {
      int c = read();
      if (c < 0 || text.length() > LONGEST_CELL) {
        throw open(fromLine, fromColumn);
      }
      if (c != '"') {
        text.append((char) c);
      } else if (peek() == '"') {
        text.append((char) read());
      } else {
        break;
      }
    }
    while (peek() == ' ') {
      read();
    }
    int after = peek();
    if (after >= 0 && after != separator && after != '\n' && after != '\r') {
      throw new QuoteException(
          fromLine,
          fromColumn,
          BilingualText.of(
              "the quote in line %d, character %d closes in the middle of a cell, in line %d",
              "第 %d 行第 %d 个字符的引号在第 %d 行的单元格中间闭合", fromLine, fromColumn, line));
    }
    return new Quoted(text.toString(), fromLine, fromColumn);
  }

  private static QuoteException open(int line, int column) {
    return new QuoteException(
        line,
        column,
        BilingualText.of(
            "the quote in line %d, character %d is never closed",
            "第 %d 行第 %d 个字符的引号没有闭合", line, column));
  }

  /** A cell may hold line breaks, but no line that looks like a row of this very list. */
  private void requireNoRowInside(Quoted quoted, int columns) throws QuoteException {
    int least = Math.max(columns - 1, 2);
    for (String inner : quoted.text().split("\n", -1)) {
      if (inner.chars().filter(c -> c == separator).count() >= least) {
        throw new QuoteException(
            quoted.line(),
            quoted.column(),
            BilingualText.of(
                "the quote in line %d, character %d takes whole rows of the list into one cell",
                "第 %d 行第 %d 个字符的引号把后面整行的内容并入了一个单元格", quoted.line(), quoted.column()));
      }
    }
  }

  private int peek() throws IOException {
    if (next == filled) {
      filled = Math.max(reader.read(buffer, 0, buffer.length), 0);
      next = 0;
    }
    return next < filled ? buffer[next] : -1;
  }

  private int read() throws IOException {
    int c = peek();
    next = c < 0 ? next : next + 1;
    if (c == '\n' || (c == '\r' && peek() != '\n')) {
      line++;
      column = 0;
    } else {
      column++;
    }
    return c;
  }
}
