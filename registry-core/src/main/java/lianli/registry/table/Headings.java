package lianli.registry.table;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What headings mean to whoever reads a table.
 *
 * @param keys the key that a heading means; empty if it means nothing here
 * @param row the row that holds the headings, if a person said it
 */
public record Headings(Function<String, Optional<String>> keys, OptionalInt row) {
  /** The headings are found among the first rows. */
  public Headings(Function<String, Optional<String>> keys) {
    this(keys, OptionalInt.empty());
  }

  /** The first row that is not blank holds the headings, whatever they are. */
  static Headings first() {
    return new Headings(heading -> Optional.empty());
  }

  Optional<String> key(String heading) {
    return heading.isBlank() ? Optional.empty() : keys.apply(heading);
  }
}
