package lianli.registry.status;

import static lianli.registry.status.ConflictCode.C05;
import static lianli.registry.status.ConflictCode.C08;
import static lianli.registry.status.ConflictCode.C15;
import static lianli.registry.status.ConflictCode.C17;
import static lianli.registry.status.Life.Who.MO;
import static lianli.registry.status.Life.Who.WU;
import static lianli.registry.status.Life.Who.ZI;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.status.Life.Who;
import lianli.registry.status.StatusAnswer.Deceased;
import lianli.registry.status.StatusAnswer.Divorced;
import lianli.registry.status.StatusAnswer.Married;
import lianli.registry.status.StatusAnswer.NoEffectiveRecord;
import lianli.registry.status.StatusAnswer.NoRecord;
import lianli.registry.status.StatusAnswer.Undetermined;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What papers leave unsaid, or say of another day than their own (registry-rules §3.6a). */
class SilentPapersTest {
  private final Life life = new Life();

  private Set<ConflictCode> conflicts(Who person, String day) {
    return life.ask(person, day) instanceof StatusAnswer.Conflict conflict
        ? conflict.codes()
        : Set.of();
  }

  private List<Long> cited(Who person, String day) {
    return life.ask(person, day).restsOn().stream().map(LedgerEntry::sequence).toList();
  }

