package lianli.index.list;

import java.util.List;
import lianli.index.linkage.pair.Candidates;
import lianli.index.linkage.pair.ScoredPair;

/**
 * Pairs that were found, against those that are matches. What blocking never showed is told apart
 * from what was seen and not taken.
 *
 * @param found pairs
 * @param right of them
 * @param matches that there are
 * @param shown matches among the candidates
 */
public record Accuracy(long found, long right, long matches, long shown) {
  /** Counts the pairs of at least this probability. */
  public static Accuracy of(
      Truth truth, Candidates candidates, List<ScoredPair> pairs, double least) {
    List<ScoredPair> found = pairs.stream().filter(pair -> pair.probability() >= least).toList();
    return new Accuracy(
        found.size(),
        found.stream().filter(pair -> truth.has(pair.one(), pair.other())).count(),
        truth.size(),
        truth.count(candidates::has));
  }

  /** The share of what was found that is right; 1 if nothing was found. */
  public double precision() {
    return found == 0 ? 1 : (double) right / found;
  }

  /** The share of the matches that was found; 1 if there are none. */
  public double recall() {
    return matches == 0 ? 1 : (double) right / matches;
  }

  /** The harmonic mean of precision and recall. */
  public double f1() {
    return found + matches == 0 ? 1 : 2.0 * right / (found + matches);
  }

  /** The share of the matches that the rules of blocking showed. */
  public double candidateRecall() {
    return matches == 0 ? 1 : (double) shown / matches;
  }

  /** The share of the shown matches that was found. */
  public double classifierRecall() {
    return shown == 0 ? 1 : (double) right / shown;
  }
}
