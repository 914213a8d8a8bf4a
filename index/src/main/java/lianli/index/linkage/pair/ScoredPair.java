package lianli.index.linkage.pair;

import lianli.index.linkage.pattern.MatchWeights;

/**
 * A pair and its weight.
 *
 * @param one of the first list
 * @param other of the second
 * @param weight in bits, with the odds before looking
 */
public record ScoredPair(int one, int other, double weight) {
  /** How likely they are the same. */
  public double probability() {
    return MatchWeights.probability(weight);
  }
}
