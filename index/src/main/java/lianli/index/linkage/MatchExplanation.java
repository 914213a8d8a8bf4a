package lianli.index.linkage;

import java.util.List;

/**
 * A score that explains itself.
 *
 * @param prior what is known before looking: the odds that a pair drawn blindly is a match, in bits
 * @param comparisons one for each field compared
 * @param together what the fields of a couple say together beyond the sum of them, in bits
 * @param isExchanged whether the numbers of the two people were taken for each other's
 * @param isSwapped whether what is stated first was compared with what is second on file
 */
public record MatchExplanation(
    double prior,
    List<FieldComparison> comparisons,
    double together,
    boolean isSwapped,
    boolean isExchanged) {
  public MatchExplanation {
    comparisons = List.copyOf(comparisons);
  }

  /** A score of what is compared as it is stated. */
  public MatchExplanation(double prior, List<FieldComparison> comparisons) {
    this(prior, comparisons, 0, false, false);
  }

  /** The whole score in bits: the prior, every comparison, and what they say together. */
  public double score() {
    double score = prior + together;
    for (FieldComparison comparison : comparisons) {
      score += comparison.weight();
    }
    return score;
  }

  /** What the fields of one person say, in bits. */
  public double ofPerson(String prefix) {
    double bits = 0;
    for (FieldComparison comparison : comparisons) {
      bits += comparison.field().startsWith(prefix) ? comparison.weight() : 0;
    }
    return bits;
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
