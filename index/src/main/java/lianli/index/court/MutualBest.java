package lianli.index.court;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianli.index.linkage.MatchExplanation;

/**
 * Sends a link to review if another case, stating other people, has a better claim to the same
 * couple. Several cases about one couple (dismissed, then granted) do not compete.
 */
final class MutualBest {
  private MutualBest() {}

  static List<CaseFinding> of(List<CaseFinding> findings) {
    Map<Long, CaseFinding> best = new HashMap<>();
    for (CaseFinding finding : findings) {
      if (finding.decision() == LinkDecision.ACCEPTED) {
        best.merge(
            finding.acts().getFirst(),
            finding,
            (one, other) -> score(other) > score(one) ? other : one);
      }
    }
    List<CaseFinding> checked = new ArrayList<>();
    for (CaseFinding finding : findings) {
      CaseFinding rival =
          finding.decision() == LinkDecision.ACCEPTED ? best.get(finding.acts().getFirst()) : null;
      boolean loses =
          rival != null
              && score(rival) > score(finding)
              && !CourtMatcher.stateOneCouple(rival.courtCase(), finding.courtCase());
      checked.add(loses ? finding.forReview() : finding);
    }
    return checked;
  }

  private static double score(CaseFinding finding) {
    return finding.explanation().map(MatchExplanation::score).orElse(Double.NEGATIVE_INFINITY);
  }
}
