package lianli.index.linkage;

import java.util.HashMap;
import java.util.Map;
import lianli.registry.act.PersonName;

/**
 * How common a name is in the registry. Rare names tell more; the counts come from the registry
 * alone, never from the list that is matched against it.
 */
public final class NameFrequencies {
  /** Weight of the prior below, in people: keeps small registries from calling every name rare. */
  private static final double PRIOR_PEOPLE = 5_000;

  /** Share of a name nobody has been met with yet. */
  private static final double PRIOR_SHARE = 1e-4;

  private final Map<String, Integer> counts = new HashMap<>();
  private long people;

  /** Counts one person of the registry. */
  public void count(PersonName name) {
    counts.merge(name.value(), 1, Integer::sum);
    people++;
  }

  /** Estimated share of people with this name. */
  public double share(PersonName name) {
    return (counts.getOrDefault(name.value(), 0) + PRIOR_PEOPLE * PRIOR_SHARE)
        / (people + PRIOR_PEOPLE);
  }
}
