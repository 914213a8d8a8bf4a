package lianli.index.linkage.compare;

import java.util.List;
import java.util.Optional;

/**
 * How one field of two records is compared.
 *
 * @param <V> what its cells are read as; equal where the field says the same
 */
public sealed interface Comparison<V>
    permits AddressComparison,
        CitizenIdComparison,
        DateComparison,
        ExactComparison,
        LettersComparison,
        NameComparison,
        NumberComparison,
        PlaceComparison {
  /** What the last level of every kind is called. */
  String ELSE = "else";

  /** What its levels are called, the best first, {@link #ELSE} last. */
  List<String> levels();

  /** What the cells of one record say; empty if they say nothing that can be compared. */
  Optional<V> read(List<String> cells);

  /** The level that two values reach, from 1; their order does not matter. */
  int level(V one, V other);

  /**
   * True if two values that are not equal are known at a glance to reach no level but the last. It
   * need not see it of all that do.
   */
  default boolean isFar(V one, V other) {
    return false;
  }

  /** The level of everything that reaches no other. */
  default int last() {
    return levels().size();
  }
}
