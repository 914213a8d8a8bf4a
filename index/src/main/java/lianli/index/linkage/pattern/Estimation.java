package lianli.index.linkage.pattern;

import java.util.Set;
import java.util.function.LongToDoubleFunction;

/**
 * Learns m from counted pairs without being told which are matches: expectation and maximisation
 * (Dempster, Laird and Rubin, 1977) on the patterns, with u as it was found among random pairs.
 *
 * <p>Where pairs were chosen because a field agrees, that field tells nothing of them: it is named
 * as chosen by and takes no part.
 */
public final class Estimation {
  private static final int MOST_ROUNDS = 500;
  private static final double SETTLED = 1e-7;

  private final PatternCounts counts;
  private final LevelShares u;
  private final boolean[] free;
  private final LevelSums known;

  /** An estimation from pairs that were chosen by these fields. */
  public Estimation(PatternCounts counts, LevelShares u, Set<Integer> chosenBy) {
    this(counts, u, chosenBy, new LevelSums(counts.shape()));
  }

  /**
   * An estimation from pairs that were chosen by these fields, where something is known of m.
   *
   * @param known levels of matches that were seen before; they count beside those of the pairs
   */
  public Estimation(PatternCounts counts, LevelShares u, Set<Integer> chosenBy, LevelSums known) {
    this.counts = counts;
    this.u = u;
    this.known = known;
    free = new boolean[counts.shape().fields()];
    for (int field = 0; field < free.length; field++) {
      free[field] = !chosenBy.contains(field);
    }
  }

  /** An estimation in which every field takes part. */
  public Estimation(PatternCounts counts, LevelShares u) {
    this(counts, u, Set.of());
  }

  /**
   * Goes from a first m, and a first share of matches among these pairs, to those that explain the
   * pairs best.
   */
  public Estimate from(LevelShares firstM, double firstShare) {
    LevelShares m = firstM;
    double share = firstShare;
    for (int round = 1; ; round++) {
      LongToDoubleFunction belief = belief(m, share);
      LevelSums sums = new LevelSums(counts.shape()).add(counts, belief);
      LevelShares next = new LevelSums(counts.shape()).addAll(sums).addAll(known).shares();
      double[] matches = {0};
      counts.forEach((pattern, pairs) -> matches[0] += pairs * belief.applyAsDouble(pattern));
      double nextShare = Math.clamp(matches[0] / Math.max(1, counts.pairs()), 1e-12, 1 - 1e-12);
      boolean isSettled =
          next.distance(m) < SETTLED && Math.abs(nextShare - share) < SETTLED * share;
      if (isSettled || round == MOST_ROUNDS) {
        return new Estimate(next, nextShare, matches[0], sums, round, isSettled);
      }
      m = next;
      share = nextShare;
    }
  }

  /** How likely a pair of a pattern is a match. */
  private LongToDoubleFunction belief(LevelShares m, double share) {
    PatternShape shape = counts.shape();
    return pattern -> {
      double match = share;
      double other = 1 - share;
      for (int field = 0; field < free.length; field++) {
        if (free[field]) {
          int code = shape.code(pattern, field);
          match *= m.share(field, code);
          other *= u.share(field, code);
        }
      }
      return match / (match + other);
    };
  }
}
