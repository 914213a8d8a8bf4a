package lianli.ocr.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import lianli.ocr.scan.FileNameCodec;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.file.ProcessLock;
import lianli.registry.json.Json;
import lianli.registry.json.JsonSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Which pages have ended: one JSON line a page, forced to disk before the next page counts. A last
 * line that was cut off by a crash is dropped. Only one run at a time may hold it.
 */
final class Journal implements AutoCloseable {
  private final Path path;
  private final @Nullable FileChannel channel;
  private final FingerprintMap ended = new FingerprintMap();
  private final FingerprintMap pixels = new FingerprintMap();
  private final FingerprintMap pages = new FingerprintMap();
  private long written;

  private Journal(Path file, @Nullable FileChannel channel) {
    this.path = file;
    this.channel = channel;
  }

  /** A journal that forgets. */
  static Journal none() {
    return new Journal(Path.of(""), null);
  }

  /**
   * Opens a journal, new or begun earlier.
   *
   * @param resumption BY_FILE forgets the pages of a last file that was left half read
   */
  static Journal open(Path file, Batch.Resumption resumption) {
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      try {
        lock(file, channel);
        Journal journal = new Journal(file, channel);
        long length = resumption == Batch.Resumption.ANEW ? 0 : journal.replay(channel, resumption);
        channel.truncate(length).position(length);
        return journal;
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw DraftFile.unwritable(file, e);
    }
  }

  private static void lock(Path file, FileChannel channel) throws IOException {
    if (ProcessLock.lock(channel) == null) {
      throw new RegistryException(
          ErrorCode.LOCKED,
          BilingualText.of("Cannot go on with " + file, "无法继续 " + file),
          BilingualText.of("another run is writing it", "另一次识别正在写入"),
          BilingualText.of("Wait for it, or name another --out", "请等待其结束，或另指定 --out"));
    }
  }

  /** How far the file consists of whole lines. */
  private static long lastLineEnd(FileChannel channel) throws IOException {
    ByteBuffer part = ByteBuffer.allocate(1 << 12);
    for (long end = channel.size(); end > 0; ) {
      long start = Math.max(0, end - part.capacity());
      part.clear().limit((int) (end - start));
      channel.read(part, start);
      for (int i = (int) (end - start) - 1; i >= 0; i--) {
        if (part.get(i) == '\n') {
          return start + i + 1;
        }
      }
      end = start;
    }
    return 0;
  }

  /** Reads the whole lines; returns how many bytes of them still hold. */
  private long replay(FileChannel channel, Batch.Resumption resumption) throws IOException {
    long length = lastLineEnd(channel);
    // Not closed, since closing any stream on the file would give up its lock.
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Channels.newInputStream(channel.position(0)), StandardCharsets.UTF_8));
    List<JournalEntry> file = new ArrayList<>();
    long fileStart = 0;
    for (long at = 0; at < length; ) {
      String line = lines.readLine();
      JournalEntry entry = parse(path, line);
      if (!file.isEmpty() && !file.getLast().source().isSameFile(entry.source())) {
        file.forEach(this::remember);
        file.clear();
      }
      fileStart = file.isEmpty() ? at : fileStart;
      file.add(entry);
      at += line.getBytes(StandardCharsets.UTF_8).length + 1L;
    }
    if (resumption == Batch.Resumption.BY_FILE && !file.isEmpty() && !file.getLast().isLast()) {
      return fileStart;
    }
    file.forEach(this::remember);
    return length;
  }

  private static JournalEntry parse(Path file, String line) {
    try {
      return JournalEntry.parse((Json.Obj) Json.parse(line));
    } catch (JsonSyntaxException | IllegalArgumentException | ClassCastException e) {
      throw new RegistryException(
          ErrorCode.BAD_INPUT,
          BilingualText.of("Cannot resume from " + file, "无法根据 " + file + " 继续"),
          BilingualText.of("it is not a journal of this program", "该文件不是本程序的日志"),
          BilingualText.of("Name another journal, or remove this file", "请另指定日志文件，或删除此文件"),
          e);
    }
  }

  private void remember(JournalEntry entry) {
    Fingerprint key = entry.source().fingerprint();
    if (entry.again()) {
      ended.forget(key);
    } else {
      ended.put(key, entry.counts().packed());
      if (!entry.source().pixels().isEmpty()) {
        pixels.add(Fingerprint.of(entry.source().pixels()));
      }
      if (entry.pages() > 0) {
        pages.put(file(entry.source().file(), entry.source().sha256()), entry.pages());
      }
    }
    written = Math.max(written, entry.written());
  }

  private static Fingerprint file(String file, String sha256) {
    return JournalEntry.Key.fingerprint(file, sha256, -1);
  }

  /** The page as it ended in an earlier run. */
  Optional<JournalEntry.Counts> earlier(Path file, String sha256, int page) {
    return ended.get(JournalEntry.Key.fingerprint(FileNameCodec.of(file), sha256, page)).stream()
        .mapToObj(JournalEntry.Counts::unpacked)
        .findFirst();
  }

  /** Number of pages of a file, if an earlier run counted them. */
  OptionalInt pages(Path file, String sha256) {
    OptionalLong known = pages.get(file(FileNameCodec.of(file), sha256));
    return known.isPresent()
        ? OptionalInt.of(Math.toIntExact(known.getAsLong()))
        : OptionalInt.empty();
  }

  /** Images of all pages that ended in earlier runs, for those of this one to be added. */
  FingerprintMap pixels() {
    return pixels;
  }

  /** Length of the drafts file after the last page that ended. */
  long written() {
    return written;
  }

  /** Notes a page; on disk when this returns. */
  void add(JournalEntry entry) {
    if (channel == null || entry.source().sha256().isEmpty()) {
      return;
    }
    try {
      ByteBuffer line =
          ByteBuffer.wrap((entry.line().text() + "\n").getBytes(StandardCharsets.UTF_8));
      while (line.hasRemaining()) {
        channel.write(line);
      }
      channel.force(false);
    } catch (IOException e) {
      throw DraftFile.unwritable(path, e);
    }
  }

  @Override
  public void close() {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        throw DraftFile.unwritable(path, e);
      }
    }
  }
}
