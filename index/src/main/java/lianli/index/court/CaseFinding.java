package lianli.index.court;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lianli.index.linkage.MatchExplanation;
import lianli.registry.BilingualText;
import lianli.registry.court.AppealEffect;

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
    if (!courtCase.outcome().mayChangeStatus() && isOfAMarriage()) {
      return BilingualText.of(
          "Nothing: the decision leaves the marriage as it is", "无需处理：该裁判不改变婚姻状况");
    }
    if (discrepancy == DiscrepancyClass.NOT_FOUND && decision == LinkDecision.REVIEW) {
      return BilingualText.of(
          "Ask the court for identity numbers: the line tells too little to look for anybody by",
          "请法院补充身份证件号：该行内容过少，不足以查找");
    }
    boolean isOpen =
        discrepancy == DiscrepancyClass.OK_OPEN || discrepancy == DiscrepancyClass.REMARRIED;
    return isOpen
            && (flags.contains(CaseFlag.OVERTURNED) || flags.contains(CaseFlag.LATER_LINE))
            && courtCase.suit() instanceof AppealEffect.GivesWay later
        ? later.why()
        : discrepancy.advice();
  }

  private boolean isOfAMarriage() {
    return switch (discrepancy) {
      case OK_OPEN, OK_CLOSED, REMARRIED, DATE_CONFLICT -> true;
      default -> false;
    };
  }

  CaseFinding forReview() {
    return new CaseFinding(courtCase, discrepancy, flags, LinkDecision.REVIEW, explanation, acts);
  }
}
