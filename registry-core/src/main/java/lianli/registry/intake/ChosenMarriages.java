package lianli.registry.intake;

import java.util.Map;
import java.util.Set;

/**
 * What the person at the keyboard says about lines of a court's list whose marriage the register
 * does not show by itself.
 *
 * @param entries rows to the entry of the marriage that each of them ends
 * @param elsewhere rows whose marriage was registered elsewhere and is not on file
 */
public record ChosenMarriages(Map<Integer, Long> entries, Set<Integer> elsewhere) {
  public ChosenMarriages {
    entries = Map.copyOf(entries);
    elsewhere = Set.copyOf(elsewhere);
  }

  /** Nothing is said: every line must find its marriage. */
  public static ChosenMarriages nothing() {
    return new ChosenMarriages(Map.of(), Set.of());
  }
}
