package lianli.registry.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A file of lines that is only ever appended to. A line that a power failure cut off was never
 * confirmed to anybody: it is no line, and the next one is written over it.
 */
public final class JsonLines {
  private final Path file;

  /** The lines of this file, which need not exist. */
  public JsonLines(Path file) {
    this.file = file;
  }

  /** The file. */
  public Path file() {
    return file;
  }

  /** Every whole line. */
  public List<String> lines() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    byte[] content = Files.readAllBytes(file);
    return new String(content, 0, whole(content), StandardCharsets.UTF_8).lines().toList();
  }

  /** Bytes of a last line that was never finished. */
  public long tornBytes() throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    byte[] content = Files.readAllBytes(file);
    return (long) content.length - whole(content);
  }

  private static int whole(byte[] content) {
    int end = content.length;
    while (end > 0 && content[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  /** Appends a line; durable on return. */
  public void append(String line) throws IOException {
    boolean isNew = !Files.exists(file);
    Files.createDirectories(directory());
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      channel.position(cutTorn(channel));
      ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    if (isNew) {
      // The name of a new file is durable only with its directory.
      try (FileChannel directory = FileChannel.open(directory(), StandardOpenOption.READ)) {
        directory.force(true);
      }
    }
  }

  /** Takes an unfinished last line away; durable on return. */
  public void cutTorn() throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      cutTorn(channel);
      channel.force(true);
    }
  }

  private static long cutTorn(FileChannel channel) throws IOException {
    long end = channel.size();
    ByteBuffer one = ByteBuffer.allocate(1);
    while (end > 0) {
      one.clear();
      channel.read(one, end - 1);
      if (one.get(0) == '\n') {
        break;
      }
      end--;
    }
    if (end < channel.size()) {
      channel.truncate(end);
    }
    return end;
  }

  private Path directory() {
    return java.util.Objects.requireNonNull(file.toAbsolutePath().getParent());
  }
}
