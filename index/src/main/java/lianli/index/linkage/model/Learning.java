package lianli.index.linkage.model;

import java.util.List;
import java.util.OptionalLong;

/**
 * How the shares are learned.
 *
 * @param rules m is learned among the pairs of each of these; every field must be free in one
 * @param expectedMatches how many pairs somebody knows to be matches, if somebody does
 * @param randomPairs how many pairs u is counted among
 * @param seed which pairs these are
 */
public record Learning(
    List<BlockingRule> rules, OptionalLong expectedMatches, int randomPairs, long seed) {
  /** Random pairs unless a specification says otherwise. */
  public static final int USUAL_PAIRS = 1_000_000;

  public Learning {
    rules = List.copyOf(rules);
  }
}
