package lianli.registry.intake;

import java.util.List;
import java.util.Set;

/** What a list tells, known by its columns. */
public enum ImportKind {
  /** Marriages and divorces registered. */
  REGISTRATIONS("man.name", "woman.name", "registered_on"),
  /** Divorces and voidings by courts. */
  DECREES("man.name", "woman.name", "case_number", "judged_on"),
  /** Deaths. */
  DEATHS("person.name", "person.id_number", "died_on");

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
  private final List<String> needed;

  ImportKind(String... needed) {
    this.needed = List.of(needed);
  }

  /** Keys without which a list of this kind cannot be read. */
  List<String> needed() {
    return needed;
  }

  /** The kind that columns point to. */
  static ImportKind of(Set<String> keys) {
    if (keys.contains("died_on")) {
      return DEATHS;
    }
    // A list that names each row's act may hold decrees beside registrations.
    return keys.contains("case_number") && !keys.contains("act") ? DECREES : REGISTRATIONS;
  }
}
