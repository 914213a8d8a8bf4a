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
import lianli.registry.status.StatusAnswer.EndedByDeclaration;
import lianli.registry.status.StatusAnswer.Married;
import lianli.registry.status.StatusAnswer.NoEffectiveRecord;
import lianli.registry.status.StatusAnswer.Undetermined;
import lianli.registry.status.StatusAnswer.Widowed;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Mo and Wu married in 2008; Mo goes missing and is declared dead on 1 February 2015 and, in most
 * of these lives, comes back in July 2018 (Civil Code art. 48 to 51).
 */
class DeclaredDeadTest {
  private final Life life = new Life().married(MO, WU, "2008-05-01");

  private void declared(Who person, String day) {
    life.of(person, "act=declared_death", "judged_on=" + day);
  }

  private void back(Who person, String day) {
    life.of(person, "act=declared_death_revoked", "judged_on=" + day);
  }

  private void refused(Who person, String day) {
    life.of(person, "act=declared_death_revoked", "judged_on=" + day, "refused=yes");
  }

  private void goneAndBack() {
    declared(MO, "2015-02-01");
    back(MO, "2018-07-01");
  }

  private void isMarriedSince(Who person, String asked, String since) {
    assertThat(life.ask(person, asked))
        .isInstanceOfSatisfying(
            Married.class, married -> assertThat(married.since().text()).isEqualTo(since));
  }

  /** Both went missing: the marriage needs both of them back. */
  @Nested
  class BothDeclared {
    @Test
    void theMarriageComesBackWithTheLastOfThem() {
      declared(MO, "2015-02-01");
      declared(WU, "2016-03-01");
      back(MO, "2018-07-01");

      assertThat(life.ask(MO, "2019-01-01")).isInstanceOf(EndedByDeclaration.class);

      back(WU, "2020-01-01");

      assertThat(life.ask(MO, "2019-12-31")).isInstanceOf(EndedByDeclaration.class);
      isMarriedSince(MO, "2020-01-01", "2020-01-01");
      isMarriedSince(WU, "2020-01-01", "2020-01-01");
    }

    @Test
    void theOtherBackFirstCountsToo() {
      declared(MO, "2015-02-01");
      declared(WU, "2016-03-01");
      back(WU, "2017-01-01");
      back(MO, "2018-07-01");

      assertThat(life.ask(WU, "2018-06-30")).isInstanceOf(Widowed.class);
      isMarriedSince(WU, "2018-07-01", "2018-07-01");
    }

    @Test
    void aRefusalOfEitherKeepsItEnded() {
      declared(MO, "2015-02-01");
      declared(WU, "2016-03-01");
      refused(WU, "2017-01-01");
      back(MO, "2018-07-01");

      assertThat(life.ask(MO, "2019-01-01")).isInstanceOf(EndedByDeclaration.class);
    }

    @Test
    void onOneDayTheMarriageComesBackOnce() {
      declared(MO, "2015-02-01");
      declared(WU, "2015-02-01");
      back(MO, "2018-07-01");
      back(WU, "2019-01-01");

      assertThat(life.ask(MO, "2018-08-01")).isInstanceOf(Widowed.class);
      isMarriedSince(MO, "2019-01-01", "2019-01-01");
    }

    @Test
    void aSpouseDeclaredAfterTheReturnWidowsTheReturned() {
      goneAndBack();
      declared(WU, "2019-01-01");

      isMarriedSince(MO, "2018-12-31", "2018-07-01");
      assertThat(life.ask(MO, "2019-01-01")).isInstanceOf(Widowed.class);
    }
  }

  /** What happened to the spouse meanwhile decides whether the marriage comes back. */
  @Nested
  class Meanwhile {
    @Test
    void aSpouseWhoDiedDoesNotComeBackToLifeWithTheMarriage() {
      goneAndBack();
      life.died(WU, "2017-01-01");

      assertThat(life.ask(MO, "2019-01-01")).isInstanceOf(EndedByDeclaration.class);
    }

