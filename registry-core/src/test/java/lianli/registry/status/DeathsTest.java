package lianli.registry.status;

import static lianli.registry.status.Life.Who.MO;
import static lianli.registry.status.Life.Who.WANG;
import static lianli.registry.status.Life.Who.WU;
import static lianli.registry.status.Life.Who.ZI;
import static org.assertj.core.api.Assertions.assertThat;

import lianli.registry.ledger.LedgerEntry;
import lianli.registry.status.Life.Who;
import lianli.registry.status.StatusAnswer.Conflict;
import lianli.registry.status.StatusAnswer.Deceased;
import lianli.registry.status.StatusAnswer.Divorced;
import lianli.registry.status.StatusAnswer.Married;
import lianli.registry.status.StatusAnswer.Undetermined;
import lianli.registry.status.StatusAnswer.Widowed;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Deaths, certified and reported, exact and not: for the dead and for those they leave. */
class DeathsTest {
  private final Life life = new Life();

  private void reported(Who person, String day) {
    life.of(person, "act=death", "died_on=" + day, "death_source=agency_list");
  }

  private void becauseOf(Who person, String day, String reason) {
    assertThat(life.ask(person, day))
        .isInstanceOfSatisfying(
            Undetermined.class, open -> assertThat(open.reason().english()).contains(reason));
  }

  /** Row 3 carries the status on the day before. */
  @Nested
  class TheStatusBefore {
    private StatusAnswer before(Who person, String asked) {
      return ((Deceased) life.ask(person, asked)).before().orElseThrow();
    }

    @Test
    void isThatOfTheDayBefore() {
      life.married(MO, WU, "2008-05-01").died(MO, "2019-03-03");

      assertThat(before(MO, "2019-03-03")).isInstanceOf(Married.class);
      assertThat(life.ask(MO, "2019-03-03").since().text()).isEqualTo("2019-03-03");
    }

    @Test
    void isThatBeforeTheYearWhereOnlyTheYearIsKnown() {
      life.married(MO, WU, "2019-02-01").died(MO, "2019");

      assertThat(before(MO, "2020-01-01").word()).isEqualTo("NO_RECORD_IN_SCOPE");
      becauseOf(MO, "2019-06-01", "not certified, or its day is not known");
    }

    @Test
    void isMissingWhereTheDayOfDeathIs() {
      life.married(MO, WU, "2008-05-01")
          .of(MO, "act=death", "registered_on=2019-03-10", "death_source=certificate");

      assertThat(life.ask(MO, "2019-03-10"))
          .isInstanceOfSatisfying(Deceased.class, dead -> assertThat(dead.before()).isEmpty());
    }

    @Test
    void isMissingWhereNobodyMayAskAboutIt() {
      life.died(MO, "1980-01-01");

      assertThat(life.ask(MO, "2000-01-01"))
          .isInstanceOfSatisfying(Deceased.class, dead -> assertThat(dead.before()).isEmpty());
    }
  }

  @Test
  void ofTwoCertificatesTheEarlierDayCounts() {
    life.died(MO, "2019-03-05").died(MO, "2019-03-03");

    assertThat(life.ask(MO, "2020-01-01").since().text()).isEqualTo("2019-03-03");
  }

  @Test
  void ofTwoReportsTheEarlierDayLeavesItOpen() {
    reported(MO, "2019-03-05");
    reported(MO, "2019-03-03");

    assertThat(life.ask(MO, "2020-01-01"))
        .isInstanceOfSatisfying(
            Undetermined.class, open -> assertThat(open.earliest()).hasToString("2019-03-03"));
  }

  @Test
  void aReportSuspendsForTheSpouseAndSaysWhy() {
    life.married(MO, WU, "2008-05-01");
    reported(MO, "2019-03-03");

    becauseOf(WU, "2019-03-03", "spouse's death is reported");
  }

  @Test
  void aCertificateSettlesWhatAReportLeftOpen() {
    life.married(MO, WU, "2008-05-01").died(MO, "2019-03-05");
    reported(MO, "2019-03-03");

    assertThat(life.ask(WU, "2019-03-04")).isInstanceOf(Undetermined.class);
    assertThat(life.ask(WU, "2020-01-01"))
        .isInstanceOfSatisfying(
            Widowed.class, widowed -> assertThat(widowed.since().text()).isEqualTo("2019-03-05"));
  }

