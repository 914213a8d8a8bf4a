package lianli.registry.status;

import static lianli.registry.status.Life.Who.MO;
import static lianli.registry.status.Life.Who.WU;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When papers take effect, as closely as they tell (registry-rules §3.4, §3.6a). */
class EffectsTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          # form,   judged,     received,   effective,  from,       until
          judgment, 2014-01-10, 2014-03-01, 2014-02-01, 2014-02-01, 2014-02-01
          # the fifteen days of an appeal are over on the sixteenth; after ninety it binds anyhow
          judgment, 2014-01-10, 2014-03-01, -,          2014-01-26, 2014-04-10
          judgment, 2014-01,    -,          -,          2014-01-17, 2014-05-01
          # a mediation binds once both have signed for it, and before it reached the registry
          mediation,2014-01-10, 2014-03-01, -,          2014-01-10, 2014-03-01
          mediation,2014-01-10, -,          -,          2014-01-10, 2014-04-10
          # nothing but the day on which it came
          judgment, -,          2014-03-01, -,          -,          2014-03-01
          """)
  void aCourtDivorce(
      String form, String judged, String received, String effective, String from, String until) {
    Span span =
        effectOf(
            "act=court_divorce",
            "decree_form=" + form,
            "judged_on=" + told(judged),
            "registered_on=" + told(received),
            "effective_from=" + told(effective));

    assertEquals(from == null ? LocalDate.MIN : LocalDate.parse(from), span.earliest());
    assertEquals(LocalDate.parse(until), span.latest());
  }

  @Test
  void aForeignDivorceCountsFromItsOwnDayElseFromTheDecreesElseFromTheRegistrys() {
    assertEquals(
        "2012-01-01",
        effectOf("act=foreign_divorce", "effective_from=2012-01-01", "judged_on=2014-01-01")
            .stated()
            .text());
    assertEquals(
        "2014-01-01",
        effectOf("act=foreign_divorce", "judged_on=2014-01-01", "registered_on=2015-01-01")
            .stated()
            .text());
    assertEquals(
        "2015-01-01", effectOf("act=foreign_divorce", "registered_on=2015-01-01").stated().text());
  }

  @Test
  void aLostDayOfRegistrationIsTheYearInsideTheNumber() {
    assertEquals(
        "2008", effectOf("act=marriage", "certificate_number=J520121-2008-000001").stated().text());
    assertEquals("", effectOf("act=marriage", "certificate_number=双流结字第12号").stated().text());
  }

  @Test
  void aDeathWithoutItsDayLiesBeforeItsPaper() {
    Life life = new Life().of(MO, "act=death", "registered_on=2019-03-10");

    Span span = Effects.of(life.entries().getFirst().act());

    assertEquals(LocalDate.MIN, span.earliest());
    assertEquals(LocalDate.of(2019, 3, 10), span.latest());
  }

  private static Span effectOf(String... told) {
    return Effects.of(new Life().of(MO, WU, told).entries().getFirst().act());
  }

  private static String told(String day) {
    return day == null ? "" : day;
  }
}
