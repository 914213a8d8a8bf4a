package lianli.registry.check;

import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.Act.Marriage;

/**
 * C10: the marriage is not on file yet under a date up to seven days away or under the same number.
 * Two papers about one registration: the earlier date counts, and nobody is married twice.
 */
final class MarriageIsToldOnceCheck implements FileCheck {
  static final String RULE = "told-twice";

  @Override
  public List<Finding> check(Act act, EarlierActs earlier) {
    boolean isToldAgain =
        act instanceof Marriage marriage
            && earlier.acts().stream()
                .filter(Marriage.class::isInstance)
                .map(Marriage.class::cast)
                .anyMatch(other -> EarlierActs.isSameRegistration(marriage, other));
    return isToldAgain
        ? List.of(
            new Finding(
                RULE,
                Severity.REVIEW,
                List.of("certificate_number", "registered_on"),
                BilingualText.of(
                    "a marriage of this couple is on file with the same number or a date within a"
                        + " week",
                    "库内已有双方同号或日期相差不超过七天的结婚登记")))
        : List.of();
  }
}
