package lianli.registry.check;

import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.Act.CourtDivorce;
import lianli.registry.act.Decree;
import lianli.registry.act.PartialDate;

/**
 * A court's divorce takes effect when the law lets it: a first judgment once the fifteen days for
 * an appeal, counted from the day after service, are over (Civil Procedure Law), hence sixteen days
 * after its date at the earliest and as a rule within ninety; a second-instance judgment and a
 * mediation paper on service, never before their date.
 */
final class DecreeTakesEffectInTimeCheck implements ActCheck {
  static final String RULE = "decree-effect";

  private static final int FIRST_DAY = 16;
  private static final int LAST_DAY = 90;

  @Override
  public List<Finding> check(Act act) {
    if (!(act instanceof CourtDivorce divorce)
        || !divorce.effectiveFrom().isKnown()
        || !divorce.decree().judgedOn().isKnown()) {
      return List.of();
    }
    return wrong(divorce)
        .map(
            said ->
                new Finding(RULE, severity(divorce), List.of("effective_from", "judged_on"), said))
        .stream()
        .toList();
  }

  private static Optional<BilingualText> wrong(CourtDivorce divorce) {
    PartialDate judged = divorce.decree().judgedOn();
    PartialDate effect = divorce.effectiveFrom();
    if (effect.latest().isBefore(judged.earliest())) {
      return Optional.of(BilingualText.of("in effect before its own date", "生效日期早于裁判日期"));
    }
    if (isAppealable(divorce.decree())
        && effect.latest().isBefore(judged.earliest().plusDays(FIRST_DAY))) {
      return Optional.of(
          BilingualText.of(
              "in effect before the fifteen days for an appeal were over", "生效日期早于十五日上诉期届满"));
    }
    if (effect.earliest().isAfter(judged.latest().plusDays(LAST_DAY))) {
      return Optional.of(
          BilingualText.of("in effect later than service takes as a rule", "生效日期明显晚于通常的送达期限"));
    }
    PartialDate received = divorce.filing().registeredOn();
    return received.isKnown() && effect.earliest().isAfter(received.latest())
        ? Optional.of(
            BilingualText.of("the registry received it before it was in effect", "登记机关收到时裁判尚未生效"))
        : Optional.empty();
  }

  /** Service by notice or abroad may take longer: that alone is only worth knowing. */
  private static Severity severity(CourtDivorce divorce) {
    if (divorce.effectiveFrom().latest().isBefore(divorce.decree().judgedOn().earliest())) {
      return Severity.BLOCK;
    }
    boolean isOnlyLate =
        divorce
            .effectiveFrom()
            .earliest()
            .isAfter(divorce.decree().judgedOn().latest().plusDays(LAST_DAY));
    return isOnlyLate ? Severity.INFO : Severity.REVIEW;
  }

  /** 民终 and 民再 are final; a mediation has no appeal. */
  private static boolean isAppealable(Decree decree) {
    return decree.form() == Decree.Form.JUDGMENT
        && !decree.caseNumber().contains("民终")
        && !decree.caseNumber().contains("民再");
  }
}
