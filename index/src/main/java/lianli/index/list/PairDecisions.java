package lianli.index.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import lianli.index.linkage.model.CutOffs;
import lianli.index.linkage.pair.ScoredPair;

/**
 * Which pairs are accepted, by the cut-offs and, where each record has one partner at most, by who
 * is best for whom. No pair is ever taken because its record comes first: what is not ahead by the
 * margin goes to a person.
 *
 * @param pairs that are given out, in the order of their records
 * @param outrivalled pairs left out since one of their records is in a pair that was accepted
 */
public record PairDecisions(List<DecidedPair> pairs, long outrivalled) {
  public PairDecisions {
    pairs = List.copyOf(pairs);
  }

  /**
   * Every pair by itself.
   *
   * @param floor true of what is for a person, however likely it is
   */
  static PairDecisions each(List<ScoredPair> scored, CutOffs cutOffs, Predicate<ScoredPair> floor) {
    return new PairDecisions(
        scored.stream()
            .filter(pair -> pair.probability() >= cutOffs.review())
            .map(
                pair -> {
                  boolean isHeld = isLikely(pair, cutOffs) && floor.test(pair);
                  return decided(pair, isLikely(pair, cutOffs) && !isHeld, false, isHeld);
                })
            .toList(),
        0);
  }

  /**
   * One partner for each record.
   *
   * @param scored also pairs that do not reach the lower cut-off, but whose partners might
   * @param floor true of what is for a person, however likely it is
   */
  static PairDecisions oneToOne(
      List<ScoredPair> scored, CutOffs cutOffs, Predicate<ScoredPair> floor) {
    Map<Integer, double[]> first = bestTwo(scored, ScoredPair::one);
    Map<Integer, double[]> second = bestTwo(scored, ScoredPair::other);
    List<DecidedPair> ahead = new ArrayList<>();
    Set<Integer> takenFirst = new HashSet<>();
    Set<Integer> takenSecond = new HashSet<>();
    for (ScoredPair pair : scored) {
      double rival = Math.max(rival(first, pair.one(), pair), rival(second, pair.other(), pair));
      boolean isTied = pair.weight() - rival < cutOffs.margin();
      boolean isHeld = isLikely(pair, cutOffs) && floor.test(pair);
      boolean isTaken = isLikely(pair, cutOffs) && !isTied && !isHeld;
      if (isTaken) {
        takenFirst.add(pair.one());
        takenSecond.add(pair.other());
      }
      ahead.add(decided(pair, isTaken, isTied, isHeld));
    }
    List<DecidedPair> kept = new ArrayList<>();
    long outrivalled = 0;
    for (DecidedPair pair : ahead) {
      boolean isOpen =
          pair.decision() == PairDecision.ACCEPT
              || !(takenFirst.contains(pair.scored().one())
                  || takenSecond.contains(pair.scored().other()));
      boolean isGiven = pair.scored().probability() >= cutOffs.review();
      if (isGiven && isOpen) {
        kept.add(pair);
      } else if (isGiven) {
        outrivalled++;
      }
    }
    return new PairDecisions(kept, outrivalled);
  }

  private static boolean isLikely(ScoredPair pair, CutOffs cutOffs) {
    return pair.probability() >= cutOffs.accept();
  }

  private static DecidedPair decided(
      ScoredPair pair, boolean isTaken, boolean isTied, boolean isHeld) {
    return new DecidedPair(
        pair, isTaken ? PairDecision.ACCEPT : PairDecision.REVIEW, isTied, isHeld);
  }

  /** The weights of the best two pairs of each record. */
  private static Map<Integer, double[]> bestTwo(
      List<ScoredPair> scored, ToIntFunction<ScoredPair> record) {
    Map<Integer, double[]> best = new HashMap<>();
    for (ScoredPair pair : scored) {
      double[] two =
          best.computeIfAbsent(
              record.applyAsInt(pair),
              unseen -> new double[] {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY});
      if (pair.weight() > two[0]) {
        two[1] = two[0];
        two[0] = pair.weight();
      } else if (pair.weight() > two[1]) {
        two[1] = pair.weight();
      }
    }
    return best;
  }

  /** The weight of the best other pair of a record. */
  private static double rival(Map<Integer, double[]> best, int record, ScoredPair pair) {
    double[] bestTwo = Objects.requireNonNull(best.get(record));
    return pair.weight() < bestTwo[0] ? bestTwo[0] : bestTwo[1];
  }
}
