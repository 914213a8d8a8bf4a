package lianli.index.linkage;

import java.util.List;

/**
 * A score that explains itself.
 *
 * @param prior what is known before looking: the odds that a pair drawn blindly is a match, in bits
 * @param comparisons one for each field compared
 * @param isExchanged whether the numbers of the two people were taken for each other's
 * @param isSwapped whether what is stated first was compared with what is second on file
 */
public record MatchExplanation(
    double prior, List<FieldComparison> comparisons, boolean isSwapped, boolean isExchanged) {
  public MatchExplanation {
    comparisons = List.copyOf(comparisons);
  }

  /** A score of what is compared as it is stated. */
  public MatchExplanation(double prior, List<FieldComparison> comparisons) {
    this(prior, comparisons, false, false);
  }

  /** The whole score in bits: the prior and every comparison. */
  public double score() {
    return prior + comparisons.stream().mapToDouble(FieldComparison::weight).sum();
  }

  /** True if a field reaches a level. */
  public boolean has(String field, ComparisonLevel... levels) {
    return comparisons.stream()
        .anyMatch(
            comparison ->
                comparison.field().endsWith(field) && List.of(levels).contains(comparison.level()));
  }

  /** True if everything told agrees, and something is told. */
  public boolean fitsEverything() {
    return comparisons.stream()
            .allMatch(comparison -> comparison.isMissing() || comparison.agrees())
        && comparisons.stream().anyMatch(FieldComparison::agrees);
  }
}
