package lianli.registry.status;

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
import lianli.registry.status.StatusAnswer.Widowed;
import org.junit.jupiter.api.Test;

/** Two marriages at once are a contradiction for all three, not for the one in both alone. */
class SpousesOverlapsTest {
  private final Life life = new Life();

  private void isInTwo() {
    life.married(MO, WU, "2005-05-02").married(MO, ZI, "2008-05-05");
  }

  private void assertContradicted(Who person, String day) {
    assertThat(life.ask(person, day))
        .isInstanceOfSatisfying(
            Conflict.class,
            conflict -> {
              assertThat(conflict.codes()).isEqualTo(Set.of(ConflictCode.C01));
              assertThat(conflict.restsOn())
                  .extracting(entry -> entry.sequence())
                  .containsExactly(1L, 2L);
            });
  }

  @Test
  void blocksBothWivesFromTheSecondWedding() {
    isInTwo();

    assertContradicted(MO, "2008-05-05");
    assertContradicted(WU, "2008-05-05");
    assertContradicted(ZI, "2008-05-05");
    assertThat(life.ask(WU, "2008-05-04")).isInstanceOf(Married.class);
  }

  @Test
  void endsWithEitherMarriage() {
    isInTwo();
    life.divorced(MO, WU, "2010-05-05");

    assertContradicted(ZI, "2010-05-04");
    assertThat(life.ask(ZI, "2010-05-05")).isInstanceOf(Married.class);
    assertThat(life.ask(WU, "2010-05-05")).isInstanceOf(Divorced.class);
  }

  @Test
  void endsWithTheDeathOfTheOneInBothOrOfAnotherSpouse() {
    isInTwo();
    life.died(WU, "2010-05-05");
    assertContradicted(ZI, "2010-05-04");
    assertThat(life.ask(ZI, "2010-05-05")).isInstanceOf(Married.class);

    life.died(MO, "2012-05-05");
    assertThat(life.ask(ZI, "2012-05-05")).isInstanceOf(Widowed.class);
  }

  @Test
  void countsNoMarriageThatACourtFoundVoid() {
    isInTwo();
    life.of(MO, ZI, "act=court_void", "judged_on=2011-01-01", "married_on=2008-05-05");

    assertThat(life.ask(WU, "2009-01-01")).isInstanceOf(Married.class);
    assertThat(life.ask(ZI, "2009-01-01")).isInstanceOf(NoEffectiveRecord.class);
  }

  @Test
  void blocksTheNewHusbandOfAWidowWhoseLossIsOnlyReported() {
    life.married(MO, WU, "2005-05-02").married(WANG, WU, "2010-05-05");
    life.of(MO, "act=death", "died_on=2008-01-01");

    assertThat(life.ask(WANG, "2011-01-01"))
        .isInstanceOfSatisfying(
            Conflict.class,
            conflict -> assertThat(conflict.codes()).containsExactly(ConflictCode.C01));
  }

  @Test
  void leavesTheNewHusbandOfAWidowMarried() {
    life.married(MO, WU, "2005-05-02").married(WANG, WU, "2010-05-05");
    life.died(MO, "2008-01-01");

    assertThat(life.ask(WANG, "2011-01-01")).isInstanceOf(Married.class);
  }

  @Test
  void blocksNobodyWhoseSpouseWasImpersonatedInTheOtherMarriage() {
    isInTwo();
    life.of(MO, ZI, "act=revocation", "registered_on=2009-01-01", "freed=man");

    assertThat(life.ask(WU, "2008-06-01")).isInstanceOf(Married.class);
    assertThat(life.ask(ZI, "2008-06-01")).isInstanceOf(Married.class);
  }

  @Test
  void goesNoFurtherThanTheSpousesOwnMarriages() {
    isInTwo();
    life.married(WANG, ZI, "2012-05-05");

    // Wu's marriage stands beside one of the three; those of Zi and Wang are no party's of hers.
    assertContradicted(WU, "2013-01-01");
    assertThat(life.ask(WANG, "2013-01-01"))
        .isInstanceOfSatisfying(
            Conflict.class,
            conflict ->
                assertThat(conflict.restsOn())
                    .extracting(entry -> entry.sequence())
                    .containsExactly(2L, 3L));
  }

  @Test
  void blocksTheSpouseWhereADivorceTellsOfAnotherMarriageMeanwhile() {
    life.married(MO, WU, "2005-05-02");
    life.of(MO, ZI, "act=divorce", "registered_on=2010-05-05", "married_on=2004-01-01");

    assertContradicted(MO, "2008-01-01");
    assertContradicted(WU, "2008-01-01");
    assertThat(life.ask(ZI, "2008-01-01")).isInstanceOf(Conflict.class);
    assertThat(life.ask(WU, "2010-05-05")).isInstanceOf(Married.class);
  }
}
