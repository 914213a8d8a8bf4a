package lianli.index.court;

import java.util.ArrayList;
import java.util.List;
import lianli.index.linkage.CoupleRules;

/**
 * How the likeliest couple of a case stands beside the others.
 *
 * @param best the likeliest union; its couple may have married more than once
 * @param sameCouple every union of that couple, the likeliest first
 * @param rivals unions of other couples
 * @param lead of the best over every rival, in bits; the margin if there is none
 * @param probability that the case means that couple
 */
record Standing(
    Candidate best,
    List<Candidate> sameCouple,
    List<Candidate> rivals,
    double lead,
    double probability) {

  /** Of unions that are there, the likeliest first. */
  static Standing of(List<Candidate> candidates) {
    Candidate best = candidates.getFirst();
    List<Candidate> sameCouple = new ArrayList<>();
    List<Candidate> rivals = new ArrayList<>();
    double same = 0;
    double all = 1;
    for (Candidate candidate : candidates) {
      boolean isSame = candidate.union().isOfCouple(best.union().man(), best.union().woman());
      (isSame ? sameCouple : rivals).add(candidate);
      double odds = Math.pow(2, Math.min(candidate.score(), 100));
      same += isSame ? odds : 0;
      all += odds;
    }
    double lead =
        rivals.stream()
            .mapToDouble(rival -> best.score() - rival.score())
            .min()
            .orElse(CoupleRules.MARGIN);
    return new Standing(best, sameCouple, rivals, lead, same / all);
  }

  /** True if the link may be accepted as far as it is likely enough. */
  boolean holds() {
    return lead >= CoupleRules.MARGIN && best.rests() && !best.hasContradiction();
  }
}
