package lianli.registry.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
  private final WorkingDays days = WorkingDays.china();

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # a weekday, a weekend, a holiday, a weekend day worked
          2021-03-01, true
          2021-03-06, false
          2021-02-11, false
          2021-02-10, true
          2021-02-17, false
          2021-02-18, true
          2021-02-20, true
          # one day alone, and a holiday that begins in the year before
          2023-04-05, false
          2022-12-31, false
          2023-01-03, true
          2025-10-08, false
          2025-10-11, true
          2026-02-23, false
          2026-02-28, true
          """)
  void knowsWhenOfficesWork(LocalDate day, boolean isWorking) {
    assertEquals(isWorking, days.isWorkingDay(day));
  }

  @Test
  void knowsWhichYearsItKnows() {
    assertThat(days.isKnown(2020)).isFalse();
    for (int year = 2021; year <= 2026; year++) {
      assertThat(days.isKnown(year)).as("%d", year).isTrue();
    }
    assertThat(days.isKnown(2027)).isFalse();
  }

  @Test
  void movesALastDayPastTheHoliday() {
    assertEquals(LocalDate.of(2021, 2, 18), days.lastDay(LocalDate.of(2021, 2, 11)));
    assertEquals(LocalDate.of(2021, 2, 10), days.lastDay(LocalDate.of(2021, 2, 10)));
    // 8 October 2022 is a Saturday, worked for the National Day.
    assertEquals(LocalDate.of(2022, 10, 8), days.lastDay(LocalDate.of(2022, 10, 1)));
  }

  @Test
  void aWeekendIsWorkedAndAWeekdayIsOffAboutAsOften() {
    // Every notice only swaps weekend days for weekdays, and adds the 11 to 13 statutory days.
    for (int year = 2021; year <= 2026; year++) {
      long working =
          LocalDate.of(year, 1, 1)
              .datesUntil(LocalDate.of(year + 1, 1, 1))
              .filter(days::isWorkingDay)
              .count();
      assertThat(working).as("%d", year).isBetween(247L, 251L);
    }
  }

  @Property
  void aLastDayIsAWorkingDayAndSkipsNone(@ForAll @IntRange(max = 2190) int after) {
    LocalDate day = LocalDate.of(2021, 1, 1).plusDays(after);

    LocalDate last = days.lastDay(day);

    assertThat(days.isWorkingDay(last)).isTrue();
    assertThat(day.datesUntil(last)).noneMatch(days::isWorkingDay);
    assertThat(last).isBefore(day.plusDays(11));
  }
}
