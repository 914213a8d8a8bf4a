package lianli.registry.status;

import static lianli.registry.status.Life.Who.MO;
import static lianli.registry.status.Life.Who.WANG;
import static lianli.registry.status.Life.Who.WU;
import static lianli.registry.status.Life.Who.ZI;
import static org.assertj.core.api.Assertions.assertThat;

import lianli.registry.status.StatusAnswer.Conflict;
import lianli.registry.status.StatusAnswer.Deceased;
import lianli.registry.status.StatusAnswer.Divorced;
import lianli.registry.status.StatusAnswer.EndedByDeclaration;
import lianli.registry.status.StatusAnswer.Married;
import lianli.registry.status.StatusAnswer.NoEffectiveRecord;
import lianli.registry.status.StatusAnswer.NoRecord;
import lianli.registry.status.StatusAnswer.Undetermined;
import lianli.registry.status.StatusAnswer.Widowed;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What happened to registries, told with other people (domain.md §1, registry-rules §3). */
class RealCasesTest {
  private final Life life = new Life();

  /** A couple divorced by mediation, kept silent, and had their certificate issued again. */
  @Nested
  class ReissueAfterACourtDivorce {
    @Test
    void isAContradictionFromTheReissueOnAndNotBefore() {
      life.married(MO, WU, "2008-05-01")
          .of(
              MO,
              WU,
              "act=court_divorce",
              "decree_form=mediation",
              "judged_on=2013-03-01",
              "effective_from=2013-03-10")
          .of(MO, WU, "act=marriage_reissue", "registered_on=2015-06-01", "married_on=2008-05-01");

      assertThat(life.ask(MO, "2013-03-09")).isInstanceOf(Married.class);
      assertThat(life.ask(MO, "2015-05-31")).isInstanceOf(Divorced.class);
      assertThat(life.ask(MO, "2015-06-01"))
          .isInstanceOfSatisfying(
              Conflict.class, conflict -> assertThat(conflict.codes()).contains(ConflictCode.C15));
    }
  }

  /** A cousin married under her number in 2008; years later her own wedding is stopped. */
  @Nested
  class Impersonation {
    private void registeredInHerName() {
      life.married(MO, WU, "2008-05-01").married(WANG, WU, "2012-05-01");
    }

    private void revoked() {
      life.of(MO, WU, "act=revocation", "registered_on=2021-12-20", "freed=woman");
    }

    @Test
    void looksLikeTwoMarriagesUntilItIsRevoked() {
      registeredInHerName();

      assertThat(life.ask(WU, "2013-01-01")).isInstanceOf(Conflict.class);
    }

    @Test
    void freesTheImpersonatedFromTheFirstDay() {
      registeredInHerName();
      revoked();

      assertThat(life.ask(WU, "2010-01-01")).isInstanceOf(NoEffectiveRecord.class);
      assertThat(life.ask(WU, "2013-01-01"))
          .isInstanceOfSatisfying(
              Married.class,
              married -> {
                assertThat(married.since().text()).isEqualTo("2012-05-01");
                assertThat(married.code()).hasValue(20);
              });
    }

    @Test
    void leavesTheOtherPartyMarriedToSomebodyUnknown() {
      registeredInHerName();
      revoked();
      life.died(WU, "2022-02-02");

      assertThat(life.ask(MO, "2023-01-01")).isInstanceOf(Married.class);
      assertThat(life.ask(WANG, "2023-01-01")).isInstanceOf(Widowed.class);
    }

    @Test
    void answersGivenBeforeStayAsTheyWere() {
      registeredInHerName();
      revoked();

      assertThat(life.askKnownAt(WU, "2013-01-01", 2)).isInstanceOf(Conflict.class);
    }

