package lianli.registry.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that takes its name when it is whole: written aside, forced to disk, renamed. Nobody finds
 * half of it, also after a power cut; what stood under the name before stands until then.
 */
public final class WholeFile implements AutoCloseable {
  private final Path file;
  private final Path aside;
  private final FileChannel channel;
  private final OutputStream out;
  private boolean whole;

  private WholeFile(Path file, Path aside) throws IOException {
    this.file = file;
    this.aside = aside;
    channel =
        FileChannel.open(
            aside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
  }

  /** Begins a file, aside under its name with the ending {@code .part}. */
  public static WholeFile begin(Path file) throws IOException {
    return begin(file, partOf(file));
  }

  private static Path partOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  /** Begins a file, aside under another name on the same disk. */
  public static WholeFile begin(Path file, Path aside) throws IOException {
    return new WholeFile(file, aside);
  }

  /** Writes a whole file at once. */
  public static void write(Path file, byte[] content) throws IOException {
    write(file, content, partOf(file));
  }

  /** Writes a whole file at once, aside under another name on the same disk. */
  public static void write(Path file, byte[] content, Path aside) throws IOException {
    try (WholeFile whole = begin(file, aside)) {
      whole.out().write(content);
      whole.complete();
    }
  }

  /** Where the content goes. */
  public OutputStream out() {
    return out;
  }

  /** Says that everything was written; the file takes its place when this is closed. */
  public void complete() {
    whole = true;
  }

  /** Puts the file in its place, or takes away what was written if it is not whole. */
  @Override
  public void close() throws IOException {
    try (channel) {
      if (whole) {
        out.flush();
        channel.force(true);
      }
    } catch (IOException notWhole) {
      Files.deleteIfExists(aside);
      throw notWhole;
    }
    if (whole) {
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.deleteIfExists(aside);
    }
  }
}
