package lianli.ocr.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The native libraries that ONNX Runtime takes out of its jar at every start, 24 MB in a directory
 * of its own. It removes them when a process ends by itself; a reading process never does, since
 * its end is sudden, and each would leave them behind for ever. Once a library is loaded Linux
 * needs its name no more, so the files go at once. Elsewhere nothing is done.
 */
final class UnpackedLibraries {
  private static final Path MAPS = Path.of("/proc/self/maps");
  private static final String DIRECTORY = "onnxruntime-java";

  private UnpackedLibraries() {}

  /** Removes the directories that this process's own libraries were loaded from. */
  static void remove() {
    try {
      for (Path directory : loadedFrom()) {
        removeWhole(directory);
      }
    } catch (IOException e) {
      // They lie in the directory for temporary files: left there, they cost room and nothing else.
    }
  }

  /** Directories made by ONNX Runtime of which this process has a file in its memory. */
  static List<Path> loadedFrom() throws IOException {
    if (!Files.isReadable(MAPS)) {
      return List.of();
    }
    try (Stream<String> maps = Files.lines(MAPS)) {
      return maps.filter(line -> line.contains("/" + DIRECTORY))
          .map(line -> Path.of(line.substring(line.indexOf('/'))).getParent())
          .filter(path -> path.getFileName().toString().startsWith(DIRECTORY))
          .filter(Files::isDirectory)
          .distinct()
          .toList();
    }
  }

  private static void removeWhole(Path directory) throws IOException {
    List<Path> files;
    try (Stream<Path> inside = Files.list(directory)) {
      files = inside.toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(directory);
  }
}
