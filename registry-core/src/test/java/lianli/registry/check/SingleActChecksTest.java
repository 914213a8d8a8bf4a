package lianli.registry.check;

import static lianli.registry.check.Told.courtDivorce;
import static lianli.registry.check.Told.divorce;
import static lianli.registry.check.Told.found;
import static lianli.registry.check.Told.marriage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lianli.registry.act.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each rule finds in one act alone, with the days on which it turns. */
class SingleActChecksTest {

  @Test
  void findsNothingInActsInOrder() {
    assertThat(found(marriage(""))).isEmpty();
    assertThat(found(divorce(""), marriage(""))).isEmpty();
    assertThat(found(courtDivorce(""), marriage(""))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # 15 digits: usual until 1999, gone from cards in 2013
          1998-05-05 | 520121800101001  | -
          2012-12-31 | 520121800101001  | -
          2013-01-01 | 520121800101001  | review
          # 18 digits: on a page of 1998 they were filled in later
          1999-09-30 | valid            | info
          1999-10-01 | valid            | -
          1999-10    | valid            | -
          """)
  void knowsTheLengthOfNumbersInTheirTime(String day, String number, String severity) {
    Act act =
        marriage(
            "certificate_number=; woman.id_number=; registered_on=%s; man.id_number=%s"
                .formatted(day, number.equals("valid") ? Told.MAN : number));

    assertThat(found("id-form", act)).isEqualTo(severity == null ? List.of() : List.of(severity));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # by the law of 1950 a man marries at 20, by that of 1980 at 22
          1958-06-01 | 1978-05-31 | 开阳县龙岗公社   | review
          1958-06-01 | 1978-06-01 | 开阳县龙岗公社   | info
          1958-06-01 | 1978-06-02 | 开阳县龙岗公社   | -
          1960-12-31 | 1980-12-31 | 开阳县龙岗公社   | info
          1960-12-31 | 1981-01-01 | 开阳县龙岗公社   | review
          1959-01-01 | 1981-01-01 | 开阳县龙岗公社   | info
          # born on some day of a year: the doubt is the party's
          1958       | 1978-01-02 | 开阳县龙岗公社   | -
          1959       | 1978-12-31 | 开阳县龙岗公社   | review
          # autonomous areas could set lower ages
          1960-12-31 | 1981-01-01 | 三都水族自治县民政局 | info
          1960-12-31 | 1981-01-01 | 双流镇人民政府     | review
          """)
  void asksForTheAgeOfTheLawOfTheDay(String birth, String day, String office, String severity) {
    Act act =
        marriage(
            "certificate_number=; man.id_number=; woman.id_number=; man.birth_date=%s;"
                    .formatted(birth)
                + "registered_on=%s; office=%s".formatted(day, office));

    assertThat(found("legal-age", act)).isEqualTo(severity == null ? List.of() : List.of(severity));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # 周岁 and 虚岁 of someone born in 1980, in May 2008: 27 to 29
          26 | true
          27 | false
          28 | false
          29 | false
          卅 | true
          """)
  void allowsBothWaysOfCountingAnAge(String age, boolean isFound) {
    assertThat(found("age", marriage("man.age=" + age)))
        .isEqualTo(isFound ? List.of("review") : List.of());
  }

  @Test
  void nobodyActsBeforeTheirBirth() {
    Act act = marriage("man.birth_date=2008-05-06; man.id_number=");
    Act sameDay = marriage("man.birth_date=2008-05-05; man.id_number=");

    // A list cannot be right here; whoever sees the paper may confirm what it says.
    assertThat(found("party-alive", act)).containsExactly("block");
    assertThat(found("party-alive", sameDay)).isEmpty();
  }

  @Test
  void comparesTheNumbersCodeWithTheOffice() {
    Act siblings = marriage("office=修文县民政局婚姻登记处");
    Act oldName = marriage("office=開陽縣民政局");
    Act unnamed = marriage("office=民政局婚姻登记处");
    Act recent = marriage("certificate_number=J520122-2018-000001; registered_on=2018-03-01");

    assertThat(found("number-office", siblings)).containsExactly("review");
    assertThat(found("number-office", oldName)).isEmpty();
    assertThat(found("number-office", unnamed)).isEmpty();
    // Since 2025 any office registers anybody, and a wrong digit of a code keeps no act out.
    assertThat(found("number-office", recent)).containsExactly("review");
  }

  @Test
  void asksForADateAndForWhoThePartiesAre() {
    assertThat(found("essentials", marriage("registered_on=; certificate_number=")))
        .containsExactly("review");
    assertThat(found("party-known", marriage("woman.name=; woman.id_number=")))
        .containsExactly("review");
    assertThat(found("party-known", marriage("woman.id_number="))).isEmpty();
    // A court's act is dated by its paper.
    assertThat(found("essentials", courtDivorce("registered_on="))).isEmpty();
  }

  @Test
  void findsOnePersonInBothColumnsEvenUnderTwoForms() {
    Act act = marriage("man.id_number=520121800101001; woman.id_number=" + Told.MAN);

    assertThat(found("distinct-spouses", act)).containsExactly("block");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # fifteen days to appeal from the day after service, in force the day after
          effective_from=2013-01-25                                       | review
          effective_from=2013-01-26                                       | -
          # service as a rule within ninety days
          effective_from=2013-04-10; registered_on=2013-05-01             | -
          effective_from=2013-04-11; registered_on=2013-05-01             | info
          # never before the paper, nor after the registry had it
          effective_from=2013-01-09                                       | block
          effective_from=2013-02-20; registered_on=2013-02-19             | review
          effective_from=2013-02-20; registered_on=2013-02-20             | -
          # a mediation and a second judgment bind on service
          decree_form=mediation; effective_from=2013-01-10                | -
          decree_form=mediation; effective_from=2013-01-09                | block
          case_number=（2013）筑民终字第9号; effective_from=2013-01-12        | -
          # nothing to compare
          effective_from=                                                 | -
          judged_on=                                                      | -
          """)
  void aDecreeTakesEffectWhenTheLawLetsIt(String told, String severity) {
    assertThat(found("decree-effect", courtDivorce(told)))
        .isEqualTo(severity == null ? List.of() : List.of(severity));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          （2013）黔0121民初5号  | false
          (2012)开民初字第123号  | false
          （2014）黔0121民初5号  | true
          （2009）开民初字第1号   | false
          （2008）开民初字第1号   | true
          开民初字第1号          | true
          """)
  void aCaseIsTakenUpBeforeItsDecree(String number, boolean isFound) {
    assertThat(found("case-number", courtDivorce("case_number=" + number)))
        .isEqualTo(isFound ? List.of("review") : List.of());
  }

  @Test
  void readsTheTwoDigitYearsOfOldCaseNumbers() {
    Act old =
        courtDivorce(
            "case_number=（87）开法民字第5号; judged_on=1987-09-01; effective_from=;"
                + " registered_on=1987-10-01");
    Act later =
        courtDivorce(
            "case_number=（88）开法民字第5号; judged_on=1987-09-01; effective_from=;"
                + " registered_on=1987-10-01");

    assertThat(found("case-number", old)).isEmpty();
    assertThat(found("case-number", later)).containsExactly("review");
  }

  @Test
  void noDateLiesInTheFuture() {
    // Today is 1 March 2026.
    assertThat(found("registered-date", courtDivorce("effective_from=2026-03-02")))
        .containsExactly("block");
    assertThat(found("registered-date", courtDivorce("effective_from=2026-03-01"))).isEmpty();
    assertThat(found("registered-date", courtDivorce("judged_on=2027"))).containsExactly("block");
    assertThat(found("registered-date", divorce("married_on=2026-04"))).containsExactly("block");
    assertThat(found("registered-date", Told.death("man", Told.MAN, "2026-03-02")))
        .containsExactly("block");
    assertThat(found("registered-date", marriage("registered_on=1950-05-01"))).isEmpty();
    assertThat(found("registered-date", marriage("registered_on=1950-04-30")))
        .containsExactly("review");
  }

  @Test
  void aMakeUpRegistrationReachesBackToWhenTheyMayHaveMarried() {
    // She is of age from 2 February 2002, he from 1 January 2002.
    assertThat(found("make-up-start", marriage("made_up=yes; effective_from=2002-02-02")))
        .isEmpty();
    assertThat(found("make-up-start", marriage("made_up=yes; effective_from=2002-02-01")))
        .containsExactly("review");
    assertThat(found("make-up-start", marriage("made_up=yes; effective_from=2008-05-06")))
        .containsExactly("block");
    assertThat(found("make-up-start", marriage("effective_from=2003-01-01")))
        .containsExactly("review");
  }

  @Test
  void whatUndoesARegistrationNamesItAndItsFile() {
    Act inOrder =
        courtDivorce("act=court_void; married_on=2008-05-05; archive_ref=0045-HY02-2013-0001");

    assertThat(found("void-file", inOrder)).isEmpty();
    assertThat(found("void-file", courtDivorce("act=court_void; archive_ref=0045-HY02-2013-0001")))
        .containsExactly("review");
    assertThat(found("void-file", courtDivorce("act=court_void; married_on=2008-05-05")))
        .containsExactly("info");
    assertThat(found("void-file", courtDivorce(""))).isEmpty();
  }
}
