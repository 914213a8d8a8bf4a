package lianli.ocr.output;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the output for a scan goes: the same way down from the output folder as the scan's from the
 * folder that all inputs share, and the scan's whole name with an ending. So no two scans ever
 * write one file, whichever other scans there are.
 */
public final class OutputNames {
  private final Path shared;

  private OutputNames(Path shared) {
    this.shared = shared;
  }

  /** Names for these inputs: folders, and single files. */
  public static OutputNames below(List<Path> inputs) {
    return new OutputNames(
        inputs.stream().map(OutputNames::folder).reduce(OutputNames::common).orElse(Path.of("/")));
  }

  private static Path folder(Path input) {
    Path whole = input.toAbsolutePath().normalize();
    Path parent = whole.getParent();
    return Files.isDirectory(whole) || parent == null ? whole : parent;
  }

  private static Path common(Path one, Path other) {
    Path shared = one;
    while (!other.startsWith(shared)) {
      Path parent = shared.getParent();
      if (parent == null) {
        return shared;
      }
      shared = parent;
    }
    return shared;
  }

  /** The scan's place below the shared folder, with this ending on its name. */
  Path of(Path scan, String ending) {
    Path whole = scan.toAbsolutePath().normalize();
    Path below = whole.startsWith(shared) ? shared.relativize(whole) : whole.getFileName();
    return below.resolveSibling(below.getFileName() + ending);
  }
}
