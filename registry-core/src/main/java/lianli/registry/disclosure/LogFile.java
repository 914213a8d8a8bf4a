package lianli.registry.disclosure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.Said;
import org.jspecify.annotations.Nullable;

/**
 * A file of lines to which several processes append, one after the other. What a failure cut off in
 * the middle of a line was never acknowledged; the next writer takes it away and says so.
 */
final class LogFile {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int BLOCK = 1 << 16;

  /** Locks of files are the process's: threads of one process queue here. */
  private static final ReentrantLock THREADS = new ReentrantLock();

  private final Path file;

  LogFile(Path file) {
    this.file = file;
  }

  /**
   * The end of the file.
   *
   * @param lastLine empty if there is none
   * @param end where the next line goes
   * @param torn bytes after that, of a line that was never finished
   */
  record Tail(String lastLine, long end, long torn) {}

  /** What is to be written, given what stands at the end. */
  interface Writing {
    List<String> lines(Tail tail) throws IOException;
  }

  /** Something to do with the lines just made durable, still under the lock. */
  interface Afterwards {
    void run(List<String> lines) throws IOException;
  }

  Path path() {
    return file;
  }

  /** Appends lines; all of them are on disk on return, or none is in the file. */
  void append(Writing writing, Afterwards afterwards) throws IOException {
    THREADS.lock();
    try (FileChannel lock =
            FileChannel.open(
                file.resolveSibling(file.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock held = patiently(lock)) {
      java.util.Objects.requireNonNull(held);
      boolean isNew = !Files.exists(file);
      try (FileChannel log =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        Tail tail = tail(log);
        List<String> lines = writing.lines(tail);
        write(log, tail, String.join("\n", lines) + "\n");
        if (isNew) {
          forceDirectory(directory());
        }
        afterwards.run(lines);
      }
    } finally {
      THREADS.unlock();
    }
  }

  private FileLock patiently(FileChannel channel) throws IOException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      @Nullable FileLock lock = channel.tryLock();
      if (lock != null) {
        return lock;
      }
      if (System.nanoTime() > until) {
        throw new RegistryException(
            ErrorCode.LOCKED,
            Said.of("The answer is withheld", "答复未予显示"),
            Said.of("another process keeps the query log locked", "查询日志被其他进程占用"),
            Said.of("Ask again when it is done", "请稍后再查"));
      }
      try {
        Thread.sleep(2);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while waiting for " + file, stopped);
      }
    }
  }

  private static void write(FileChannel log, Tail tail, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    try {
      if (tail.torn() > 0) {
        log.truncate(tail.end());
      }
      long place = tail.end();
      while (bytes.hasRemaining()) {
        place += log.write(bytes, place);
      }
      log.force(true);
    } catch (IOException failure) {
      // Nothing half written may look like an answer that was given.
      try {
        log.truncate(tail.end());
      } catch (IOException alsoRefused) {
        failure.addSuppressed(alsoRefused);
      }
      throw failure;
    }
  }

  /** Reads backwards until the last whole line is in hand. */
  private static Tail tail(FileChannel log) throws IOException {
    long size = log.size();
    for (long want = BLOCK; ; want *= 4) {
      int length = (int) Math.min(want, size);
      byte[] block = read(log, size - length, length);
      int end = lastLineBreak(block, length);
      int begin = lastLineBreak(block, end - 1);
      boolean isWhole = begin > 0 || length == size;
      if (isWhole) {
        return new Tail(
            end == 0 ? "" : new String(block, begin, end - begin - 1, StandardCharsets.UTF_8),
            size - length + end,
            (long) length - end);
      }
    }
  }

  /** The place after the last line break before a place; 0 if there is none. */
  private static int lastLineBreak(byte[] block, int before) {
    int place = Math.max(before, 0);
    while (place > 0 && block[place - 1] != '\n') {
      place--;
    }
    return place;
  }

  private static byte[] read(FileChannel log, long from, int length) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(length);
    while (block.hasRemaining() && log.read(block, from + block.position()) >= 0) {
      // Until the block is full.
    }
    return block.array();
  }

  /** Every whole line, and how many bytes follow that are no line. */
  Content content() throws IOException {
    if (!Files.exists(file)) {
      return new Content(List.of(), 0);
    }
    byte[] all = Files.readAllBytes(file);
    int end = lastLineBreak(all, all.length);
    if (end == 0) {
      return new Content(List.of(), all.length);
    }
    // Split at line feeds only: a carriage return slipped into a line must show.
    String text = new String(all, 0, end - 1, StandardCharsets.UTF_8);
    return new Content(List.of(text.split("\n", -1)), (long) all.length - end);
  }

  /** Whole lines and unfinished bytes. */
  record Content(List<String> lines, long torn) {}

  static void writeDurably(Path file, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  static void forceDirectory(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private Path directory() {
    return java.util.Objects.requireNonNull(file.toAbsolutePath().getParent());
  }
}
