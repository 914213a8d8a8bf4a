package lianli.registry.check;

import static lianli.registry.check.Told.divorce;
import static lianli.registry.check.Told.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import lianli.registry.act.Act;
import lianli.registry.calendar.WorkingDays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R8: thirty days to think, thirty days to come, holidays moved past. */
class CoolingOffTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # applied on Monday 1 March 2021: the 30th day is Wednesday 31 March
          2021-03-01 | 2021-03-31 | review
          2021-03-01 | 2021-04-01 | -
          # thirty days more: 30 April, a Friday
          2021-03-01 | 2021-04-30 | -
          2021-03-01 | 2021-05-01 | review
          # the 30th day is Saturday 3 April, Qingming until Monday: cooled off on Tuesday 6
          2021-03-04 | 2021-04-03 | review
          2021-03-04 | 2021-04-06 | info
          2021-03-04 | 2021-04-07 | -
          2021-03-04 | 2021-05-06 | -
          2021-03-04 | 2021-05-07 | review
          # the last day is 1 May: it moves past the holiday to Thursday 6 May
          2021-03-02 | 2021-05-06 | -
          2021-03-02 | 2021-05-07 | review
          # a worked Sunday ends a period: 29 September 2024
          2024-07-31 | 2024-09-29 | -
          2024-07-31 | 2024-09-30 | review
          # applied under the old law, or not told
          2020-12-31 | 2021-01-04 | -
          -          | 2021-01-31 | review
          -          | 2021-02-01 | -
          -          | 2020-12-31 | -
          # the wrong way round
          2021-05-01 | 2021-04-30 | block
          """)
  void knowsTheWindow(String applied, String registered, String severity) {
    Act act = divorced(applied == null ? "" : applied, LocalDate.parse(registered));

    assertThat(found("cooling-off", act))
        .isEqualTo(severity == null ? List.of() : List.of(severity));
  }

  @Test
  void leavesRoomWhereAYearsHolidaysAreNotOnFileAndSaysSo() {
    DivorceKeepsCoolingOffCheck check = new DivorceKeepsCoolingOffCheck(WorkingDays.china());
    // Applied on 1 March 2027: the window ends on Friday 30 April, if that is no holiday.
    List<Finding> soon = check.check(divorced("2027-03-01", LocalDate.of(2027, 5, 8)));
    List<Finding> late = check.check(divorced("2027-03-01", LocalDate.of(2027, 5, 20)));

    assertThat(soon).extracting(Finding::severity).containsExactly(Severity.INFO);
    assertThat(soon.getFirst().message().english()).contains("2027").contains("not on file");
    assertThat(late).extracting(Finding::severity).containsExactly(Severity.REVIEW);
  }

  @Property
  void theWindowOpensAfterThirtyDaysAndHasAtLeastThirty(
      @ForAll @IntRange(max = 1800) int after, @ForAll @IntRange(min = 1, max = 100) int days) {
    LocalDate applied = LocalDate.of(2021, 1, 4).plusDays(after);

    List<String> found =
        new DivorceKeepsCoolingOffCheck(WorkingDays.china())
            .check(divorced(applied.toString(), applied.plusDays(days))).stream()
                .map(finding -> finding.severity().code())
                .toList();

    if (days <= 30 || days > 60 + 20) {
      assertThat(found).containsExactly("review");
    } else if (days <= 60) {
      assertThat(found).doesNotContain("review");
    }
  }

  private static Act divorced(String applied, LocalDate registered) {
    return divorce(
        "registered_on=%s; certificate_number=; applied_on=%s".formatted(registered, applied));
  }
}
