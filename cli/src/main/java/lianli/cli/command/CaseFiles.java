package lianli.cli.command;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import lianli.registry.court.CasePlace;

/** Lists of courts by the names that tell them apart. */
final class CaseFiles {
  private final Map<Path, String> names = new LinkedHashMap<>();

  /** Names for these files: their own, and as much of their folders as two of them need. */
  CaseFiles(List<Path> files, Path directory) {
    Map<Path, Path> told = new LinkedHashMap<>();
    files.forEach(file -> told.put(file, fromHere(file, directory)));
    told.forEach(
        (file, path) -> {
          int parts = 1;
          while (parts < path.getNameCount() && isOfAnother(path, parts, told.values())) {
            parts++;
          }
          names.put(file, last(path, parts));
        });
  }

  /** As people here would name it. */
  private static Path fromHere(Path file, Path directory) {
    Path whole = file.toAbsolutePath().normalize();
    Path here = directory.toAbsolutePath().normalize();
    return whole.startsWith(here) ? here.relativize(whole) : whole;
  }

  private static boolean isOfAnother(Path path, int parts, Collection<Path> all) {
    String name = last(path, parts);
    return all.stream().filter(other -> last(other, parts).equals(name)).count() > 1;
  }

  private static String last(Path file, int parts) {
    int from = Math.max(0, file.getNameCount() - parts);
    return StreamSupport.stream(file.subpath(from, file.getNameCount()).spliterator(), false)
        .map(Path::toString)
        .collect(Collectors.joining("/"));
  }

  /** The place of a whole file. */
  CasePlace place(Path file) {
    return new CasePlace(Objects.requireNonNull(names.get(file)), "", 0);
  }
}