    @Test
    void anotherNameUnderHerNumberNoLongerStandsAgainstHer() {
      life.of(MO, WU, "act=marriage", "registered_on=2008-05-01", "woman.name=乌兰");
      life.married(WANG, WU, "2012-05-01");
      assertThat(life.ask(WU, "2013-01-01")).isInstanceOf(Conflict.class);

      revoked();

      assertThat(life.ask(WU, "2013-01-01")).isInstanceOf(Married.class);
    }

    @Test
    void bothMayHaveBeenImpersonated() {
      life.married(MO, WU, "2008-05-01")
          .of(MO, WU, "act=revocation", "registered_on=2021-12-20", "freed=man woman");

      assertThat(life.ask(MO, "2010-01-01")).isInstanceOf(NoEffectiveRecord.class);
      assertThat(life.ask(WU, "2010-01-01")).isInstanceOf(NoEffectiveRecord.class);
    }
  }

  /** The registry made her a widow; then a divorce of earlier years came in. */
  @Test
  void aLateOlderDivorceIsRecomputedAndNotRefused() {
    life.married(MO, WU, "2008-05-01").died(MO, "2019-03-03");
    assertThat(life.ask(WU, "2020-01-01")).isInstanceOf(Widowed.class);

    life.divorced(MO, WU, "2015-01-01");

    assertThat(life.ask(WU, "2020-01-01"))
        .isInstanceOfSatisfying(
            Divorced.class,
            divorced -> assertThat(divorced.since().text()).isEqualTo("2015-01-01"));
    assertThat(life.askKnownAt(WU, "2020-01-01", 2)).isInstanceOf(Widowed.class);
  }

  /** He went missing; a court declared him dead; he came back (Civil Code art. 48 to 51). */
  @Nested
  class DeclaredDeath {
    private void declared() {
      life.married(MO, WU, "2008-05-01").of(MO, "act=declared_death", "judged_on=2015-02-01");
    }

    private void returned(String... more) {
      String[] told = new String[more.length + 2];
      told[0] = "act=declared_death_revoked";
      told[1] = "judged_on=2018-07-01";
      System.arraycopy(more, 0, told, 2, more.length);
      life.of(MO, told);
    }

    @Test
    void endsTheMarriageOnTheDayOfTheDeclaration() {
      declared();

      assertThat(life.ask(WU, "2015-01-31")).isInstanceOf(Married.class);
      assertThat(life.ask(WU, "2015-02-01")).isInstanceOf(Widowed.class);
      assertThat(life.ask(MO, "2016-01-01"))
          .isInstanceOfSatisfying(Deceased.class, dead -> assertThat(dead.declared()).isTrue());
    }

    @Test
    void revokedBringsTheMarriageBackFromThatDay() {
      declared();
      returned();

      assertThat(life.ask(WU, "2018-06-30")).isInstanceOf(Widowed.class);
      for (Life.Who one : new Life.Who[] {MO, WU}) {
        assertThat(life.ask(one, "2018-07-01"))
            .isInstanceOfSatisfying(
                Married.class,
                married -> {
                  assertThat(married.since().text()).isEqualTo("2018-07-01");
                  assertThat(married.code()).hasValue(20);
                  assertThat(married.restsOn()).hasSize(3);
                });
      }
    }

    @Test
    void aMarriageThatCameBackCanEndByDivorce() {
      declared();
      returned();
      life.divorced(MO, WU, "2020-01-01");

      assertThat(life.ask(WU, "2019-12-31")).isInstanceOf(Married.class);
      assertThat(life.ask(MO, "2020-01-01")).isInstanceOf(Divorced.class);
    }

    @Test
    void staysEndedWhereTheSpouseMarriedMeanwhile() {
      declared();
      life.married(WANG, WU, "2017-01-01");
      returned();

      assertThat(life.ask(WU, "2019-01-01"))
          .isInstanceOfSatisfying(
              Married.class, married -> assertThat(married.code()).hasValue(22));
      assertThat(life.ask(MO, "2019-01-01")).isInstanceOf(EndedByDeclaration.class);
    }

