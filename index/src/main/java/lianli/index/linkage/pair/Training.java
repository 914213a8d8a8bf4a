package lianli.index.linkage.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lianli.index.linkage.model.BlockingRule;
import lianli.index.linkage.model.LinkageModel;
import lianli.index.linkage.model.LinkageSpec;
import lianli.index.linkage.pattern.Estimate;
import lianli.index.linkage.pattern.Estimation;
import lianli.index.linkage.pattern.LevelShares;
import lianli.index.linkage.pattern.LevelSums;
import lianli.index.linkage.pattern.MatchWeights;
import lianli.index.linkage.pattern.PatternCounts;
import lianli.registry.RegistryException;

/**
 * Learns a model from lists without being told which pairs are matches. u is counted among random
 * pairs; m is learned by expectation and maximisation among the pairs of several rules, so that
 * each field is free in one; how many matches there are is what the candidates add up to.
 */
public final class Training {
  /**
   * Among random pairs of a short list some are matches. They are weighed out of u by what was
   * learned, and all is learned once more: after this many times no figure moves.
   */
  private static final int TIMES = 4;

  /** How many matches each field is taken to have been seen in before counting. */
  private static final double BEFOREHAND = 3;

  private final CodedPairs pairs;
  private final LinkageSpec spec;
  private final List<Session> sessions = new ArrayList<>();
  private final PatternCounts random;
  private final PatternCounts candidates;

  private record Session(PatternCounts counts, Set<Integer> chosenBy) {}

  /**
   * Counts what is learned from.
   *
   * @param candidates the pairs that will be scored
   * @throws RegistryException BAD_INPUT if nothing can be learned of a field
   */
  public Training(CodedPairs pairs, Candidates candidates) {
    this.pairs = pairs;
    spec = pairs.spec();
    TrainingRules rules = TrainingRules.of(spec);
    random = new RandomPairs(pairs, spec.learning().seed()).count(spec.learning().randomPairs());
    this.candidates = count(candidates);
    for (BlockingRule rule : rules.rules()) {
      Candidates chosen =
          candidates
              .alone(rule)
              .orElseGet(() -> new Candidates(spec, pairs.lists(), List.of(rule)));
      PatternCounts counts = count(chosen);
      if (counts.pairs() > 0) {
        sessions.add(new Session(counts, rules.chosenBy(rule)));
      }
    }
  }

  /** The model. */
  public LinkageModel learn() {
    NumberFacts facts = new NumberFacts(spec);
    LevelShares u = LevelShares.counted(random);
    LevelShares m = LevelShares.ofCarefulHands(spec.shape());
    double prior = firstPrior();
    for (int time = 0; time < TIMES; time++) {
      m = learnedM(m, u);
      u = facts.heeded(m, u);
      prior = prior(m, u, prior);
      MatchWeights weights = new MatchWeights(m, u, prior);
      u =
          facts.heeded(
              m,
              LevelShares.counted(
                  random, pattern -> 1 - MatchWeights.probability(weights.of(pattern))));
    }
    return new LinkageModel(
        spec,
        m,
        u,
        prior,
        new LinkageModel.Source(
            pairs.lists().first().size(),
            pairs.lists().isOfOneList() ? 0 : pairs.lists().second().size(),
            random.pairs(),
            prior * pairs.lists().pairs()));
  }

  private LevelShares learnedM(LevelShares m, LevelShares u) {
    LevelSums pooled = new LevelSums(spec.shape());
    for (Session session : sessions) {
      double first = Math.min(0.5, 0.5 * most() / session.counts().pairs());
      Estimate estimate =
          new Estimation(session.counts(), u, session.chosenBy(), known()).from(m, first);
      for (int field = 0; field < spec.fields().size(); field++) {
        if (!session.chosenBy().contains(field)) {
          pooled.addField(estimate.sums(), field);
        }
      }
    }
    return pooled.addAll(known()).shares();
  }

  /** A few matches by careful hands, so that what chance put among few matches shapes little. */
  private LevelSums known() {
    LevelSums known = new LevelSums(spec.shape());
    LevelShares careful = LevelShares.ofCarefulHands(spec.shape());
    for (int field = 0; field < spec.fields().size(); field++) {
      known.addKnown(field, careful, field, BEFOREHAND);
    }
    return known;
  }

  /** How many matches there would be if every record of the shorter list had one. */
  private double most() {
    return Math.max(1, Math.min(pairs.lists().first().size(), pairs.lists().second().size()));
  }

  private double firstPrior() {
    double expected = spec.learning().expectedMatches().orElse((long) (most() / 2));
    return within(expected / Math.max(1, pairs.lists().pairs()));
  }

  /** As somebody said, or the share of matches that agrees with what the candidates add up to. */
  private double prior(LevelShares m, LevelShares u, double last) {
    if (spec.learning().expectedMatches().isPresent()) {
      return last;
    }
    double prior = last;
    for (int round = 0; round < 200; round++) {
      MatchWeights weights = new MatchWeights(m, u, prior);
      double[] matches = {0};
      candidates.forEach(
          (pattern, count) -> matches[0] += count * MatchWeights.probability(weights.of(pattern)));
      double next = within(matches[0] / Math.max(1, pairs.lists().pairs()));
      if (Math.abs(next - prior) < 1e-9 * prior) {
        return next;
      }
      prior = next;
    }
    return prior;
  }

  private double within(double prior) {
    return Math.clamp(prior, 0.5 / Math.max(2, pairs.lists().pairs()), 0.5);
  }

  private PatternCounts count(Candidates chosen) {
    PatternCounts all = new PatternCounts(spec.shape());
    Parts.of(
            pairs.lists().first().size(),
            (from, to) -> {
              PatternCounts counts = new PatternCounts(spec.shape());
              PairCoder coder = pairs.coder();
              chosen.forEach(from, to, (one, other) -> counts.add(coder.pattern(one, other)));
              return counts;
            })
        .forEach(all::addAll);
    return all;
  }
}