    @Test
    void aSpouseWhoDiesLaterWidowsAgain() {
      goneAndBack();
      life.died(WU, "2019-01-01");

      isMarriedSince(MO, "2018-12-31", "2018-07-01");
      assertThat(life.ask(MO, "2019-01-01")).isInstanceOf(Widowed.class);
    }

    @Test
    void theDeathOfSomebodyElseChangesNothing() {
      goneAndBack();
      life.died(ZI, "2017-01-01");

      isMarriedSince(MO, "2019-01-01", "2018-07-01");
    }

    @Test
    void aDeathThatTheRecordContradictsLeavesAConflict() {
      goneAndBack();
      life.died(WU, "2017-01-01").divorced(WANG, WU, "2017-06-01");

      assertThat(life.ask(MO, "2019-01-01"))
          .isInstanceOfSatisfying(
              Conflict.class,
              conflict -> assertThat(conflict.codes()).containsExactly(ConflictCode.C06));
    }

    @Test
    void aMarriageAbroadKeepsItEndedOnceItsPaperIsAuthenticated() {
      goneAndBack();
      life.of(WANG, WU, "act=foreign_marriage", "registered_on=2017-01-01", "country=泰国");
      isMarriedSince(MO, "2019-01-01", "2018-07-01");

      life.of(
          WANG,
          WU,
          "act=foreign_marriage",
          "registered_on=2017-01-01",
          "country=泰国",
          "recognition=authenticated");
      assertThat(life.ask(MO, "2019-01-01")).isInstanceOf(EndedByDeclaration.class);
    }

    @Test
    void marriagesBeforeTheDeclarationOrAfterTheReturnDoNotCount() {
      goneAndBack();
      life.married(WANG, WU, "2003-01-01")
          .divorced(WANG, WU, "2006-01-01")
          .married(WANG, WU, "2020-01-01");

      isMarriedSince(MO, "2019-01-01", "2018-07-01");
    }

    @Test
    void aMarriageInTheYearOfTheReturnLeavesItOpen() {
      goneAndBack();
      life.married(WANG, WU, "2018");

      assertThat(life.ask(MO, "2018-06-30")).isInstanceOf(Deceased.class);
      assertThat(life.ask(MO, "2019-01-01")).isInstanceOf(Undetermined.class);
    }

    @Test
    void aMarriageOfOtherPeopleDoesNotCount() {
      goneAndBack();
      life.married(WANG, ZI, "2017-01-01");

      isMarriedSince(MO, "2019-01-01", "2018-07-01");
    }

    @Test
    void aRemarriageStandsThoughAnotherMarriageWasVoided() {
      goneAndBack();
      life.married(WANG, WU, "2017-01-01").of(WANG, ZI, "act=court_void", "judged_on=2018-01-01");

      assertThat(life.ask(MO, "2019-01-01")).isInstanceOf(EndedByDeclaration.class);
    }
  }

  /** What the declared dead does, and when it contradicts the declaration. */
  @Nested
  class TheMissing {
    @Test
    void actsAfterTheReturnContradictNothing() {
      goneAndBack();
      life.of(MO, WU, "act=marriage_reissue", "registered_on=2020-01-01", "married_on=2008-05-01");

      assertThat(life.ask(MO, "2016-01-01")).isInstanceOf(Deceased.class);
      assertThat(life.ask(WU, "2016-01-01")).isInstanceOf(Widowed.class);
      isMarriedSince(MO, "2020-01-01", "2018-07-01");
    }

    @Test
    void mayGoMissingTwice() {
      declared(MO, "2010-01-01");
      back(MO, "2012-01-01");
      goneAndBack();

      assertThat(life.ask(MO, "2011-01-01")).isInstanceOf(Deceased.class);
      isMarriedSince(WU, "2013-01-01", "2012-01-01");
      assertThat(life.ask(MO, "2013-01-01")).isInstanceOf(Married.class);
      assertThat(life.ask(WU, "2016-01-01")).isInstanceOf(Widowed.class);
      assertThat(life.ask(MO, "2016-01-01").since().text()).isEqualTo("2015-02-01");
      isMarriedSince(WU, "2019-01-01", "2018-07-01");
    }

