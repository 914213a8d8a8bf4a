package lianli.registry.status;

import static lianli.registry.status.ConflictCode.C01;
import static lianli.registry.status.ConflictCode.C02;
import static lianli.registry.status.ConflictCode.C05;
import static lianli.registry.status.ConflictCode.C09;
import static lianli.registry.status.ConflictCode.C15;
import static lianli.registry.status.ConflictCode.C17;
import static lianli.registry.status.Life.Who.MO;
import static lianli.registry.status.Life.Who.WU;
import static lianli.registry.status.Life.Who.ZI;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.status.Life.Who;
import lianli.registry.status.StatusAnswer.BelowLegalAge;
import lianli.registry.status.StatusAnswer.Conflict;
import lianli.registry.status.StatusAnswer.Divorced;
import lianli.registry.status.StatusAnswer.Married;
import lianli.registry.status.StatusAnswer.NoEffectiveRecord;
import lianli.registry.status.StatusAnswer.NoRecord;
import lianli.registry.status.StatusAnswer.Undetermined;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How papers become marriages: which one a paper means, and which papers tell the same thing. */
class UnionsTest {
  private static final String FIRST = "J520121-2003-000001";
  private static final String SECOND = "J520121-2008-000002";

  private final Life life = new Life();

  private Set<ConflictCode> conflicts(Who person, String day) {
    return life.ask(person, day) instanceof Conflict conflict ? conflict.codes() : Set.of();
  }

  private void marriedUnder(String number, String day) {
    life.of(MO, WU, "act=marriage", "registered_on=" + day, "certificate_number=" + number);
  }

  private static String naming(String number) {
    return "previous_certificate_number=" + number;
  }

  /** The same marriage on two papers, or two marriages. */
  @Nested
  class ToldTwice {
    @Test
    void aBareSerialOfAnotherYearIsAnotherMarriage() {
      marriedUnder("双流结字第12号", "2008-05-01");
      marriedUnder("双流结字第12号", "2012-05-01");

      assertThat(conflicts(MO, "2012-05-01")).containsExactly(C02);
    }

    @Test
    void anotherNumberIsAnotherMarriage() {
      marriedUnder(FIRST, "2003-05-01");
      marriedUnder(SECOND, "2008-05-01");

      assertThat(conflicts(MO, "2008-05-01")).containsExactly(C02);
    }

    @Test
    void oneDivorceOnTwoPapersDoesNotEndTheMarriageOfThatDay() {
      life.married(MO, WU, "2008-05-01")
          .divorced(MO, WU, "2010-05-01")
          .of(MO, WU, "act=divorce", "registered_on=2010-05-01", "remarks=second copy")
          .married(MO, WU, "2010-05-01");

      assertThat(life.ask(MO, "2010-05-01"))
          .isInstanceOfSatisfying(
              Married.class, married -> assertThat(married.code()).hasValue(23));
    }

