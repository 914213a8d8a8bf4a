package lianli.index.linkage.pattern;

/**
 * What was learned from counted pairs.
 *
 * @param m how often matches reach each level; of fields that the pairs were chosen by it tells
 *     nothing
 * @param share of matches among these pairs
 * @param matches how many of these pairs are expected to be matches
 * @param sums the expected matches by level, to be added up with those of pairs chosen otherwise
 * @param rounds until it settled
 * @param isSettled false if it was still moving when it was stopped
 */
public record Estimate(
    LevelShares m, double share, double matches, LevelSums sums, int rounds, boolean isSettled) {}