    @Test
    void isNotTheSpouseWhereSomebodyElseUsedTheName() {
      life.of(MO, WU, "act=revocation", "registered_on=2021-12-20", "freed=woman");
      declared(WU, "2015-02-01");

      isMarriedSince(MO, "2016-01-01", "2008-05-01");
    }

    @Test
    void foundDeadLaterWasLostWithTheDeclaration() {
      declared(MO, "2015-02-01");
      life.died(MO, "2017-01-01");

      assertThat(life.ask(WU, "2018-01-01"))
          .isInstanceOfSatisfying(
              Widowed.class,
              widowed -> {
                assertThat(widowed.since().text()).isEqualTo("2015-02-01");
                assertThat(widowed.restsOn())
                    .extracting(LedgerEntry::sequence)
                    .containsExactly(1L, 2L);
              });
    }
  }

  /** The marriage ended in another way too. */
  @Nested
  class AnotherEnd {
    @Test
    void aDivorceOfTheSameDayCameFirstAndStays() {
      life.divorced(MO, WU, "2015-02-01");
      goneAndBack();

      assertThat(life.ask(WU, "2016-01-01")).isInstanceOf(Divorced.class);
      assertThat(life.ask(WU, "2019-01-01")).isInstanceOf(Divorced.class);
    }

    @Test
    void aDivorceAbroadAfterTheDeclarationIsASecondEnd() {
      declared(MO, "2015-02-01");
      life.of(
          MO,
          WU,
          "act=foreign_divorce",
          "country=日本",
          "recognition=court",
          "effective_from=2016-01-01");

      assertThat(life.ask(WU, "2015-12-31"))
          .isInstanceOfSatisfying(
              Conflict.class,
              conflict -> assertThat(conflict.codes()).containsExactly(ConflictCode.C16));
      assertThat(life.ask(WU, "2016-01-01"))
          .isInstanceOfSatisfying(
              Widowed.class,
              widowed -> {
                assertThat(widowed.since().text()).isEqualTo("2015-02-01");
                assertThat(widowed.restsOn()).hasSize(3);
              });
    }

    @Test
    void aMarriageFoundVoidNeverCameBackEither() {
      goneAndBack();
      life.of(MO, WU, "act=court_void", "judged_on=2020-01-01");

      assertThat(life.ask(WU, "2010-01-01")).isInstanceOf(NoEffectiveRecord.class);
      assertThat(life.ask(WU, "2019-01-01")).isInstanceOf(NoEffectiveRecord.class);
    }

    @Test
    void theFindingMayNameItByItsNumber() {
      Life numbered =
          new Life()
              .of(
                  MO,
                  WU,
                  "act=marriage",
                  "registered_on=2008-05-01",
                  "certificate_number=J520121-2008-000001")
              .of(MO, "act=declared_death", "judged_on=2015-02-01")
              .of(MO, "act=declared_death_revoked", "judged_on=2018-07-01")
              .of(
                  MO,
                  WU,
                  "act=court_void",
                  "judged_on=2020-01-01",
                  "previous_certificate_number=J520121-2008-000001");

      assertThat(numbered.ask(WU, "2010-01-01")).isInstanceOf(NoEffectiveRecord.class);
      assertThat(numbered.ask(WU, "2019-01-01")).isInstanceOf(NoEffectiveRecord.class);
    }

    @Test
    void aLaterMarriageFoundVoidLeavesTheEarlierAsItCameBack() {
      goneAndBack();
      life.divorced(MO, WU, "2019-01-01")
          .married(MO, WU, "2020-01-01")
          .of(MO, WU, "act=court_void", "judged_on=2021-01-01");

      isMarriedSince(WU, "2018-12-31", "2018-07-01");
      assertThat(life.ask(WU, "2022-01-01"))
          .isInstanceOfSatisfying(
              Divorced.class,
              divorced -> assertThat(divorced.since().text()).isEqualTo("2019-01-01"));
    }
  }
}
