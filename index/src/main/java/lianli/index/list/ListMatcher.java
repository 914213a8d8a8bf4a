package lianli.index.list;

import java.util.Optional;
import lianli.index.linkage.model.CutOffs;
import lianli.index.linkage.model.LinkageModel;
import lianli.index.linkage.model.LinkageSpec;
import lianli.index.linkage.pair.Candidates;
import lianli.index.linkage.pair.CodedPairs;
import lianli.index.linkage.pair.ListPair;
import lianli.index.linkage.pair.NameFloor;
import lianli.index.linkage.pair.Scoring;
import lianli.index.linkage.pair.Training;
import lianli.index.linkage.pattern.MatchWeights;

/**
 * Compares two lists, or one with itself: candidates, a model, scores, decisions. The same lists in
 * any order and file format give the same result.
 */
public final class ListMatcher {
  private final CodedPairs coded;
  private final Candidates candidates;

  /** A matcher over these lists. */
  public ListMatcher(LinkageSpec spec, ListPair lists) {
    coded = new CodedPairs(spec, lists);
    candidates = new Candidates(spec, lists, spec.blocking().rules());
  }

  /** The pairs that are looked at. */
  public Candidates candidates() {
    return candidates;
  }

  /** Learns a model from these lists. */
  public LinkageModel train() {
    return new Training(coded, candidates).learn();
  }

  /**
   * What a model says of every candidate.
   *
   * @param isOneToOne true if each record has one partner at most
   */
  public Matching match(LinkageModel model, boolean isOneToOne) {
    CutOffs cutOffs = coded.spec().cutOffs();
    double least =
        isOneToOne
            ? MatchWeights.probability(MatchWeights.bits(cutOffs.review()) - cutOffs.margin())
            : cutOffs.review();
    Scoring scoring = Scoring.of(model, coded, candidates, least);
    NameFloor floor = new NameFloor(coded);
    PairDecisions decisions =
        isOneToOne
            ? PairDecisions.oneToOne(scoring.pairs(), cutOffs, floor::isAbove)
            : PairDecisions.each(scoring.pairs(), cutOffs, floor::isAbove);
    Optional<Clusters> clusters =
        coded.lists().isOfOneList()
            ? Optional.of(Clusters.of(coded.lists().first().size(), decisions.pairs()))
            : Optional.empty();
    return new Matching(model, coded, candidates, scoring, decisions, clusters);
  }
}