  @Test
  void twoDivorcesOfOneDayAreBothCitedAndToldApartByTheirPapers() {
    life.married(MO, WU, "2008-05-01")
        .divorced(MO, WU, "2015-01-02")
        .divorced(MO, ZI, "2015-01-02");

    assertThat(life.ask(MO, "2016-01-01")).isInstanceOf(Undetermined.class);
    assertThat(cited(MO, "2016-01-01")).containsExactly(1L, 2L, 3L);
    assertThat(life.report(MO, "2016-01-01").wouldChange())
        .singleElement()
        .satisfies(
            paper -> {
              assertThat(paper.english())
                  .contains("entries 1, 2, 3", "2015-01-02")
                  .doesNotContain("between");
              assertThat(paper.chinese()).contains("第 1、2、3 号记录", "2015-01-02");
            });
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ofTwoFindingsOfOneDayTheOneThatSaysSinceWhenCounts(boolean isStatedFirst) {
    String[] stated = {"act=court_void", "judged_on=2009-04-04", "married_on=2006-02-20"};
    String[] unstated = {"act=court_void", "judged_on=2009-04-04"};
    life.of(MO, WU, isStatedFirst ? stated : unstated)
        .of(MO, WU, isStatedFirst ? unstated : stated);

    for (String day : List.of("2007-08-03", "2010-01-01")) {
      assertThat(life.ask(MO, day)).isInstanceOf(NoEffectiveRecord.class);
    }
    assertThat(life.ask(MO, "2006-02-19")).isInstanceOf(NoRecord.class);
  }

  @Nested
  class MadeUp {
    @ParameterizedTest
    @ValueSource(strings = {"remarks=补办结婚登记", "certificate_remarks=补办", "made_up=yes"})
    void countsFromTheStatedDay(String sign) {
      life.of(
          MO, WU, "act=marriage", "registered_on=2014-12-05", "effective_from=2014-01-22", sign);

      assertThat(life.ask(MO, "2014-01-21")).isInstanceOf(NoRecord.class);
      assertThat(life.ask(MO, "2014-01-22").since().text()).isEqualTo("2014-01-22");
    }

    @ParameterizedTest
    @ValueSource(strings = {"remarks=2015年补办结婚证", "remarks=未补办", "remarks=补办身份证后登记", "remarks="})
    void withoutASignTheDaysBeforeTheRegistrationAreOpen(String words) {
      life.of(
          MO, WU, "act=marriage", "registered_on=2014-12-05", "effective_from=2014-01-22", words);

      assertThat(life.ask(MO, "2014-01-21")).isInstanceOf(NoRecord.class);
      assertThat(life.ask(MO, "2014-06-01")).isInstanceOf(Undetermined.class);
      assertThat(life.ask(MO, "2014-12-05").since().text()).isEqualTo("2014-12-05");
    }

    @Test
    void aDivorceBeforeTheMakeUpRegistrationIsNotOfIt() {
      life.of(
              MO,
              WU,
              "act=marriage",
              "registered_on=2014-12-05",
              "effective_from=2005-01-22",
              "made_up=yes")
          .divorced(MO, WU, "2010-05-01");

      assertThat(conflicts(MO, "2015-01-01")).contains(C05);
    }

    @Test
    void anAnswerAboutTheTimeBeforeTheRegistrationCitesIt() {
      life.of(
          MO,
          WU,
          "act=marriage",
          "registered_on=2014-12-05",
          "effective_from=2005-01-22",
          "made_up=yes");

      assertThat(cited(MO, "2006-01-01")).containsExactly(1L);
    }
  }

  @Nested
  class VoidAndMarriedAgain {
    private void voidAndMarriedAgain() {
      life.married(MO, WU, "2001-09-04")
          .of(MO, WU, "act=court_void", "judged_on=2002-02-17", "married_on=2001-09-04")
          .married(MO, WU, "2004-10-06");
    }

    @Test
    void theDivorceIsOfTheSecond() {
      voidAndMarriedAgain();
      life.divorced(MO, WU, "2013-08-20");

      assertThat(life.ask(MO, "2014-01-01"))
          .isInstanceOfSatisfying(
              Divorced.class, over -> assertThat(over.since().text()).isEqualTo("2013-08-20"));
      assertThat(life.ask(MO, "2010-01-01").code()).hasValue(20);
    }

    @Test
    void aReissueOfTheVoidOneContradictsThoughTheyMarriedAgain() {
      voidAndMarriedAgain();
      life.of(MO, WU, "act=marriage_reissue", "registered_on=2006-05-15", "married_on=2001-09-04");

      assertThat(conflicts(MO, "2006-05-14")).isEmpty();
      assertThat(conflicts(MO, "2006-05-15")).containsExactly(C15);
    }

    @Test
    void aReissueBeforeTheJudgmentDoesNot() {
      life.married(MO, WU, "2017-04-14")
          .of(MO, WU, "act=marriage_reissue", "registered_on=2017-12-20", "married_on=2017-04-14")
          .of(MO, WU, "act=court_void", "judged_on=2018-09-15", "married_on=2017-04-14");

      assertThat(life.ask(MO, "2020-01-01")).isInstanceOf(NoEffectiveRecord.class);
    }

    @Test
    void aFindingThatMayBeOfEitherOfTwoMarriagesIsAContradiction() {
      life.married(MO, WU, "2005-05-01")
          .married(MO, WU, "2008-05-01")
          .of(MO, WU, "act=court_void", "judged_on=2012-02-17");

      assertThat(conflicts(MO, "2012-02-17")).contains(C17);
    }
  }

  @Nested
  class Revoked {
    private void backAfter(String... paper) {
      life.married(MO, WU, "2008-05-01")
          .of(WU, "act=declared_death", "judged_on=2012-05-01")
          .of(WU, "act=declared_death_revoked", "judged_on=2016-05-01");
      if (paper.length > 0) {
        life.of(MO, WU, paper);
      }
    }

    @Test
    void aForeignDivorceInBetweenLeavesItOpenWithBothPapers() {
      backAfter("act=foreign_divorce", "recognition=court", "effective_from=2014-05-01");

      assertThat(life.ask(MO, "2017-01-01")).isInstanceOf(Undetermined.class);
      assertThat(cited(MO, "2017-01-01")).contains(3L, 4L);
    }

    @Test
    void aDeathOfAnotherAgencysListSuspendsIt() {
      backAfter();
      life.of(WU, "act=death", "died_on=2011-05-01");

      assertThat(life.ask(MO, "2017-01-01")).isInstanceOf(Undetermined.class);
    }

    @Test
    void nothingInTheWayBringsItBack() {
      backAfter();

      assertThat(life.ask(MO, "2017-01-01")).isInstanceOf(Married.class);
    }
  }

  @Nested
  class WithoutANumber {
    private static final String BORN = "1982-02-02";

    @Test
    void aDeathOfHerNameAndBirthSuspendsHerMarriage() {
      life.married(MO, WU, "2008-05-01")
          .of(
              WU,
              "act=death",
              "died_on=2012-05-01",
              "death_source=certificate",
              "woman.id_number=",
              "woman.birth_date=" + BORN);

      assertThat(life.ask(MO, "2013-01-01")).isInstanceOf(Undetermined.class);
      assertThat(life.ask(WU, "2013-01-01")).isInstanceOf(Undetermined.class);
      assertThat(life.ask(WU, "2012-04-30")).isInstanceOf(Married.class);
    }

    @Test
    void aDeathOfAnotherBirthDateOrOfANameAloneDoesNot() {
      life.married(MO, WU, "2008-05-01")
          .of(
              WU,
              "act=death",
              "died_on=2012-05-01",
              "woman.id_number=",
              "woman.birth_date=1983-02-02")
          .of(WU, "act=death", "died_on=2012-05-01", "woman.id_number=");

      assertThat(life.ask(MO, "2013-01-01")).isInstanceOf(Married.class);
    }

    @Test
    void aMarriageOfHerNameAndBirthIsNotLeftOut() {
      life.married(MO, WU, "2008-05-01")
          .of(
              MO,
              WU,
              "act=marriage",
              "registered_on=2003-05-01",
              "man.name=另有人",
              "man.id_number=",
              "woman.id_number=",
              "woman.birth_date=" + BORN);

      assertThat(life.ask(WU, "2005-01-01")).isInstanceOf(Undetermined.class);
      assertThat(life.ask(MO, "2009-01-01")).isInstanceOf(Married.class);
    }

    @Test
    void aDivorceThatGivesOnlyTheSpousesNumberIsNotLeftOut() {
      life.married(MO, WU, "2008-05-01")
          .of(MO, WU, "act=divorce", "registered_on=2012-05-01", "man.id_number=");

      assertThat(life.ask(WU, "2013-01-01")).isInstanceOf(Divorced.class);
      assertThat(life.ask(MO, "2013-01-01")).isInstanceOf(Undetermined.class);
      assertThat(life.ask(MO, "2012-01-01")).isInstanceOf(Married.class);
    }

    @Test
    void aNumberOneSlipAwayIsAConflictForThatPersonAndAFlagForTheOther() {
      String wrong = MO.number().substring(0, 16) + "9" + MO.number().substring(17);
      life.married(MO, WU, "2008-05-01")
          .of(MO, WU, "act=divorce", "registered_on=2012-05-01", "man.id_number=" + wrong);

      assertThat(conflicts(MO, "2012-04-30")).isEmpty();
      assertThat(conflicts(MO, "2012-05-01")).containsExactly(C08);
      assertThat(life.ask(WU, "2013-01-01")).isInstanceOf(Divorced.class);
      assertThat(life.report(WU, "2013-01-01").flags()).contains(C08);
    }

    @Test
    void aNumberThatIsNothingLikeItIsNobodys() {
      life.married(MO, WU, "2008-05-01")
          .of(MO, ZI, "act=marriage", "registered_on=2012-05-01", "man.id_number=123");

      assertThat(conflicts(MO, "2013-01-01")).isEmpty();
    }
  }

  @Nested
  class Cited {
    @Test
    void aPastDayTellsNothingOfTheLaterDivorce() {
      life.married(MO, WU, "2008-05-01").divorced(MO, WU, "2012-05-01");

      assertThat(cited(MO, "2010-01-01")).containsExactly(1L);
      assertThat(cited(MO, "2012-05-01")).containsExactly(1L, 2L);
      assertThat(life.report(MO, "2010-01-01").until().orElseThrow().entry()).isEqualTo(2);
      assertThat(life.report(MO, "2012-05-01").until()).isEmpty();
    }

    @Test
    void aFindingOfVoidnessCountsFromTheFirstDayAndIsCited() {
      life.married(MO, WU, "2008-05-01").of(MO, WU, "act=court_void", "judged_on=2012-05-01");

      assertThat(cited(MO, "2010-01-01")).containsExactly(1L, 2L);
    }

    @Test
    void aContradictionCitesWhatHadEffectByThen() {
      life.married(MO, WU, "2008-05-01")
          .married(MO, ZI, "2010-05-01")
          .divorced(MO, ZI, "2012-05-01");

      assertThat(cited(MO, "2011-01-01")).containsExactly(1L, 2L);
    }

    @Test
    void theDeadHaveNoCode() {
      life.died(MO, "2012-05-01");

      assertThat(life.ask(MO, "2013-01-01"))
          .isInstanceOfSatisfying(Deceased.class, dead -> assertThat(dead.code()).isEmpty());
    }
  }
}
