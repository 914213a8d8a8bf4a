package lianli.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;

/**
 * The folder the demo works in: emptied at the start, kept at the end so that a person can go on.
 */
record Workshop(Path folder) {
  private static final String MARK = ".lianli-demo";

  /**
   * Empties the folder.
   *
   * @throws RegistryException REFUSED if it holds something that no demo put there
   */
  void prepare() {
    try {
      if (Files.isDirectory(folder)) {
        if (!Files.exists(folder.resolve(MARK)) && !isEmpty()) {
          throw new RegistryException(
              ErrorCode.REFUSED,
              BilingualText.of("Cannot show the demo in " + folder, "无法在 " + folder + " 演示"),
              BilingualText.of(
                  "the folder holds other files, which would be lost", "文件夹中有其他文件，将会丢失"),
              BilingualText.of("Name another folder with --work", "请用 --work 指定其他文件夹"));
        }
        empty();
      }
      Files.createDirectories(folder);
      Files.createFile(folder.resolve(MARK));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> content = Files.list(folder)) {
      return content.findAny().isEmpty();
    }
  }

  private void empty() throws IOException {
    List<Path> content;
    try (Stream<Path> walk = Files.walk(folder)) {
      content = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : content) {
      Files.delete(path);
    }
  }

  /** The registry of the demo. */
  Path registry() {
    return folder.resolve("registry");
  }

  /** Where a named file of the demo lies. */
  String file(String name) {
    return folder.resolve(name).toString();
  }

  /**
   * Changes one byte in the middle of a copy of a file: what a forger's least change would be. Does
   * nothing if there is no such file: the step that reads the forged one will fail and say so.
   */
  void tamper(String original, String forged) {
    if (!Files.exists(folder.resolve(original))) {
      return;
    }
    try {
      byte[] bytes = Files.readAllBytes(folder.resolve(original));
      bytes[bytes.length / 2] ^= 1;
      Files.write(folder.resolve(forged), bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
