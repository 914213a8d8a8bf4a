package lianli.registry.check;

import java.time.LocalDate;
import java.util.List;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.Act.Divorce;
import lianli.registry.act.PartialDate;
import lianli.registry.calendar.WorkingDays;

/**
 * R8: since 2021 a divorce is registered after thirty days of cooling off and within thirty days
 * more (Civil Code art. 1077).
 *
 * <p>Days are counted from the one after the application, and a last day on a holiday moves to the
 * next working day, in both periods (民发〔2020〕116号). Where a year's holidays are not on file the
 * rule leaves room for the longest ones and says so.
 */
final class DivorceKeepsCoolingOffCheck implements ActCheck {
  static final String RULE = "cooling-off";

  private static final LocalDate CIVIL_CODE = LocalDate.of(2021, 1, 1);
  private static final int PERIOD = 30;

  /** The longest holiday since 2021 has nine days, with weekends worked before and after. */
  private static final int ROOM_FOR_UNKNOWN_HOLIDAYS = 10;

  private final WorkingDays workingDays;

  DivorceKeepsCoolingOffCheck(WorkingDays workingDays) {
    this.workingDays = workingDays;
  }

  @Override
  public List<Finding> check(Act act) {
    PartialDate registered = act.filing().registeredOn();
    if (!(act instanceof Divorce)
        || !registered.isExact()
        || registered.earliest().isBefore(CIVIL_CODE)) {
      return List.of();
    }
    LocalDate day = registered.earliest();
    PartialDate applied =
        PartialDate.parse(act.filing().particular("applied_on")).orElse(PartialDate.unknown());
    return applied.isExact() ? ofApplication(applied.earliest(), day) : withoutApplication(day);
  }

  /** Nobody who applied under the Code could be divorced in its first thirty days. */
  private static List<Finding> withoutApplication(LocalDate day) {
    return day.isAfter(CIVIL_CODE.plusDays(PERIOD))
        ? List.of()
        : found(
            Severity.REVIEW,
            BilingualText.of(
                "within thirty days of the Civil Code no cooling-off period can have passed",
                "《民法典》施行后三十日内不可能经过离婚冷静期"));
  }

  private List<Finding> ofApplication(LocalDate applied, LocalDate day) {
    if (applied.isAfter(day)) {
      return found(
          Severity.BLOCK,
          BilingualText.of("the application is later than the divorce", "申请日期晚于离婚登记日期"));
    }
    // An application from before the Code was dealt with under the old law.
    if (applied.isBefore(CIVIL_CODE)) {
      return List.of();
    }
    if (!day.isAfter(applied.plusDays(PERIOD))) {
      return found(
          Severity.REVIEW,
          BilingualText.of(
              "registered before the thirty days of cooling off were over", "离婚冷静期三十日未届满即登记"));
    }
    LocalDate cooledOff = workingDays.lastDay(applied.plusDays(PERIOD));
    if (!day.isAfter(cooledOff)) {
      return found(
          Severity.INFO,
          BilingualText.of(
              "the thirtieth day was a holiday, so cooling off lasted until the next working day",
              "冷静期最后一日为节假日，应顺延至节假日后第一日"));
    }
    LocalDate last = workingDays.lastDay(cooledOff.plusDays(PERIOD));
    return day.isAfter(last) ? late(last, day) : List.of();
  }

  private List<Finding> late(LocalDate last, LocalDate day) {
    if (workingDays.isKnown(last.getYear())) {
      return found(
          Severity.REVIEW,
          BilingualText.of(
              "registered later than thirty days after cooling off: the application had lapsed",
              "冷静期届满后三十日内未领证，视为撤回申请"));
    }
    BilingualText unknown =
        BilingualText.of(
            "registered late; the holidays of %s are not on file here",
            "登记偏晚；本系统没有 %s 年的节假日安排", last.getYear());
    boolean isWithinRoom = !day.isAfter(last.plusDays(ROOM_FOR_UNKNOWN_HOLIDAYS));
    return found(isWithinRoom ? Severity.INFO : Severity.REVIEW, unknown);
  }

  private static List<Finding> found(Severity severity, BilingualText message) {
    return List.of(new Finding(RULE, severity, List.of("registered_on", "applied_on"), message));
  }
}
