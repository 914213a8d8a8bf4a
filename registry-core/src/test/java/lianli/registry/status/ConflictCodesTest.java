package lianli.registry.status;

import static lianli.registry.status.ConflictCode.C01;
import static lianli.registry.status.ConflictCode.C02;
import static lianli.registry.status.ConflictCode.C03;
import static lianli.registry.status.ConflictCode.C04;
import static lianli.registry.status.ConflictCode.C05;
import static lianli.registry.status.ConflictCode.C06;
import static lianli.registry.status.ConflictCode.C07;
import static lianli.registry.status.ConflictCode.C08;
import static lianli.registry.status.ConflictCode.C09;
import static lianli.registry.status.ConflictCode.C10;
import static lianli.registry.status.ConflictCode.C11;
import static lianli.registry.status.ConflictCode.C13;
import static lianli.registry.status.ConflictCode.C15;
import static lianli.registry.status.ConflictCode.C16;
import static lianli.registry.status.ConflictCode.C17;
import static lianli.registry.status.ConflictCode.C18;
import static lianli.registry.status.ConflictCode.C20;
import static lianli.registry.status.Life.Who.MO;
import static lianli.registry.status.Life.Who.WANG;
import static lianli.registry.status.Life.Who.WU;
import static lianli.registry.status.Life.Who.ZI;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import lianli.registry.status.Life.Who;
import lianli.registry.status.StatusAnswer.Conflict;
import lianli.registry.status.StatusAnswer.Divorced;
import lianli.registry.status.StatusAnswer.Married;
import lianli.registry.status.StatusAnswer.NoEffectiveRecord;
import lianli.registry.status.StatusAnswer.Undetermined;
import lianli.registry.status.StatusAnswer.Widowed;
import org.junit.jupiter.api.Test;

/** Each conflict and each flag: the day it begins, the day it ends, and what does not raise it. */
class ConflictCodesTest {
  private final Life life = new Life();

  @Test
  void overlappingMarriagesBlockBothFromTheSecondUntilOneEnds() {
    life.married(MO, WU, "2008-05-01").married(MO, ZI, "2010-05-01").divorced(MO, WU, "2012-05-01");

    assertThat(conflicts(MO, "2010-04-30")).isEmpty();
    assertThat(conflicts(MO, "2010-05-01")).containsExactly(C01);
    assertThat(conflicts(MO, "2012-04-30")).containsExactly(C01);
    assertThat(conflicts(MO, "2012-05-01")).isEmpty();
    assertThat(conflicts(WU, "2009-01-01")).isEmpty();
  }

  @Test
  void aStrangersDivorceInsideAnOpenMarriageIsAnOverlap() {
    life.married(MO, WU, "2008-05-01")
        .of(MO, ZI, "act=divorce", "registered_on=2012-05-01", "married_on=2010-05-01");

    assertThat(conflicts(MO, "2011-01-01")).contains(C01);
    assertThat(conflicts(MO, "2009-01-01")).isEmpty();
  }

  @Test
  void twoMarriagesOfOneCoupleWithoutAnEndBetween() {
    life.married(MO, WU, "2008-05-01").married(MO, WU, "2012-05-01");

    assertThat(conflicts(MO, "2012-04-30")).isEmpty();
    assertThat(conflicts(MO, "2012-05-01")).containsExactly(C02);
    assertThat(conflicts(WU, "2012-05-01")).containsExactly(C02);
  }

  @Test
  void oneNumberWithAYearForTwoCouples() {
    life.of(MO, WU, "act=marriage", "registered_on=2008-05-01", number("J520121-2008-000001"))
        .of(WANG, ZI, "act=marriage", "registered_on=2008-06-01", number("J520121-2008-000001"));

    assertThat(conflicts(MO, "2008-04-30")).isEmpty();
    assertThat(conflicts(MO, "2008-05-01")).containsExactly(C03);
    assertThat(conflicts(ZI, "2008-06-01")).containsExactly(C03);
  }

  @Test
  void aBareSerialOrAnotherKindOfActIsNoSharedNumber() {
    life.of(MO, WU, "act=marriage", "registered_on=2008-05-01", number("双流结字第12号"))
        .of(WANG, ZI, "act=marriage", "registered_on=2008-06-01", number("双流结字第12号"));

    assertThat(conflicts(MO, "2009-01-01")).isEmpty();
  }