    @Test
    void staysEndedEvenIfThatMarriageIsOverByThen() {
      declared();
      life.married(WANG, WU, "2016-01-01").divorced(WANG, WU, "2017-01-01");
      returned();

      assertThat(life.ask(WU, "2019-01-01")).isInstanceOf(Divorced.class);
      assertThat(life.ask(MO, "2019-01-01")).isInstanceOf(EndedByDeclaration.class);
    }

    @Test
    void staysEndedWhereTheSpouseRefusedInWriting() {
      declared();
      returned("refused=yes");

      assertThat(life.ask(WU, "2019-01-01")).isInstanceOf(EndedByDeclaration.class);
      assertThat(life.ask(MO, "2019-01-01")).isInstanceOf(EndedByDeclaration.class);
    }

    @Test
    void aVoidRemarriageDoesNotKeepItEnded() {
      declared();
      life.married(WANG, WU, "2017-01-01")
          .of(WANG, WU, "act=court_void", "judged_on=2018-01-01", "case_number=x");
      returned();

      assertThat(life.ask(MO, "2019-01-01")).isInstanceOf(Married.class);
    }

    @Test
    void whatTheMissingPersonDidMeanwhileIsAContradictionUntilTheDeclarationFalls() {
      declared();
      life.married(MO, ZI, "2016-05-01");

      assertThat(life.ask(MO, "2016-06-01"))
          .isInstanceOfSatisfying(
              Conflict.class, conflict -> assertThat(conflict.codes()).contains(ConflictCode.C06));

      returned();

      assertThat(life.ask(MO, "2019-01-01")).isInstanceOf(Married.class);
      assertThat(life.ask(WU, "2019-01-01")).isInstanceOf(EndedByDeclaration.class);
    }
  }

  /** Papers from abroad count when they are authenticated or recognised here. */
  @Nested
  class ForeignPapers {
    @Test
    void anAuthenticatedMarriageCountsAndABareOneIsATask() {
      life.of(MO, WU, "act=foreign_marriage", "registered_on=2010-05-01", "country=泰国");
      assertThat(life.ask(MO, "2011-01-01")).isInstanceOf(NoRecord.class);

      life.of(
          MO,
          WU,
          "act=foreign_marriage",
          "registered_on=2010-05-01",
          "country=泰国",
          "recognition=authenticated");
      assertThat(life.ask(MO, "2011-01-01")).isInstanceOf(Married.class);
    }

    @Test
    void aDivorceEndsTheMarriageOnceACourtRecognisedIt() {
      life.married(MO, WU, "2008-05-01")
          .of(
              MO,
              WU,
              "act=foreign_divorce",
              "country=日本",
              "recognition=authenticated",
              "effective_from=2012-01-01");
      assertThat(life.ask(MO, "2013-01-01")).isInstanceOf(Married.class);

      life.of(
          MO,
          WU,
          "act=foreign_divorce",
          "country=日本",
          "recognition=court",
          "judged_on=2014-01-01",
          "effective_from=2012-01-01");
      assertThat(life.ask(MO, "2012-01-01")).isInstanceOf(Divorced.class);
    }
  }

  @Test
  void aMakeUpRegistrationReachesBackToItsStatedDay() {
    life.of(
        MO,
        WU,
        "act=marriage",
        "registered_on=2010-05-01",
        "made_up=yes",
        "effective_from=2006-01-01");

    assertThat(life.ask(MO, "2005-12-31")).isInstanceOf(NoRecord.class);
    assertThat(life.ask(MO, "2006-01-01")).isInstanceOf(Married.class);
  }

  @Test
  void aMakeUpRegistrationWithoutItLeavesTheTimeBeforeOpen() {
    life.of(MO, WU, "act=marriage", "registered_on=2010-05-01", "made_up=yes");

    assertThat(life.ask(MO, "2008-01-01")).isInstanceOf(Undetermined.class);
    assertThat(life.ask(MO, "2010-05-01")).isInstanceOf(Married.class);
  }
}
