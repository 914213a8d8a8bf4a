package lianli.registry.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import lianli.registry.act.Act;
import lianli.registry.place.Gazetteer;
import lianli.registry.place.Period;
import lianli.registry.place.Place;
import lianli.registry.place.PlaceLevel;
import lianli.registry.place.PlaceList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Division codes in numbers against the county's list, in this county and in another. */
class PlacesOfNumbersTest {
  /** Wu'an as the list of another county has it. */
  private static final Gazetteer WUAN =
      Gazetteer.of(
          new PlaceList(
              List.of(
                  new Place("武安县", "132121", PlaceLevel.OWN_COUNTY, Period.years(1980, 1986)),
                  new Place("武安市", "130481", PlaceLevel.OWN_COUNTY, Period.years(1986, 2100)))));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # area,   born,     act of,     found
          522522,  19700101, 1990-05-01,
          522522,  19700101, 2008-05-05,
          522522,  20000101, 2022-05-05,  REVIEW
          # in the year of the change either may have been given
          522522,  19961130, 2022-05-05,
          520121,  19700101, 1990-05-01,  INFO
          520121,  19950801, 2022-05-05,
          # a code of the prefecture that the list does not have
          522528,  20010101, 2022-05-05,  REVIEW
          # not of this list: nothing is said
          110105,  20010101, 2022-05-05,
          990105,  20010101, 2022-05-05,
          """)
  void anAreaCodeWasInUseWhenTheNumberWasGiven(String area, String born, String day, String found) {
    String number = Told.id(area + born + "001");
    Act act =
        Told.marriage(
            "certificate_number=; registered_on=%s; man.id_number=%s".formatted(day, number));

    List<String> severities =
        new IdAreaFitsTimeCheck(Gazetteer.shipped())
            .check(act).stream()
                .filter(finding -> finding.fields().contains("man.id_number"))
                .map(finding -> finding.severity().name())
                .toList();

    assertEquals(found == null ? List.of() : List.of(found), severities);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          J520121-2008-000001, 2008-05-05,
          J522522-2008-000001, 2008-05-05, the division code was not in use on that date
          J522501-2005-000001, 2005-05-05, the division code was not in use on that date
          J522522-2008-000001, '',         the division code was not in use on that date
          J130481-2008-000001, 2008-05-05,
          J999999-2008-000001, 2008-05-05,
          """)
  void anOfficeCodeWasInUseWhenTheNumberWasIssued(String number, String day, String found) {
    Act act =
        Told.marriage("office=; certificate_number=%s; registered_on=%s".formatted(number, day));

    assertThat(new NumberFitsEraCheck(Gazetteer.shipped()).check(act))
        .extracting(finding -> finding.message().english())
        .isEqualTo(found == null ? List.of() : List.of(found));
  }

  @Test
  void anotherCountysListJudgesThatCountyAndNothingOfThisOne() {
    Act here = Told.marriage("certificate_number=J130481-2008-000001; office=武安市民政局婚姻登记处");
    Act wrong = Told.marriage("certificate_number=J130427-2008-000001; office=武安市民政局婚姻登记处");
    Act old = Told.marriage("certificate_number=J132121-2008-000001; office=武安市民政局婚姻登记处");
    Act kaiyang = Told.marriage("certificate_number=J522522-2008-000001; office=开阳县民政局");

    assertThat(rules(here)).isEmpty();
    assertThat(rules(wrong)).containsExactly("number-office");
    assertThat(rules(old)).contains("number-form");
    assertThat(rules(kaiyang)).isEmpty();
  }

  @Test
  void whoMarriedTooYoungInTheCountyIsAskedAboutAndElsewhereOnlyMentioned() {
    String young = Told.id("13048119900101001");
    String told = "certificate_number=; man.id_number=" + young + "; office=";

    assertThat(severities(Told.marriage(told + "武安市民政局"))).contains(Severity.REVIEW);
    assertThat(severities(Told.marriage(told + "开阳县民政局"))).containsOnly(Severity.INFO);
  }

  private static List<String> rules(Act act) {
    return ActChecks.standard(Told.TODAY, WUAN).alone(act).stream()
        .filter(finding -> finding.severity() == Severity.REVIEW)
        .map(Finding::rule)
        .toList();
  }

  private static List<Severity> severities(Act act) {
    return new PartiesAreOfAgeCheck(WUAN).check(act).stream().map(Finding::severity).toList();
  }
}
