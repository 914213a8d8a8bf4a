package lianli.registry.coverage;

import java.util.List;
import lianli.registry.coverage.Volume.State;
import lianli.registry.ledger.LedgerHead;

/**
 * What was searched for an answer: the years in which the person may have acted.
 *
 * @param series what is known of each office, kind and year in them
 * @param emptyYears years of whose marriages nothing is on file and nothing is declared
 * @param unplaced acts on file of which nothing tells a year
 * @param head the ledger that was searched
 */
public record Scope(
    int fromYear,
    int toYear,
    List<Series> series,
    List<Integer> emptyYears,
    long unplaced,
    LedgerHead head) {
  public Scope {
    series = List.copyOf(series);
    emptyYears = List.copyOf(emptyYears);
  }

  /** Series with something missing, lost or unsearched. */
  public List<Series> gaps() {
    return series.stream().filter(one -> one.state() != State.COMPLETE).toList();
  }

  /** True if no gap is known. It is never proof that there is none elsewhere. */
  public boolean isComplete() {
    return emptyYears.isEmpty() && gaps().isEmpty();
  }
}
