package lianli.registry.status;

import java.time.LocalDate;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.act.CitizenId;

/**
 * Who, on which day, as known when.
 *
 * @param on the day asked about
 * @param knownAt sequence of the last entry that counts; {@link Long#MAX_VALUE} for all
 */
public record StatusQuestion(CitizenId person, LocalDate on, long knownAt) {
  /** The day from which the first Marriage Law holds. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1950, 5, 1);

  public StatusQuestion {
    if (!mayAsk(person, on)) {
      throw new RegistryException(
          ErrorCode.REFUSED,
          BilingualText.of("Cannot answer for " + on, "无法回答 " + on + " 的婚姻状况"),
          BilingualText.of(
              "the day lies before the first Marriage Law (1950-05-01) or before the birth",
              "该日早于首部婚姻法施行（1950-05-01）或早于出生"),
          BilingualText.of("Ask about a later day", "请改问之后的日期"));
    }
  }

  /** False before the first Marriage Law and before the person's birth. */
  static boolean mayAsk(CitizenId person, LocalDate on) {
    return !on.isBefore(FIRST_DAY) && !on.isBefore(person.birthDate());
  }
}
