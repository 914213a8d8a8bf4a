package lianli.index.court;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lianli.index.linkage.MatchExplanation;
import lianli.registry.BilingualText;

/**
 * One line of the result.
 *
 * @param flags what else differs
 * @param explanation how the score of the couple came about; empty if no couple was found
 * @param acts sequence numbers of the entries the class rests on
 */
public record CaseFinding(
    CourtCase courtCase,
    DiscrepancyClass discrepancy,
    Set<CaseFlag> flags,
    LinkDecision decision,
    Optional<MatchExplanation> explanation,
    List<Long> acts) {
  public CaseFinding {
    flags = java.util.Collections.unmodifiableSet(new TreeSet<>(flags));
    acts = List.copyOf(acts);
  }

  /** The same with one more flag. */
  CaseFinding with(CaseFlag flag) {
    Set<CaseFlag> more = new TreeSet<>(flags);
    more.add(flag);
    return new CaseFinding(courtCase, discrepancy, more, decision, explanation, acts);
  }

  /** What to do about it: a decision that does not stand is never to be entered. */
  public BilingualText advice() {
    return CaseAdvice.of(this);
  }

  CaseFinding forReview() {
    return new CaseFinding(
        courtCase, discrepancy, flags, WhoLooks.atDoubt(courtCase), explanation, acts);
  }
}
