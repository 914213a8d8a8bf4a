package lianli.cli.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;

/**
 * A file that is not there yet: what is there is never written over.
 *
 * @param path where it shall be
 */
public record NewFile(Path path) {
  /** Refuses at once where a file is, before anything is done for it. */
  public NewFile {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw isThere(path);
    }
  }

  /** Writes it; half a file does not stay. */
  public void write(byte[] content) {
    try {
      Files.write(path, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException meanwhile) {
      throw isThere(path);
    } catch (IOException failure) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException stays) {
        failure.addSuppressed(stays);
      }
      throw new UncheckedIOException(failure);
    }
  }

  private static RegistryException isThere(Path path) {
    return new RegistryException(
        ErrorCode.REFUSED,
        BilingualText.of("Cannot write " + path, "无法写入 " + path),
        BilingualText.of("a file of this name is there", "已有同名文件"),
        BilingualText.of("Name another file", "请另指定文件名"));
  }
}
