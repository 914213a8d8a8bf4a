package lianli.index.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.registry.file.DurableFiles;
import lianli.registry.file.WholeFile;

/**
 * The directory of an index: {@code generation-000007/} and the like, and the file {@code CURRENT},
 * which names one of them.
 */
final class Generations {
  private static final String PREFIX = "generation-";
  private static final String BUILDING = "building-";

  private final Path directory;

  Generations(Path directory) {
    this.directory = directory;
  }

  Path directory() {
    return directory;
  }

  /** The generation that readers open; empty if none was ever switched in. */
  Optional<Path> current() throws IOException {
    Path pointer = directory.resolve("CURRENT");
    if (!Files.isRegularFile(pointer)) {
      return Optional.empty();
    }
    String name =
        new String(Files.readAllBytes(pointer), java.nio.charset.StandardCharsets.ISO_8859_1)
            .strip();
    if (!name.matches(PREFIX + "\\d{6,}")) {
      throw new IOException("CURRENT names no generation");
    }
    return Optional.of(directory.resolve(name));
  }

  /** All generations, oldest first. */
  List<Path> all() throws IOException {
    return named(PREFIX);
  }

  /** A new empty directory to build in, numbered after all generations. */
  Path startBuilding() throws IOException {
    Files.createDirectories(directory);
    for (Path abandoned : named(BUILDING)) {
      delete(abandoned);
    }
    List<Path> all = all();
    int last =
        all.isEmpty()
            ? 0
            : Integer.parseInt(all.getLast().getFileName().toString().substring(PREFIX.length()));
    return Files.createDirectory(
        directory.resolve(String.format(Locale.ROOT, BUILDING + "%06d", last + 1)));
  }

  /** Makes a finished build a generation; readers do not see it yet. */
  Path finish(Path building) throws IOException {
    try (Stream<Path> files = Files.list(building)) {
      for (Path file : files.toList()) {
        DurableFiles.force(file);
      }
    }
    DurableFiles.force(building);
    String name = building.getFileName().toString().replace(BUILDING, PREFIX);
    Path generation = Files.move(building, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    DurableFiles.force(directory);
    return generation;
  }

  /** Lets readers open this generation from now on. */
  void switchTo(Path generation) throws IOException {
    WholeFile.write(
        directory.resolve("CURRENT"),
        (generation.getFileName() + "\n").getBytes(UTF_8),
        directory.resolve("CURRENT.new"));
    DurableFiles.force(directory);
  }

  /** Deletes all but the newest generations and the current one. */
  void prune(int kept) throws IOException {
    Optional<Path> current = current();
    List<Path> all = all();
    for (Path old : all.subList(0, Math.max(0, all.size() - kept))) {
      if (!Optional.of(old).equals(current)) {
        delete(old);
      }
    }
  }

  /** Deletes a build that came to nothing. */
  static void delete(Path generation) throws IOException {
    if (!Files.isDirectory(generation)) {
      return;
    }
    try (Stream<Path> files = Files.list(generation)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(generation);
  }

  private List<Path> named(String prefix) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(directory)) {
      return paths
          .filter(path -> path.getFileName().toString().matches(prefix + "\\d{6,}"))
          .sorted()
          .toList();
    }
  }
}
