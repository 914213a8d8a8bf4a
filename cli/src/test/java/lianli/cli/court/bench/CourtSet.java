package lianli.cli.court.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder with lists of courts and what is true of them: {@code lists/}, {@code register/} with
 * {@code registrations.csv}, {@code deaths.csv} and {@code decrees.csv} unless the registry is in
 * {@code home/} already, and {@code truth/} with {@code truth.csv}, {@code persons.csv} and {@code
 * register_rows.csv}, which nothing but the scorer reads. {@code hidden/} may hold lists of which
 * only the pace is measured.
 */
record CourtSet(Path folder) {
  /** Lists of a register, in the order in which they are to be entered. */
  private static final List<String> REGISTER =
      List.of("registrations.csv", "deaths.csv", "decrees.csv");

  String name() {
    return folder.getFileName().toString();
  }

  /** The registry that holds the register already, if the set comes with one. */
  Optional<Path> home() {
    return Optional.of(folder.resolve("home")).filter(Files::isDirectory);
  }

  List<Path> register() {
    return REGISTER.stream()
        .map(folder.resolve("register")::resolve)
        .filter(Files::isRegularFile)
        .toList();
  }

  /** The lists as the court sent them, in their order. */
  List<Path> lists() {
    return filesOf("lists");
  }

  /** Lists of which only the pace is measured. */
  List<Path> hidden() {
    return Files.isDirectory(folder.resolve("hidden")) ? filesOf("hidden") : List.of();
  }

  private List<Path> filesOf(String part) {
    try (Stream<Path> files = Files.list(folder.resolve(part))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  List<TruthLine> truth() {
    return Csv.rows(folder.resolve("truth").resolve("truth.csv")).stream()
        .map(TruthLine::of)
        .toList();
  }

  /** Who these people are: name, birth, number. */
  Map<String, Map<String, String>> persons(Set<String> sought) {
    Map<String, Map<String, String>> persons = new HashMap<>();
    Csv.forEach(
        folder.resolve("truth").resolve("persons.csv"),
        row -> {
          if (sought.contains(row.get("pid"))) {
            persons.put(row.get("pid"), row);
          }
        });
    return persons;
  }

  /** The entries that name these people, by person. */
  Map<String, List<Long>> entriesOf(Set<String> sought) {
    Map<String, List<Long>> entries = new HashMap<>();
    Csv.forEach(
        folder.resolve("truth").resolve("register_rows.csv"),
        row -> {
          for (String side : List.of("man_pid", "woman_pid")) {
            String person = row.getOrDefault(side, "");
            if (sought.contains(person)) {
              entries
                  .computeIfAbsent(person, none -> new ArrayList<>())
                  .add(Long.parseLong(row.get("row")) - 1);
            }
          }
        });
    return entries;
  }
}
