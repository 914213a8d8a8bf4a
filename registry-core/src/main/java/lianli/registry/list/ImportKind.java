package lianli.registry.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a list tells, known by its columns. */
public enum ImportKind {
  /** Marriages and divorces registered. */
  REGISTRATIONS,
  /** Divorces, voidings and declarations by courts. */
  DECREES,
  /** Deaths. */
  DEATHS,
  /** Acts of every kind, each row naming its own; exports are such lists. */
  ACTS;

  /** Keys without which a row of this kind cannot be read. */
  List<String> needed() {
    return switch (this) {
      case REGISTRATIONS -> List.of("registered_on");
      case DECREES -> List.of("case_number", "judged_on");
      case DEATHS -> List.of("died_on");
      case ACTS -> List.of("act");
    };
  }

  /** Keys of which a list of this kind has at least one set. */
  private List<List<String>> alternatives() {
    return switch (this) {
      case DECREES ->
          List.of(
              List.of("man.name", "woman.name"),
              List.of("plaintiff.name", "defendant.name"),
              List.of("first.name", "second.name"),
              List.of(BothParties.KEY + "name"),
              List.of("person.name"));
      case DEATHS ->
          List.of(
              List.of("person.name"),
              List.of("person.id_number"),
              List.of("man.name"),
              List.of("woman.name"));
      case REGISTRATIONS ->
          List.of(List.of("man.name", "woman.name"), List.of("first.name", "second.name"));
      case ACTS -> List.of();
    };
  }

  /** Keys of columns that a list with these keys lacks. */
  List<String> missing(Set<String> keys) {
    List<String> missing = new ArrayList<>();
    if (!alternatives().isEmpty() && alternatives().stream().noneMatch(keys::containsAll)) {
      alternatives().getFirst().stream().filter(key -> !keys.contains(key)).forEach(missing::add);
    }
    needed().stream().filter(key -> !keys.contains(key)).forEach(missing::add);
    return missing;
  }

  /** The kind that columns point to. */
  static ImportKind of(Set<String> keys) {
    if (keys.contains("act")) {
      // A list that names each row's act may hold decrees and deaths beside registrations.
      return keys.contains("source_key") || keys.contains("died_on") ? ACTS : REGISTRATIONS;
    }
    return keys.contains("died_on")
        ? DEATHS
        : keys.contains("case_number") ? DECREES : REGISTRATIONS;
  }
}
