package lianli.ocr.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.Said;
import lianli.registry.json.Json;
import lianli.registry.json.JsonSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Which pages have ended: one JSON line a page, forced to disk before the next page counts. A last
 * line that was cut off by a crash is dropped. Pages that failed are not kept as ended, so a
 * resumed run tries them again.
 */
final class Journal implements AutoCloseable {
  private final Path path;
  private final @Nullable FileChannel channel;
  private final Map<String, JournalEntry> ended;

  private Journal(Path file, @Nullable FileChannel channel, Map<String, JournalEntry> ended) {
    this.path = file;
    this.channel = channel;
    this.ended = ended;
  }

  /** A journal that forgets. */
  static Journal none() {
    return new Journal(Path.of(""), null, new LinkedHashMap<>());
  }

  /** Removes a journal, if there is one. */
  static void forget(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw DraftFile.unwritable(file, e);
    }
  }

  /** Opens a journal, new or begun earlier. */
  static Journal open(Path file) {
    try {
      List<String> whole = wholeLines(file);
      Map<String, JournalEntry> ended = new LinkedHashMap<>();
      for (String line : whole) {
        JournalEntry entry = parse(file, line);
        if (entry.state() == PageState.FAILED) {
          ended.remove(entry.key());
        } else {
          ended.put(entry.key(), entry);
        }
      }
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      long length = whole.stream().mapToLong(line -> bytes(line).length + 1L).sum();
      channel.truncate(length).position(length);
      return new Journal(file, channel, ended);
    } catch (IOException e) {
      throw DraftFile.unwritable(file, e);
    }
  }

  private static List<String> wholeLines(Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    String text = Files.readString(file);
    int end = text.lastIndexOf('\n');
    return end < 0 ? List.of() : new ArrayList<>(List.of(text.substring(0, end).split("\n", -1)));
  }

  private static JournalEntry parse(Path file, String line) {
    try {
      return JournalEntry.parse((Json.Obj) Json.parse(line));
    } catch (JsonSyntaxException | IllegalArgumentException | ClassCastException e) {
      throw new RegistryException(
          ErrorCode.BAD_INPUT,
          Said.of("Cannot resume from " + file, "无法根据 " + file + " 继续"),
          Said.of("it is not a journal of this program", "它不是本程序的日志"),
          Said.of("Name another journal, or remove this file", "请另指定日志文件，或删除此文件"),
          e);
    }
  }

  /** The page as it ended in an earlier run. */
  Optional<JournalEntry> earlier(Path file, String sha256, int page) {
    return Optional.ofNullable(ended.get(JournalEntry.key(file.toString(), sha256, page)));
  }

  /**
   * Takes the pages of a file as not yet read if any of them is missing here.
   *
   * @return digests of the images of the pages forgotten
   */
  Set<String> forgetUnlessWhole(Path file, String sha256, int pages) {
    List<String> keys =
        IntStream.rangeClosed(1, pages)
            .mapToObj(page -> JournalEntry.key(file.toString(), sha256, page))
            .toList();
    Set<String> forgotten = new HashSet<>();
    if (!ended.keySet().containsAll(keys)) {
      for (String key : keys) {
        Optional.ofNullable(ended.remove(key)).map(JournalEntry::pixels).ifPresent(forgotten::add);
      }
    }
    return forgotten;
  }

  /** Every page that ended in earlier runs. */
  List<JournalEntry> earlier() {
    return List.copyOf(ended.values());
  }

  /** Length of the drafts file after the last page that ended. */
  long written() {
    return ended.values().stream().mapToLong(JournalEntry::written).max().orElse(0);
  }

  /** Notes a page; on disk when this returns. */
  void add(JournalEntry entry) {
    if (channel == null || entry.sha256().isEmpty()) {
      return;
    }
    try {
      ByteBuffer line = ByteBuffer.wrap(bytes(entry.line().text() + "\n"));
      while (line.hasRemaining()) {
        channel.write(line);
      }
      channel.force(false);
    } catch (IOException e) {
      throw DraftFile.unwritable(path, e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
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
