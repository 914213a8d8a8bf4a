package lianli.registry.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import lianli.registry.Said;
import lianli.registry.act.Act;
import lianli.registry.act.Act.Divorce;
import lianli.registry.act.PartialDate;

/**
 * R8: since 2021 a divorce is registered from the 31st to the 60th day after the application (Civil
 * Code art. 1077); a last day on a holiday moves on, which the tolerance of two holiday weeks
 * covers.
 */
final class DivorceKeepsCoolingOffCheck implements ActCheck {
  static final String RULE = "cooling-off";

  private static final LocalDate CIVIL_CODE = LocalDate.of(2021, 1, 1);
  private static final int COOLING_OFF = 30;
  private static final int LAST_DAY_WITH_HOLIDAYS = 60 + 16;

  @Override
  public List<Finding> check(Act act, EarlierActs earlier) {
    PartialDate registered = act.filing().registeredOn();
    if (!(act instanceof Divorce)
        || !registered.isExact()
        || registered.earliest().isBefore(CIVIL_CODE)) {
      return List.of();
    }
    PartialDate applied =
        PartialDate.parse(act.filing().particular("applied_on")).orElse(PartialDate.unknown());
    LocalDate day = registered.earliest();
    boolean isKept = applied.isExact() ? isInWindow(applied.earliest(), day) : isPossible(day);
    return isKept
        ? List.of()
        : List.of(
            new Finding(
                RULE,
                Severity.REVIEW,
                List.of("registered_on", "applied_on"),
                Said.of("the date does not fit the cooling-off period", "登记日期不符合离婚冷静期的规定")));
  }

  private static boolean isInWindow(LocalDate applied, LocalDate day) {
    long days = ChronoUnit.DAYS.between(applied, day);
    return applied.isBefore(CIVIL_CODE) || (days > COOLING_OFF && days <= LAST_DAY_WITH_HOLIDAYS);
  }

  /** Nobody who applied under the Code could be divorced in its first thirty days. */
  private static boolean isPossible(LocalDate day) {
    return day.isAfter(CIVIL_CODE.plusDays(COOLING_OFF));
  }
}
