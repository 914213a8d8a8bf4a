package lianli.registry.check;

import java.time.LocalDate;
import java.util.List;
import lianli.registry.Said;
import lianli.registry.act.Act;
import lianli.registry.act.PartialDate;

/** R12: the registration lies after the first Marriage Law and not in the future. */
final class DateIsPossibleCheck implements ActCheck {
  static final String RULE = "registered-date";

  private final LocalDate today;

  DateIsPossibleCheck(LocalDate today) {
    this.today = today;
  }

  @Override
  public List<Finding> check(Act act, EarlierActs earlier) {
    PartialDate registered = act.filing().registeredOn();
    if (!registered.isKnown()) {
      return List.of();
    }
    if (registered.earliest().isAfter(today)) {
      return List.of(finding(Severity.BLOCK, Said.of("the date lies in the future", "日期在将来")));
    }
    return registered.latest().isBefore(MarriageAge.LAW_OF_1950)
        ? List.of(
            finding(
                Severity.REVIEW,
                Said.of(
                    "the date lies before the first Marriage Law of 1 May 1950",
                    "日期早于 1950 年 5 月 1 日《婚姻法》施行")))
        : List.of();
  }

  private static Finding finding(Severity severity, Said message) {
    return new Finding(RULE, severity, List.of("registered_on"), message);
  }
}
