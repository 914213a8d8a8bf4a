package lianli.index.linkage.pair;

/**
 * What became of one rule.
 *
 * @param rule as people read it
 * @param blocks that were kept
 * @param pairs in them; some are in blocks of other rules, too
 * @param refined blocks that were too large and were split
 * @param dropped blocks that were too large even so, of whose pairs this rule shows none
 * @param droppedRecords in those
 * @param droppedPairs in those
 */
public record BlockReport(
    String rule,
    int blocks,
    long pairs,
    int refined,
    int dropped,
    long droppedRecords,
    long droppedPairs) {}
