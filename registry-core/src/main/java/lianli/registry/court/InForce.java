package lianli.registry.court;

import java.time.LocalDate;
import lianli.registry.BilingualText;
import lianli.registry.act.PartialDate;
import lianli.registry.court.CaseOutcome.Decided;
import lianli.registry.court.CaseOutcome.Reason;
import lianli.registry.court.CaseOutcome.Unclear;

/**
 * Whether a decree can be in force today (domain.md §7): one whose day of effect is still to come
 * is not, nor is a first judgment against which an appeal can still be made.
 */
public final class InForce {
  /** The period for an appeal begins on the day after the last service, and lasts fifteen days. */
  private static final int FIRST_DAY = 16;

  private InForce() {}

  /** The outcome, or that it is not in force yet: such a line is never one to be entered. */
  public static CaseOutcome on(
      LocalDate today,
      CaseOutcome told,
      String caseNumber,
      PartialDate judgedOn,
      PartialDate effectiveFrom) {
    boolean ends =
        told instanceof Decided decided
            && (decided.effect() == MarriageEffect.END || decided.effect() == MarriageEffect.VOID);
    if (!ends) {
      return told;
    }
    if (effectiveFrom.isKnown()) {
      return effectiveFrom.earliest().isAfter(today)
          ? new Unclear(
              Reason.NOT_IN_FORCE,
              "effective_from",
              BilingualText.of(
                  "its day of effect is still to come: keep the line until then",
                  "生效日期未到；请待生效后再录入"))
          : told;
    }
    return isAppealable((Decided) told, caseNumber)
            && judgedOn.isKnown()
            && judgedOn.latest().plusDays(FIRST_DAY).isAfter(today)
        ? new Unclear(
            Reason.NOT_IN_FORCE,
            "judged_on",
            BilingualText.of(
                "an appeal can still be made: wait for the day of effect",
                "上诉期未满；请待判决生效并取得生效日期后再录入"))
        : told;
  }

  private static boolean isAppealable(Decided decided, String caseNumber) {
    CaseStage stage = CaseStage.of(caseNumber);
    return !decided.isMediated()
        && !decided.isForeign()
        && (stage == CaseStage.FIRST || stage == CaseStage.UNKNOWN);
  }
}