  @Test
  void anotherNumberOrAnotherKindIsNotShared() {
    life.of(MO, WU, "act=marriage", "registered_on=2008-05-01", number("J520121-2008-000001"))
        .of(WANG, ZI, "act=marriage", "registered_on=2008-06-01", number("J520121-2008-000002"))
        .of(
            MO,
            WU,
            "act=marriage_reissue",
            "registered_on=2009-06-01",
            "married_on=2008-05-01",
            number("J520121-2008-000002"));

    assertThat(conflicts(MO, "2010-01-01")).isEmpty();
  }

  @Test
  void aDivorceWithoutItsMarriageIsOnlyFlagged() {
    life.of(MO, WU, "act=divorce", "registered_on=2012-05-01", "married_on=2008-05-01");

    assertThat(life.ask(MO, "2012-05-01")).isInstanceOf(Divorced.class);
    assertThat(flags(MO, "2012-05-01")).containsExactly(C04);
    assertThat(life.ask(MO, "2010-01-01")).isInstanceOf(Undetermined.class);
    assertThat(flags(MO, "2007-01-01")).isEmpty();
  }

  @Test
  void anEndBeforeTheMarriageItNamesIsAContradictionFromTheMarriageOn() {
    life.of(MO, WU, "act=marriage", "registered_on=2008-05-01", number("J520121-2008-000001"))
        .of(
            MO,
            WU,
            "act=divorce",
            "registered_on=2007-05-01",
            "previous_certificate_number=J520121-2008-000001");

    assertThat(conflicts(MO, "2008-04-30")).isEmpty();
    assertThat(conflicts(MO, "2008-05-01")).contains(C05);
  }

  @Test
  void anEndThatNamesAnEarlierMarriageDoesNotContradictTheLater() {
    life.married(MO, WU, "2008-05-01")
        .of(MO, WU, "act=divorce", "registered_on=2007-05-01", "married_on=2003-05-01");

    assertThat(conflicts(MO, "2009-01-01")).isEmpty();
    assertThat(life.ask(MO, "2009-01-01")).isInstanceOf(Married.class);
  }

  @Test
  void anActAfterTheDeathContradictsIt() {
    life.married(MO, WU, "2008-05-01").died(MO, "2009-01-01").divorced(MO, WU, "2010-05-01");

    assertThat(conflicts(MO, "2008-12-31")).isEmpty();
    assertThat(conflicts(MO, "2009-01-01")).contains(C06);
    assertThat(conflicts(WU, "2009-06-01")).contains(C06);
  }

  @Test
  void aCourtsFindingAboutTheDeadDoesNotContradictTheDeath() {
    life.married(MO, WU, "2008-05-01")
        .died(MO, "2009-01-01")
        .of(MO, WU, "act=court_void", "judged_on=2011-01-01");

    assertThat(conflicts(MO, "2012-01-01")).isEmpty();
    assertThat(life.ask(WU, "2012-01-01")).isInstanceOf(NoEffectiveRecord.class);
  }

  @Test
  void underAgeMarriagesStandAndAreFlagged() {
    // WU is of age from 2 February 2002.
    life.married(MO, WU, "2002-02-01");

    assertThat(life.ask(MO, "2003-01-01")).isInstanceOf(Married.class);
    assertThat(flags(MO, "2003-01-01")).containsExactly(C07);
    assertThat(flags(WU, "2003-01-01")).containsExactly(C07);
  }

  @Test
  void theBirthdayOfLegalAgeIsNotUnderAge() {
    life.married(MO, WU, "2002-02-02");

    assertThat(flags(MO, "2003-01-01")).isEmpty();
  }

  @Test
  void anotherBirthDateOrSexThanTheNumbersBlocksThePersonAndOnlyThem() {
    life.of(MO, WU, "act=marriage", "registered_on=2008-05-01", "man.birth_date=1980-01-02");

    assertThat(conflicts(MO, "2008-05-01")).containsExactly(C08);
    assertThat(conflicts(MO, "2008-04-30")).isEmpty();
    assertThat(conflicts(WU, "2008-05-01")).isEmpty();
  }

  @Test
  void aBirthMonthThatHoldsTheDayIsNoContradiction() {
    life.of(MO, WU, "act=marriage", "registered_on=2008-05-01", "man.birth_date=1980-01");

    assertThat(conflicts(MO, "2009-01-01")).isEmpty();
  }

  @Test
  void aSpousesNumberThatFailsItsCheckIsFlagged() {
    life.of(MO, WU, "act=marriage", "registered_on=2008-05-01", "woman.id_number=123");

    assertThat(flags(MO, "2008-05-01")).containsExactly(C08);
    assertThat(life.ask(MO, "2008-05-01")).isInstanceOf(Married.class);
  }

