package lianli.registry.check;

import java.time.LocalDate;
import lianli.registry.act.Sex;

/** The least age for marriage by the law of the day. */
public final class MarriageAge {
  /** The first Marriage Law: 20 and 18. */
  public static final LocalDate LAW_OF_1950 = LocalDate.of(1950, 5, 1);

  /** The second Marriage Law: 22 and 20, kept by the Civil Code (art. 1047). */
  public static final LocalDate LAW_OF_1980 = LocalDate.of(1981, 1, 1);

  private MarriageAge() {}

  /** Full years needed on the day. */
  public static int on(LocalDate day, Sex sex) {
    boolean isOldLaw = day.isBefore(LAW_OF_1980);
    return sex == Sex.MALE ? (isOldLaw ? 20 : 22) : (isOldLaw ? 18 : 20);
  }

  /** True if a person born then may marry on the day; the birthday itself counts as reached. */
  public static boolean isReached(LocalDate birth, Sex sex, LocalDate day) {
    return !day.isBefore(birth.plusYears(on(day, sex)));
  }

  /** The first day from which a person born then may have married. */
  public static LocalDate firstDay(LocalDate birth, Sex sex) {
    LocalDate byOldLaw = birth.plusYears(on(LAW_OF_1950, sex));
    if (byOldLaw.isBefore(LAW_OF_1980)) {
      return byOldLaw.isBefore(LAW_OF_1950) ? LAW_OF_1950 : byOldLaw;
    }
    return birth.plusYears(on(LAW_OF_1980, sex));
  }
}
