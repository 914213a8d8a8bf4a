package lianli.index.linkage;

import java.util.List;

/**
 * A score that explains itself.
 *
 * @param prior what is known before looking: the odds that a pair drawn blindly is a match, in bits
 * @param bars one for each field compared
 */
public record Waterfall(double prior, List<Bar> bars) {
  public Waterfall {
    bars = List.copyOf(bars);
  }

  /** The whole score in bits: the prior and every bar. */
  public double score() {
    return prior + bars.stream().mapToDouble(Bar::weight).sum();
  }

  /** The score as a probability. */
  public double probability() {
    return 1 / (1 + Math.pow(2, -score()));
  }

  /** True if a field reaches a level. */
  public boolean has(String field, String... levels) {
    return bars.stream()
        .anyMatch(bar -> bar.field().endsWith(field) && List.of(levels).contains(bar.level()));
  }

  /** True if everything told agrees, and something is told. */
  public boolean fitsEverything() {
    return bars.stream().allMatch(bar -> bar.isMissing() || bar.agrees())
        && bars.stream().anyMatch(Bar::agrees);
  }
}
