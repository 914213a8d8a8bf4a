package lianli.index.court;

import java.util.Arrays;
import java.util.List;
import lianli.index.linkage.CoupleComparison;
import lianli.index.linkage.CoupleTraining;
import lianli.index.linkage.CoupleWeights;
import lianli.index.linkage.NameFrequencies;
import lianli.index.linkage.RandomMarriages;
import lianli.index.linkage.model.CoupleModel;
import lianli.index.linkage.pattern.PatternCounts;
import lianli.index.register.FiledPerson;
import lianli.index.register.Register;

/** What a register, and then a list, teach about couples. */
final class CoupleLearning {
  /** Pairs of marriages that u is learned from. */
  private static final int RANDOM_PAIRS = 50_000;

  /** Persons whose marriages are counted. */
  private static final int PERSONS = 2_000;

  /** Of a small register: what is known of others counts as so many persons. */
  private static final double KNOWN_PERSONS = 200;

  private final Register register;
  private final NameFrequencies frequencies;

  CoupleLearning(Register register) {
    this.register = register;
    frequencies = new NameFrequencies();
    for (int row = 0; row < register.size(); row++) {
      for (FiledPerson spouse : register.union(row).spouses()) {
        if (spouse.name() != null) {
          frequencies.count(spouse.name().name());
        }
      }
    }
  }

  /** A comparison by a model as it is. */
  CoupleComparison by(CoupleModel model) {
    return new CoupleComparison(frequencies, new CoupleWeights(model, register.size()));
  }

  /** A model with the u of this register. */
  CoupleModel ofRegister(CoupleModel first) {
    return new RandomMarriages(register.size(), row -> FiledCouples.of(register, row))
        .learn(first, RANDOM_PAIRS, otherMarriages(first.bonds().otherMarriages()));
  }

  /** How many other marriages on file a person has: of some people, at even distances. */
  private double otherMarriages(double known) {
    int step = Math.max(1, register.size() / (PERSONS / 2));
    long people = 0;
    long others = 0;
    for (int row = 0; row < register.size(); row += step) {
      for (FiledPerson spouse : register.union(row).spouses()) {
        people++;
        others += register.rowsOf(spouse).size() - 1;
      }
    }
    return (others + known * KNOWN_PERSONS) / (people + KNOWN_PERSONS);
  }

  /**
   * A model with the m of a list.
   *
   * @param candidates of each line
   */
  CoupleModel ofList(CoupleModel first, List<CaseCandidates> candidates) {
    PatternCounts unknown = CoupleTraining.counts();
    PatternCounts settled = CoupleTraining.counts();
    for (CaseCandidates each : candidates) {
      Arrays.stream(each.patterns()).forEach(unknown::add);
      each.settled().forEach(pattern -> settled.add(pattern));
    }
    return new CoupleTraining(first, unknown, settled).learn(candidates.size(), register.size());
  }
}
