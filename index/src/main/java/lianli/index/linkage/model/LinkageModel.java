package lianli.index.linkage.model;

import lianli.index.linkage.pattern.LevelShares;
import lianli.index.linkage.pattern.MatchWeights;

/**
 * What was learned about lists like these.
 *
 * @param spec what is compared
 * @param m how often matches reach each level
 * @param u how often other pairs do
 * @param prior how likely a pair drawn blindly is a match
 * @param learnedFrom how many pairs m and u come from
 */
public record LinkageModel(
    LinkageSpec spec, LevelShares m, LevelShares u, double prior, Source learnedFrom) {
  /**
   * What a model was learned from.
   *
   * @param firstRecords of the first list
   * @param secondRecords of the second; 0 where a list was compared with itself
   * @param randomPairs that u was counted among
   * @param expectedMatches among all pairs
   */
  public record Source(
      int firstRecords, int secondRecords, long randomPairs, double expectedMatches) {}

  /** The weights in bits. */
  public MatchWeights weights() {
    return new MatchWeights(m, u, prior);
  }
}
