package lianli.registry.intake;

import java.util.Map;
import java.util.Set;

/**
 * What the person at the keyboard says about lines of a court's list whose marriage the register
 * does not show by itself.
 *
 * @param entries rows to the entry of the marriage that each of them ends
 * @param elsewhere rows whose marriage was registered elsewhere and is not on file
 * @param decided rows about which somebody decided with the register before them, to the entry of
 *     the marriage that each of them ends; {@link #NOT_ON_FILE} for one that is not on file. Unlike
 *     what is said at the keyboard, this is held against what is on file now
 */
public record ChosenMarriages(
    Map<Integer, Long> entries, Set<Integer> elsewhere, Map<Integer, Long> decided) {
  /** In the place of an entry: the marriage is not on file. */
  public static final long NOT_ON_FILE = 0;

  public ChosenMarriages {
    entries = Map.copyOf(entries);
    elsewhere = Set.copyOf(elsewhere);
    decided = Map.copyOf(decided);
  }

  /** What is said at the keyboard. */
  public ChosenMarriages(Map<Integer, Long> entries, Set<Integer> elsewhere) {
    this(entries, elsewhere, Map.of());
  }

  /** Nothing is said: every line must find its marriage. */
  public static ChosenMarriages nothing() {
    return new ChosenMarriages(Map.of(), Set.of());
  }
}