  @Test
  void anotherNameUnderOneNumberBlocksThePersonAndFlagsTheSpouse() {
    life.married(MO, WU, "2008-05-01")
        .of(
            MO,
            WU,
            "act=marriage_reissue",
            "registered_on=2010-05-01",
            "married_on=2008-05-01",
            "woman.name=另有人");

    assertThat(conflicts(WU, "2008-05-01")).containsExactly(C09);
    assertThat(flags(MO, "2010-06-01")).containsExactly(C09);
    assertThat(conflicts(MO, "2010-06-01")).isEmpty();
  }

  @Test
  void traditionalCharactersAreTheSameName() {
    life.married(MO, WU, "2008-05-01")
        .of(
            MO,
            WU,
            "act=marriage_reissue",
            "registered_on=2010-05-01",
            "married_on=2008-05-01",
            "man.name=莫須有",
            "woman.name=烏有");

    assertThat(conflicts(MO, "2011-01-01")).isEmpty();
    assertThat(flags(MO, "2011-01-01")).isEmpty();
  }

  @Test
  void aMarriageToldTwiceIsFlaggedAndTheEarlierDateCounts() {
    life.married(MO, WU, "2008-05-08").married(MO, WU, "2008-05-01");

    assertThat(flags(MO, "2009-01-01")).containsExactly(C10);
    assertThat(life.ask(MO, "2008-05-01"))
        .isInstanceOfSatisfying(
            Married.class, married -> assertThat(married.since().text()).isEqualTo("2008-05-01"));
    assertThat(flags(MO, "2008-04-30")).isEmpty();
  }

  @Test
  void oneNumberOnTwoDatesIsOneMarriageToo() {
    life.of(MO, WU, "act=marriage", "registered_on=2008-05-01", number("J520121-2008-000001"))
        .of(MO, WU, "act=marriage", "registered_on=2008-09-01", number("J520121-2008-000001"));

    assertThat(flags(MO, "2009-01-01")).containsExactly(C10);
    assertThat(conflicts(MO, "2009-01-01")).isEmpty();
  }

  @Test
  void divorcedAndVoidedContradictFromTheLaterDay() {
    life.married(MO, WU, "2008-05-01")
        .divorced(MO, WU, "2010-05-01")
        .of(MO, WU, "act=court_void", "judged_on=2012-05-01");

    assertThat(conflicts(MO, "2012-04-30")).isEmpty();
    assertThat(conflicts(MO, "2012-05-01")).containsExactly(C11);
  }

  @Test
  void anActWithoutADateIsFlaggedAndBlocksNothing() {
    life.married(MO, WU, "2008-05-01").of(MO, ZI, "act=marriage");

    assertThat(flags(MO, "2009-01-01")).containsExactly(C13);
    assertThat(life.ask(MO, "2009-01-01")).isInstanceOf(Married.class);
  }

  @Test
  void anActWithoutASpouseIsFlagged() {
    life.of(MO, "act=marriage", "registered_on=2008-05-01");

    assertThat(flags(MO, "2009-01-01")).containsExactly(C13);
  }

  @Test
  void theYearInsideANumberStandsForALostDate() {
    life.of(MO, WU, "act=marriage", number("J520121-2008-000001"));

    assertThat(flags(MO, "2009-01-01")).isEmpty();
    assertThat(life.ask(MO, "2009-01-01")).isInstanceOf(Married.class);
    assertThat(life.ask(MO, "2008-06-01")).isInstanceOf(Undetermined.class);
  }

  @Test
  void aReissueAfterTheEndContradictsFromItsDay() {
    life.married(MO, WU, "2008-05-01")
        .divorced(MO, WU, "2010-05-01")
        .of(MO, WU, "act=marriage_reissue", "registered_on=2011-05-01", "married_on=2008-05-01");

    assertThat(conflicts(MO, "2011-04-30")).isEmpty();
    assertThat(conflicts(MO, "2011-05-01")).containsExactly(C15);
  }

  @Test
  void aReissueOfAVoidMarriageContradictsToo() {
    life.married(MO, WU, "2008-05-01")
        .of(MO, WU, "act=court_void", "judged_on=2010-05-01")
        .of(MO, WU, "act=marriage_reissue", "registered_on=2011-05-01", "married_on=2008-05-01");

    assertThat(conflicts(MO, "2011-05-01")).contains(C15);
  }

  @Test
  void aReissueWhileMarriedOrMarriedAgainContradictsNothing() {
    life.married(MO, WU, "2008-05-01")
        .divorced(MO, WU, "2010-05-01")
        .married(MO, WU, "2010-08-01")
        .of(MO, WU, "act=marriage_reissue", "registered_on=2011-05-01", "married_on=2010-08-01");

    assertThat(conflicts(MO, "2012-01-01")).isEmpty();
    assertThat(life.ask(MO, "2012-01-01").code()).hasValue(23);
  }

