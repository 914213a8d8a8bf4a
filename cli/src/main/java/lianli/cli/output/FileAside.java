package lianli.cli.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file written aside and renamed when it is whole: nobody finds half of it. */
public final class FileAside implements AutoCloseable {
  private final Path file;
  private final Path aside;
  private final FileChannel channel;
  private final OutputStream out;
  private boolean whole;

  /** Begins a file beside its place. */
  public FileAside(Path file) {
    this.file = file;
    this.aside = file.resolveSibling(file.getFileName() + ".part");
    try {
      channel =
          FileChannel.open(
              aside,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
  }

  /** Where the content goes. */
  public OutputStream out() {
    return out;
  }

  /** Says that everything was written; the file takes its place when this is closed. */
  public void complete() {
    whole = true;
  }

  @Override
  public void close() {
    try {
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
        Files.move(
            aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.deleteIfExists(aside);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