    @Test
    void anAnswerRestsOnBothPapersOfOneDivorce() {
      life.married(MO, WU, "2008-05-01")
          .divorced(MO, WU, "2010-05-01")
          .of(MO, WU, "act=divorce", "registered_on=2010-05-01", "remarks=second copy");

      assertThat(sequences(life.ask(MO, "2010-05-01"))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void anAnswerRestsOnTheLaterOfTwoEndsToo() {
      life.married(MO, WU, "2008-05-01")
          .divorced(MO, WU, "2010-05-01")
          .of(MO, WU, "act=divorce", "registered_on=2012-05-01", "married_on=2008-05-01");

      assertThat(sequences(life.ask(MO, "2013-01-01"))).containsExactly(1L, 2L, 3L);
      assertThat(life.ask(MO, "2013-01-01").since().text()).isEqualTo("2010-05-01");
    }
  }

  /** A paper names a marriage by number, by date, by both or not at all. */
  @Nested
  class WhichOneIsMeant {
    private void twice() {
      marriedUnder(FIRST, "2003-05-01");
      life.divorced(MO, WU, "2006-05-01");
      marriedUnder(SECOND, "2008-05-01");
    }

    @Test
    void theNumberAndTheDateOfTheSecondAgree() {
      twice();
      life.of(
          MO,
          WU,
          "act=divorce",
          "registered_on=2012-05-01",
          "married_on=2008-05-01",
          naming(SECOND));

      assertThat(conflicts(MO, "2012-05-01")).isEmpty();
      assertThat(life.ask(MO, "2012-05-01")).isInstanceOf(Divorced.class);
    }

    @Test
    void anyOfTheDatesOnWhichItIsToldWillDo() {
      marriedUnder(SECOND, "2008-05-01");
      marriedUnder(SECOND, "2008-09-01");
      life.of(
          MO,
          WU,
          "act=divorce",
          "registered_on=2012-05-01",
          "married_on=2008-09-01",
          naming(SECOND));

      assertThat(conflicts(MO, "2012-05-01")).isEmpty();
    }

    @Test
    void aReissueThatNamesTwoMarriagesContradictsToo() {
      marriedUnder(SECOND, "2008-05-01");
      life.of(
          MO,
          WU,
          "act=marriage_reissue",
          "registered_on=2012-05-01",
          "married_on=2009-05-01",
          naming(SECOND));

      assertThat(conflicts(MO, "2012-04-30")).isEmpty();
      assertThat(conflicts(MO, "2012-05-01")).containsExactly(C17);
    }

    @Test
    void anEndBeforeTheMarriageOfTheDateItNamesIsAContradiction() {
      life.married(MO, WU, "2008-05-01")
          .of(MO, WU, "act=divorce", "registered_on=2007-05-01", "married_on=2008-05-01");

      assertThat(conflicts(MO, "2008-05-01")).containsExactly(C05);
    }

    @Test
    void anEndUnderTheNumberOfAnEarlierMarriageIsNone() {
      marriedUnder(SECOND, "2008-05-01");
      life.of(MO, WU, "act=divorce", "registered_on=2007-05-01", naming(FIRST));

      assertThat(conflicts(MO, "2008-05-01")).isEmpty();
      assertThat(life.ask(MO, "2008-05-01")).isInstanceOf(Married.class);
    }

    @Test
    void aSpouseOfAnotherNameWithoutANumberIsAnotherSpouse() {
      life.married(MO, WU, "2008-05-01")
          .of(
              MO,
              ZI,
              "act=divorce",
              "registered_on=2012-05-01",
              "married_on=2010-05-01",
              "woman.id_number=");

      assertThat(conflicts(MO, "2011-01-01")).containsExactly(C01);
      assertThat(life.ask(MO, "2013-01-01")).isInstanceOf(Married.class);
    }
  }

  /** Reissues tell of marriages and divorces whose own papers are not on file. */
  @Nested
  class Reissues {
    @Test
    void ofAnEarlierMarriageIsNotOfOneRegisteredLater() {
      life.of(MO, WU, "act=marriage_reissue", "registered_on=2012-05-01", "married_on=2008-05-01")
          .married(MO, WU, "2015-05-01");

      assertThat(life.ask(MO, "2010-01-01"))
          .isInstanceOfSatisfying(
              Married.class, married -> assertThat(married.since().text()).isEqualTo("2008-05-01"));
    }

    @Test
    void ofADivorceEndsAMarriageThatIsOpenOnFileOnThePrintedDay() {
      life.married(MO, WU, "2008-05-01")
          .of(MO, WU, "act=divorce_reissue", "registered_on=2012-05-01", "divorced_on=2010-05-01");

      assertThat(life.ask(MO, "2010-04-30")).isInstanceOf(Married.class);
      assertThat(life.ask(MO, "2010-05-01").since().text()).isEqualTo("2010-05-01");
    }

    @Test
    void ofADivorceMayPrintItWhereOtherActsNameTheirMarriage() {
      life.married(MO, WU, "2008-05-01")
          .of(
              MO,
              WU,
              "act=divorce_reissue",
              "registered_on=2012-05-01",
              "married_on=2010-05-01",
              "previous_certificate_number=L520121-2010-000007");

      assertThat(life.ask(MO, "2010-05-01").since().text()).isEqualTo("2010-05-01");
    }

    @Test
    void ofADivorceThatPrintsNoDayLeavesItOpenSinceTheMarriage() {
      life.married(MO, WU, "2008-05-01")
          .of(MO, WU, "act=divorce_reissue", "registered_on=2012-05-01")
          .of(MO, WU, "act=divorce_reissue", "registered_on=2014-05-01");

      // The certificate was issued again in 2012, so the divorce was before: nobody knows when.
      assertThat(life.ask(MO, "2012-04-30")).isInstanceOf(Undetermined.class);
      assertThat(life.ask(MO, "2012-05-01")).isInstanceOf(Divorced.class);
      assertThat(life.ask(MO, "2013-05-01").since().isKnown()).isFalse();
    }

    @Test
    void ofALaterDivorceThanTheOneOnFileEndsTheSecondMarriage() {
      life.married(MO, WU, "2000-05-01")
          .divorced(MO, WU, "2003-05-01")
          .married(MO, WU, "2005-05-01")
          .of(MO, WU, "act=divorce_reissue", "registered_on=2012-05-01", "divorced_on=2010-05-01");

      assertThat(life.ask(MO, "2009-05-01")).isInstanceOf(Married.class);
      assertThat(life.ask(MO, "2010-05-01")).isInstanceOf(Divorced.class);
    }

    @Test
    void ofAnEndedMarriageContradictsWhomeverOneMarriedSince() {
      life.married(MO, WU, "2008-05-01")
          .divorced(MO, WU, "2010-05-01")
          .married(MO, ZI, "2012-05-01")
          .of(MO, WU, "act=marriage_reissue", "registered_on=2015-05-01", "married_on=2008-05-01");

      assertThat(life.ask(MO, "2015-04-30")).isInstanceOf(Married.class);
      assertThat(conflicts(MO, "2015-05-01")).containsExactly(C15);
    }
  }

  /** Days that nobody knows exactly. */
  @Nested
  class Open {
    @Test
    void twoMarriagesThatEndedWithinOneYearLeaveOpenWhichWasTheLast() {
      life.married(MO, WU, "2008-05-01")
          .divorced(MO, WU, "2012")
          .married(MO, ZI, "2011-05-01")
          .divorced(MO, ZI, "2012");

      assertThat(life.ask(MO, "2013-01-01"))
          .isInstanceOfSatisfying(
              Undetermined.class,
              open ->
                  assertThat(open.reason().english())
                      .contains("two marriages ended within the same"));
    }

    @Test
    void aStrangersDivorceOverlapsOnlyAMarriageThatHeldThen() {
      life.married(MO, WU, "2008-05-01")
          .divorced(MO, WU, "2010-06-01")
          .of(MO, ZI, "act=divorce", "registered_on=2012-05-01", "married_on=2009-05-01");

      assertThat(conflicts(MO, "2010-01-01")).isEmpty();
      assertThat(life.ask(MO, "2011-01-01")).isInstanceOf(Undetermined.class);
    }

    @Test
    void aStrangersDivorceOverlapsAMarriageThatEndedLater() {
      life.married(MO, WU, "2008-05-01")
          .divorced(MO, WU, "2014-06-01")
          .of(MO, ZI, "act=divorce", "registered_on=2012-05-01", "married_on=2009-05-01");

      assertThat(conflicts(MO, "2011-01-01")).containsExactly(C01);
    }

    @Test
    void aMakeUpRegistrationReachesBackToTheDayOnWhichBothWereOfAge() {
      // Mo is of age from 1 January, Wu from 2 February 2002.
      life.of(MO, WU, "act=marriage", "registered_on=2010-05-01", "made_up=yes");

      assertThat(life.ask(MO, "2002-02-01")).isInstanceOf(NoRecord.class);
      assertThat(life.ask(MO, "2002-02-02")).isInstanceOf(Undetermined.class);
      assertThat(life.ask(WU, "2002-02-01")).isInstanceOf(BelowLegalAge.class);
    }
  }

  /** Marriages that never were. */
  @Nested
  class NeverBound {
    @Test
    void theAnswerRestsOnTheMarriageAndOnWhatUndidIt() {
      life.married(MO, WU, "2008-05-01").of(MO, WU, "act=court_void", "judged_on=2012-05-01");

      assertThat(sequences(life.ask(MO, "2009-01-01"))).containsExactly(1L, 2L);
    }

    @Test
    void theImpersonatedIsFreedOfAMarriageThatIsNotOnFile() {
      life.of(
          MO,
          WU,
          "act=revocation",
          "registered_on=2021-12-20",
          "married_on=2008-05-01",
          "freed=woman");

      assertThat(life.ask(WU, "2008-04-30")).isInstanceOf(NoRecord.class);
      assertThat(life.ask(WU, "2008-05-01")).isInstanceOf(NoEffectiveRecord.class);
    }

    @Test
    void theImpersonatedSeesTheRegistrationBehindTheRevocation() {
      life.of(MO, WU, "act=marriage_reissue", "registered_on=2012-05-01")
          .married(MO, WU, "2008-05-01")
          .of(MO, WU, "act=revocation", "registered_on=2021-12-20", "freed=woman");

      assertThat(sequences(life.ask(WU, "2008-05-01"))).containsExactly(2L, 3L);
      assertThat(sequences(life.ask(WU, "2012-05-01"))).containsExactly(1L, 2L, 3L);
      assertThat(life.ask(WU, "2008-04-30")).isInstanceOf(NoRecord.class);
    }
  }

  @Test
  void anActWithoutANameIsNoOtherName() {
    life.married(MO, WU, "2008-05-01")
        .of(MO, WU, "act=divorce", "registered_on=2012-05-01", "man.name=");

    assertThat(conflicts(MO, "2012-05-01")).doesNotContain(C09);
    assertThat(life.ask(MO, "2012-05-01")).isInstanceOf(Divorced.class);
  }

  private static java.util.List<Long> sequences(StatusAnswer answer) {
    return answer.restsOn().stream().map(LedgerEntry::sequence).toList();
  }
}