  @Test
  void twoEndsContradictOnlyBetweenTheirDates() {
    life.married(MO, WU, "2008-05-01")
        .divorced(MO, WU, "2010-05-01")
        .of(MO, WU, "act=divorce", "registered_on=2012-05-01", "married_on=2008-05-01");

    assertThat(conflicts(MO, "2010-04-30")).isEmpty();
    assertThat(conflicts(MO, "2010-05-01")).containsExactly(C16);
    assertThat(conflicts(MO, "2012-04-30")).containsExactly(C16);
    assertThat(conflicts(MO, "2012-05-01")).isEmpty();
  }

  @Test
  void oneDivorceToldByTwoPapersIsOneEnd() {
    life.married(MO, WU, "2008-05-01")
        .divorced(MO, WU, "2010-05-01")
        .of(MO, WU, "act=divorce", "registered_on=2010-05-01", "remarks=second copy");

    assertThat(conflicts(MO, "2010-05-01")).isEmpty();
    assertThat(life.ask(MO, "2010-05-01")).isInstanceOf(Divorced.class);
  }

  @Test
  void aNumberAndADateThatDisagreeContradictFromTheActOn() {
    life.of(MO, WU, "act=marriage", "registered_on=2008-05-01", number("J520121-2008-000001"))
        .of(
            MO,
            WU,
            "act=divorce",
            "registered_on=2012-05-01",
            "married_on=2009-05-01",
            "previous_certificate_number=J520121-2008-000001");

    assertThat(conflicts(MO, "2012-04-30")).isEmpty();
    assertThat(conflicts(MO, "2012-05-01")).containsExactly(C17);
  }

  @Test
  void aNumberAndADateThatAgreeOrADateLeftOutContradictNothing() {
    life.of(MO, WU, "act=marriage", "registered_on=2008-05-01", number("J520121-2008-000001"))
        .of(
            MO,
            WU,
            "act=marriage_reissue",
            "registered_on=2009-05-01",
            "married_on=2008-05",
            "previous_certificate_number=J520121-2008-000001")
        .of(
            MO,
            WU,
            "act=divorce",
            "registered_on=2012-05-01",
            "previous_certificate_number=J520121-2008-000001");

    assertThat(conflicts(MO, "2013-01-01")).isEmpty();
    assertThat(life.ask(MO, "2013-01-01")).isInstanceOf(Divorced.class);
  }

  @Test
  void aListOfAnotherAgencyIsFlaggedFromItsDay() {
    life.married(MO, WU, "2008-05-01")
        .of(MO, "act=death", "died_on=2012-05-01", "death_source=agency_list");

    assertThat(flags(MO, "2012-05-01")).contains(C18);
    assertThat(flags(MO, "2012-04-30")).isEmpty();
  }

  @Test
  void aDecreeNotYetInForceIsToldFromItsJudgmentOn() {
    life.married(MO, WU, "2008-05-01")
        .of(MO, WU, "act=court_divorce", "judged_on=2012-05-01", "decree_form=judgment");

    assertThat(flags(MO, "2012-04-30")).isEmpty();
    assertThat(flags(MO, "2012-05-01")).containsExactly(C20);
    assertThat(flags(WU, "2012-05-16")).containsExactly(C20);
    assertThat(life.ask(MO, "2012-05-16")).isInstanceOf(Married.class);
    assertThat(flags(MO, "2012-05-17")).isEmpty();
    assertThat(life.ask(MO, "2012-05-17")).isInstanceOf(Undetermined.class);
  }

  @Test
  void aDecreeWithALaterDayOfEffectIsToldUntilThatDay() {
    life.married(MO, WU, "2008-05-01")
        .of(
            MO,
            WU,
            "act=court_divorce",
            "judged_on=2012-05-01",
            "effective_from=2012-07-03",
            "decree_form=judgment");

    assertThat(flags(MO, "2012-07-02")).containsExactly(C20);
    assertThat(flags(MO, "2012-07-03")).isEmpty();
    assertThat(life.ask(MO, "2012-07-03")).isInstanceOf(Divorced.class);
  }

  @Test
  void aDecreeWithoutADayOfJudgmentIsToldOfNoEarlierDay() {
    life.married(MO, WU, "2008-05-01").of(MO, WU, "act=court_divorce", "effective_from=2012-07-03");

    assertThat(flags(MO, "2012-07-02")).isEmpty();
  }

