package lianli.registry.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;

/**
 * A file of lines in UTF-8 that is only ever appended to. A line that a failure cut off was never
 * confirmed to anybody: it is no line, and the next one is written over it. Whoever appends holds a
 * lock against other writers ({@link ProcessLock}).
 */
public final class AppendedLines {
  private static final int BLOCK = 1 << 16;

  private final Path file;

  /** The lines of this file, which need not exist. */
  public AppendedLines(Path file) {
    this.file = file;
  }

  /**
   * The end of the file.
   *
   * @param lastLine empty if there is none
   * @param end where the next line goes, in bytes
   * @param torn bytes after that, of a line that was never finished
   */
  public record Tail(String lastLine, long end, long torn) {}

  /**
   * The whole file.
   *
   * @param lines every whole line, without line feeds; a carriage return in one is kept
   * @param torn bytes that follow and are no line
   */
  public record Content(List<String> lines, long torn) {}

  /** Tells what is to follow, given what stands at the end. */
  @FunctionalInterface
  public interface Following {
    /** At least one line, none with a line feed. */
    List<String> after(Tail tail) throws IOException;
  }

  /** The file. */
  public Path file() {
    return file;
  }

  /** Every whole line. */
  public List<String> lines() throws IOException {
    return content().lines();
  }

  /** Every whole line, and how many bytes follow that are no line. */
  public Content content() throws IOException {
    if (!Files.exists(file)) {
      return new Content(List.of(), 0);
    }
    byte[] all = Files.readAllBytes(file);
    int end = afterLineFeed(all, all.length);
    if (end == 0) {
      return new Content(List.of(), all.length);
    }
    // Split at line feeds only: a carriage return slipped into a line must show.
    String text = new String(all, 0, end - 1, StandardCharsets.UTF_8);
    return new Content(List.of(text.split("\n", -1)), (long) all.length - end);
  }

  /** Appends a line; durable on return. */
  public void append(String line) throws IOException {
    append(tail -> List.of(line));
  }

  /** Appends lines: all of them are on disk on return, or none is in the file. */
  public List<String> append(Following following) throws IOException {
    boolean isNew = !Files.exists(file);
    Files.createDirectories(directory());
    List<String> lines;
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      Tail tail = tail(channel);
      lines = following.after(tail);
      write(channel, tail, String.join("\n", lines) + "\n");
    }
    if (isNew) {
      // The name of a new file is durable only with its directory.
      DurableFiles.force(directory());
    }
    return lines;
  }

  /** Takes an unfinished last line away; durable on return. */
  public void cutTorn() throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      channel.truncate(tail(channel).end());
      channel.force(true);
    }
  }

  private static void write(FileChannel channel, Tail tail, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    try {
      if (tail.torn() > 0) {
        channel.truncate(tail.end());
      }
      long place = tail.end();
      while (bytes.hasRemaining()) {
        place += channel.write(bytes, place);
      }
      channel.force(true);
    } catch (IOException failure) {
      // Nothing half written may look like a line that somebody was told of.
      try {
        channel.truncate(tail.end());
      } catch (IOException alsoRefused) {
        failure.addSuppressed(alsoRefused);
      }
      throw failure;
    }
  }

  /** Reads backwards until the last whole line is in hand. */
  private static Tail tail(FileChannel channel) throws IOException {
    long size = channel.size();
    for (long want = BLOCK; ; want *= 4) {
      int length = (int) Math.min(want, size);
      byte[] block = read(channel, size - length, length);
      int end = afterLineFeed(block, length);
      int begin = afterLineFeed(block, end - 1);
      boolean isWhole = begin > 0 || length == size;
      if (isWhole) {
        return new Tail(
            end == 0 ? "" : new String(block, begin, end - begin - 1, StandardCharsets.UTF_8),
            size - length + end,
            (long) length - end);
      }
    }
  }

  /** The place after the last line feed before a place; 0 if there is none. */
  private static int afterLineFeed(byte[] block, int before) {
    int place = Math.max(before, 0);
    while (place > 0 && block[place - 1] != '\n') {
      place--;
    }
    return place;
  }

  private static byte[] read(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(length);
    while (block.hasRemaining() && channel.read(block, from + block.position()) >= 0) {
      // Until the block is full.
    }
    return block.array();
  }

  private Path directory() {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }
}
