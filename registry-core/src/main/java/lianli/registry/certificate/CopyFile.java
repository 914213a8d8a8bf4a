package lianli.registry.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.file.DurableFiles;
import lianli.registry.file.Sha256;

/**
 * A copy's file: there whole or not at all, also after the power failed, and never in the place of
 * another file.
 */
final class CopyFile {
  private final Path file;
  private final Path aside;

  CopyFile(Path file, String serial) {
    this.file = file.toAbsolutePath();
    aside = this.file.resolveSibling("." + serial + ".part");
  }

  /**
   * Refuses a name that is taken.
   *
   * @throws RegistryException REFUSED
   */
  void requireFree() {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw taken();
    }
  }

  private RegistryException taken() {
    return new RegistryException(
        ErrorCode.REFUSED,
        BilingualText.of("Cannot write the copy to " + file, "无法将副本写入 " + file),
        BilingualText.of("there is such a file already", "该文件已存在"),
        BilingualText.of(
            "Name another one with --out, or take that one away", "请用 --out 另行指定文件名，或先移走该文件"));
  }

  /**
   * Writes aside, forces to disk, and gives it its name; durable on return.
   *
   * @throws RegistryException REFUSED if the name was taken meanwhile
   */
  void write(byte[] content) {
    try {
      Path directory = Objects.requireNonNull(file.getParent());
      Files.createDirectories(directory);
      writeAside(content);
      name();
      Files.deleteIfExists(aside);
      forceDirectory(directory);
    } catch (FileAlreadyExistsException meanwhile) {
      discard();
      throw taken();
    } catch (IOException failure) {
      discard();
      throw new UncheckedIOException(failure);
    }
  }

  private void writeAside(byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            aside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /** A second name never replaces a file, a rename may; but memory sticks know no second names. */
  private void name() throws IOException {
    try {
      Files.createLink(file, aside);
    } catch (FileAlreadyExistsException taken) {
      throw taken;
    } catch (UnsupportedOperationException | FileSystemException noSecondNames) {
      Files.move(aside, file);
    }
  }

  private static void forceDirectory(Path directory) throws IOException {
    try {
      DurableFiles.force(directory);
    } catch (FileSystemException cannotBeOpened) {
      // Some systems force names with the file.
    }
  }

  private void discard() {
    try {
      Files.deleteIfExists(aside);
    } catch (IOException left) {
      // The failure that brought us here says more.
    }
  }

  /** Takes the file away again, if it is still the one that was written. */
  boolean takeBack(String sha256) {
    discard();
    try {
      if (Files.isRegularFile(file) && Sha256.of(Files.readAllBytes(file)).equals(sha256)) {
        Files.delete(file);
        return true;
      }
      return false;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