  @Test
  void aDeathAfterTheDivorceWidowsNobody() {
    life.married(MO, WU, "2008-05-01").divorced(MO, WU, "2010-05-01").died(WU, "2012-05-01");

    assertThat(life.ask(MO, "2013-01-01")).isInstanceOf(Divorced.class);
  }

  @Test
  void aDeathOfAStrangerOrBeforeTheMarriageWidowsNobody() {
    life.married(MO, WU, "2008-05-01").died(ZI, "2010-05-01");

    assertThat(life.ask(MO, "2013-01-01")).isInstanceOf(Married.class);
  }

  @Test
  void aDeathUnderAnotherNameOnlySuspends() {
    life.married(MO, WU, "2008-05-01")
        .of(WU, "act=death", "died_on=2012-05-01", "death_source=certificate", "woman.name=另有人");

    assertThat(life.ask(MO, "2012-04-30")).isInstanceOf(Married.class);
    assertThat(life.ask(MO, "2013-01-01")).isNotInstanceOfAny(Widowed.class, Married.class);
  }

  @Test
  void aReissuedDivorceCertificateStandsForADivorceNotOnFile() {
    life.of(MO, WU, "act=divorce_reissue", "registered_on=2012-05-01", "married_on=2008-05-01");

    assertThat(life.ask(MO, "2012-05-01")).isInstanceOf(Divorced.class);
  }

  @Test
  void aReissuedDivorceCertificateChangesNothingWhereTheDivorceIsOnFile() {
    life.married(MO, WU, "2008-05-01")
        .divorced(MO, WU, "2010-05-01")
        .of(MO, WU, "act=divorce_reissue", "registered_on=2012-05-01");

    assertThat(conflicts(MO, "2011-01-01")).isEmpty();
    assertThat(life.ask(MO, "2010-05-01").since().text()).isEqualTo("2010-05-01");
  }

  @Test
  void aReissueAloneBeginsTheMarriageOnItsPrintedDay() {
    life.of(MO, WU, "act=marriage_reissue", "registered_on=2012-05-01", "married_on=2008-05-01");

    assertThat(life.ask(MO, "2008-05-01")).isInstanceOf(Married.class);
    assertThat(life.ask(MO, "2008-04-30")).isNotInstanceOf(Married.class);
  }

  @Test
  void aReissueAloneWithoutItsPrintedDayLeavesTheStartOpen() {
    life.of(MO, WU, "act=marriage_reissue", "registered_on=2012-05-01");

    assertThat(life.ask(MO, "2012-05-01")).isInstanceOf(Married.class);
    assertThat(life.ask(MO, "2008-05-01")).isInstanceOf(Undetermined.class);
  }

  @Test
  void whatBlocksIsToldInTheAnswerAndNotBesideIt() {
    life.married(MO, WU, "2008-05-01")
        .of(
            MO,
            WU,
            "act=marriage_reissue",
            "registered_on=2010-05-01",
            "married_on=2008-05-01",
            "woman.name=另有人");

    assertThat(conflicts(WU, "2010-06-01")).containsExactly(C09);
    assertThat(flags(WU, "2010-06-01")).isEmpty();
  }

  @Test
  void aMarriageAndItsDivorceAreNotTheSameMarriageTwice() {
    life.married(MO, WU, "2008-05-01").divorced(MO, WU, "2010-05-01");

    assertThat(flags(MO, "2011-01-01")).isEmpty();
  }

  @Test
  void spousesWithoutNumbersAreNotOnePersonWithTwoNames() {
    life.of(MO, WU, "act=marriage", "registered_on=2003-05-01", "woman.id_number=")
        .of(MO, WU, "act=divorce", "registered_on=2006-05-01", "woman.id_number=")
        .of(MO, ZI, "act=marriage", "registered_on=2008-05-01", "woman.id_number=");

    assertThat(flags(MO, "2009-01-01")).isEmpty();
  }

  @Test
  void aSpouseWhoseNameOnePaperLeavesOutHasNoOtherName() {
    life.married(MO, WU, "2008-05-01")
        .of(
            MO,
            WU,
            "act=marriage_reissue",
            "registered_on=2010-05-01",
            "married_on=2008-05-01",
            "woman.name=");

    assertThat(flags(MO, "2011-01-01")).isEmpty();
  }

  private Set<ConflictCode> conflicts(Who person, String day) {
    return life.ask(person, day) instanceof Conflict conflict ? conflict.codes() : Set.of();
  }

  private Set<ConflictCode> flags(Who person, String day) {
    return life.report(person, day).flags();
  }

  private static String number(String text) {
    return "certificate_number=" + text;
  }
}
