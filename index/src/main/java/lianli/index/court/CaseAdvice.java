package lianli.index.court;

import lianli.registry.BilingualText;
import lianli.registry.court.AppealEffect;
import lianli.registry.court.CaseOutcome;
import lianli.registry.court.CaseOutcome.Decided;
import lianli.registry.court.CaseOutcome.Unclear;

/**
 * What to do about a line: by what the case did first, then by what is on file. A decision that
 * does not stand, is not in force or is not told is never one to be entered.
 */
final class CaseAdvice {
  private static final BilingualText NOTHING =
      BilingualText.of("Nothing: the decision leaves the marriage as it is", "无需处理：该裁判不改变婚姻状况");

  private CaseAdvice() {}

  static BilingualText of(CaseFinding finding) {
    CaseOutcome outcome = finding.courtCase().outcome();
    boolean isOpen =
        switch (finding.discrepancy()) {
          case OK_OPEN, REMARRIED -> true;
          default -> false;
        };
    if (finding.discrepancy() == DiscrepancyClass.DUPLICATE_CASE) {
      return finding.discrepancy().advice();
    }
    if (!outcome.mayChangeStatus()) {
      return unchanged(outcome, isOpen);
    }
    if (isOpen && outcome instanceof Unclear unclear && !isUntold(unclear)) {
      return unclear.reason() == CaseOutcome.Reason.NOT_IN_FORCE
          ? BilingualText.of("Do not enter it yet: %s", "暂不录入：%s", unclear.why())
          : BilingualText.of("Ask the court what was decided: %s", "请与法院核实裁判结果：%s", unclear.why());
    }
    boolean givesWay =
        finding.flags().contains(CaseFlag.OVERTURNED)
            || finding.flags().contains(CaseFlag.LATER_LINE);
    if (isOpen && givesWay && finding.courtCase().suit() instanceof AppealEffect.GivesWay later) {
      return later.why();
    }
    if (finding.discrepancy() == DiscrepancyClass.NOT_FOUND
        && finding.decision() == LinkDecision.REVIEW) {
      return BilingualText.of(
          "Ask the court for identity numbers: the line tells too little to look for anybody by",
          "该行内容过少，不足以查找，请法院补充身份证件号");
    }
    return finding.discrepancy() == DiscrepancyClass.OK_OPEN && outcome instanceof Decided decided
        ? entered(decided)
        : finding.discrepancy().advice();
  }

  /** A list without outcomes is one of divorces, as whoever matches it knows. */
  private static boolean isUntold(Unclear unclear) {
    return unclear.reason() == CaseOutcome.Reason.NOT_TOLD;
  }

  private static BilingualText unchanged(CaseOutcome outcome, boolean isOpen) {
    if (!outcome.leavesAll()) {
      return BilingualText.of(
          "Enter nothing; if a divorce was entered by the decision that fell, take it back",
          "无需录入；如已按原裁判录入离婚，请查明后撤回误录");
    }
    return isOpen && outcome.tellsOfEarlierEnd()
        ? BilingualText.of(
            "Enter nothing; the marriage is open on file: look for an earlier divorce",
            "无需录入；库内该婚姻登记仍有效，请查找此前的离婚登记或裁判文书")
        : NOTHING;
  }

  private static BilingualText entered(Decided decided) {
    return switch (decided.effect()) {
      case VOID ->
          BilingualText.of(
              "Enter that the marriage is void or annulled when the paper is at hand",
              "取得生效文书后补录婚姻无效或撤销婚姻");
      case DEATH ->
          BilingualText.of(
              "Enter the declaration of death when its paper is at hand", "取得判决书后补录宣告死亡");
      case REVIVE ->
          BilingualText.of(
              "Enter the revocation; find out whether the spouse has married or refused in writing",
              "取得判决书后补录撤销死亡宣告，并核实配偶是否再婚或书面声明不愿恢复");
      case END, NONE, ASK, OPEN -> DiscrepancyClass.OK_OPEN.advice();
    };
  }
}
