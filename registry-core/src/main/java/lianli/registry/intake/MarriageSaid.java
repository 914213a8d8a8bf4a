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
public record MarriageSaid(Map<Integer, Long> entries, Set<Integer> elsewhere) {
  public MarriageSaid {
    entries = Map.copyOf(entries);
    elsewhere = Set.copyOf(elsewhere);
  }

  /** Nothing is said: every line must find its marriage. */
  public static MarriageSaid nothing() {
    return new MarriageSaid(Map.of(), Set.of());
  }
}
