package lianli.index.list;

import java.util.List;
import java.util.Optional;
import lianli.index.linkage.model.LinkageModel;
import lianli.index.linkage.pair.Candidates;
import lianli.index.linkage.pair.CodedPairs;
import lianli.index.linkage.pair.FieldScore;
import lianli.index.linkage.pair.ListPair;
import lianli.index.linkage.pair.PairScorer;
import lianli.index.linkage.pair.ScoredPair;
import lianli.index.linkage.pair.Scoring;

/**
 * What came of comparing lists.
 *
 * @param model by which pairs were scored
 * @param coded the lists
 * @param candidates the pairs that were looked at
 * @param scoring their scores, as far as they matter
 * @param decisions what becomes of the pairs
 * @param clusters of a list that was compared with itself
 */
public record Matching(
    LinkageModel model,
    CodedPairs coded,
    Candidates candidates,
    Scoring scoring,
    PairDecisions decisions,
    Optional<Clusters> clusters) {
  /** The lists. */
  public ListPair lists() {
    return coded.lists();
  }

  /** How many pairs are accepted, or are for a person to look at. */
  public long count(PairDecision decision) {
    return decisions.pairs().stream().filter(pair -> pair.decision() == decision).count();
  }

  /** Tells what each field says of a pair. */
  public Explainer explainer() {
    PairScorer scorer = new PairScorer(model, coded);
    return pair -> scorer.explain(pair.one(), pair.other());
  }

  /** Tells what each field says of a pair. */
  @FunctionalInterface
  public interface Explainer {
    /** One score for each field. */
    List<FieldScore> explain(ScoredPair pair);
  }

  /** The accuracy of the pairs of at least this probability. */
  public Accuracy accuracy(Truth truth, double least) {
    return Accuracy.of(
        truth, candidates, decisions.pairs().stream().map(DecidedPair::scored).toList(), least);
  }
}
