package lianli.registry.scan;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a file may lie by now: at its path, or the same way down from the end of it below another
 * folder, so that a store which moved is found again. Whether it is the file its digest tells.
 *
 * @param roots folders, the likeliest first
 */
record ScanSearch(List<Path> roots) {
  ScanSearch {
    roots = List.copyOf(roots);
  }

  /** Files that may be it, the likeliest first; each is there. */
  List<Path> candidates(String file) {
    List<Path> found = new ArrayList<>();
    try {
      Path named = Path.of(file);
      if (named.isAbsolute()) {
        add(named, found);
      }
      Path parts = Path.of(file.replace('\\', '/'));
      for (Path root : roots) {
        for (int from = 0; from < parts.getNameCount(); from++) {
          add(root.resolve(parts.subpath(from, parts.getNameCount())).normalize(), found);
        }
      }
    } catch (InvalidPathException noPathHere) {
      // Written on a machine whose names this one cannot have: then it is not here.
    }
    return found;
  }

  /** A link may lead anywhere, tomorrow elsewhere. */
  private static void add(Path file, List<Path> found) {
    if (!found.contains(file) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      found.add(file);
    }
  }
}