  @Test
  void aCertifiedDeathOfAnUnknownDaySaysSoInstead() {
    life.married(MO, WU, "2008-05-01").died(MO, "2019-03");

    becauseOf(WU, "2019-03-15", "day the marriage ended is not known");
  }

  @Test
  void aDeathThatIsNotTheOnlyOneUnderTheNumberIsNoDeathYet() {
    life.married(MO, WU, "2008-05-01")
        .of(MO, "act=death", "died_on=2019-03-03", "death_source=certificate", "man.name=另有人");

    assertThat(life.ask(MO, "2020-01-01"))
        .isInstanceOfSatisfying(
            Conflict.class,
            conflict -> assertThat(conflict.codes()).containsExactly(ConflictCode.C09));
  }

  /** A divorce and a death near each other: which came first decides between 40 and 30. */
  @Nested
  class BesideADivorce {
    @Test
    void theDivorceOfTheSameDayCameFirst() {
      life.married(MO, WU, "2008-05-01").divorced(MO, WU, "2019-03-03").died(MO, "2019-03-03");

      assertThat(life.ask(WU, "2020-01-01"))
          .isInstanceOfSatisfying(
              Divorced.class,
              divorced ->
                  assertThat(divorced.restsOn())
                      .extracting(LedgerEntry::sequence)
                      .containsExactly(1L, 2L));
    }

    @Test
    void nobodyKnowsWithinTheSameMonth() {
      life.married(MO, WU, "2008-05-01").divorced(MO, WU, "2019-03").died(MO, "2019-03-03");

      becauseOf(WU, "2020-01-01", "about the time a divorce took effect");
    }

    @Test
    void aDeathBeforeTheDivorceOnPaperLeavesAWidow() {
      // The judgment takes effect without the dead: only an act in person would contradict.
      life.married(MO, WU, "2008-05-01")
          .died(MO, "2019-03-03")
          .of(
              MO,
              WU,
              "act=foreign_divorce",
              "country=日本",
              "recognition=court",
              "effective_from=2019-05-01");

      assertThat(life.ask(WU, "2020-01-01")).isInstanceOf(Widowed.class);
    }
  }

  /** Somebody used Wu's name to marry Mo, after or before her death. */
  @Nested
  class OfTheImpersonated {
    @Test
    void isNotContradictedByWhatWasDoneInTheirName() {
      life.married(WANG, WU, "2005-05-01")
          .died(WU, "2010-01-01")
          .married(MO, WU, "2012-05-01")
          .of(MO, WU, "act=revocation", "registered_on=2021-12-20", "freed=woman");

      assertThat(life.ask(WANG, "2013-01-01")).isInstanceOf(Widowed.class);
      assertThat(life.ask(WU, "2013-01-01")).isInstanceOf(Deceased.class);
    }

    @Test
    void isContradictedWhereOnlyTheOtherPartyWasSomebodyElse() {
      life.married(WANG, WU, "2005-05-01")
          .died(WU, "2010-01-01")
          .married(MO, WU, "2012-05-01")
          .of(MO, WU, "act=revocation", "registered_on=2021-12-20", "freed=man");

      assertThat(life.ask(WANG, "2013-01-01"))
          .isInstanceOfSatisfying(
              Conflict.class,
              conflict ->
                  assertThat(conflict.codes()).containsExactly(ConflictCode.C01, ConflictCode.C06));
    }
  }

  @Test
  void aDeathFindsTheSpouseWhateverPaperCameFirst() {
    // One paper of the marriage lacks her number; the other has it.
    String[] without = {"act=marriage", "registered_on=2008-05-01", "woman.id_number="};
    life.of(MO, WU, without).married(MO, WU, "2008-05-01").died(WU, "2019-03-03");
    Life other = new Life().died(WU, "2019-03-03").married(MO, WU, "2008-05-01");
    other.of(MO, WU, without);

    assertThat(life.ask(MO, "2020-01-01")).isInstanceOf(Widowed.class);
    assertThat(other.ask(MO, "2020-01-01")).isInstanceOf(Widowed.class);
    assertThat(life.ask(ZI, "2020-01-01").word()).isEqualTo("NO_RECORD_IN_SCOPE");
  }
}
