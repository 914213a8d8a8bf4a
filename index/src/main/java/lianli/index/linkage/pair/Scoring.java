package lianli.index.linkage.pair;

import java.util.ArrayList;
import java.util.List;
import lianli.index.linkage.model.LinkageModel;
import lianli.index.linkage.pattern.MatchWeights;

/**
 * The scores of all candidates: those that reach a probability, and how many there were.
 *
 * @param pairs in the order of their records
 * @param candidates how many pairs were scored
 */
public record Scoring(List<ScoredPair> pairs, long candidates) {
  public Scoring {
    pairs = List.copyOf(pairs);
  }

  /** Scores every candidate and keeps those that reach the probability. */
  public static Scoring of(
      LinkageModel model, CodedPairs coded, Candidates candidates, double least) {
    double bits = MatchWeights.bits(least);
    PairScorer scorer = new PairScorer(model, coded);
    record Part(List<ScoredPair> pairs, long count) {}
    List<Part> parts =
        Parts.of(
            coded.lists().first().size(),
            (from, to) -> {
              PairScorer own = scorer.again();
              List<ScoredPair> kept = new ArrayList<>();
              long[] count = {0};
              candidates.forEach(
                  from,
                  to,
                  (one, other) -> {
                    count[0]++;
                    double weight = own.weight(one, other);
                    if (weight >= bits) {
                      kept.add(new ScoredPair(one, other, weight));
                    }
                  });
              return new Part(kept, count[0]);
            });
    return new Scoring(
        parts.stream().flatMap(part -> part.pairs().stream()).toList(),
        parts.stream().mapToLong(Part::count).sum());
  }
}
