package lianli.registry.status;

import static lianli.registry.status.ConflictCode.C04;
import static lianli.registry.status.ConflictCode.C17;
import static lianli.registry.status.ConflictCode.C19;
import static lianli.registry.status.Life.Who.MO;
import static lianli.registry.status.Life.Who.WANG;
import static lianli.registry.status.Life.Who.WU;
import static lianli.registry.status.Life.Who.ZI;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.status.Life.Who;
import lianli.registry.status.StatusAnswer.Conflict;
import lianli.registry.status.StatusAnswer.Divorced;
import lianli.registry.status.StatusAnswer.Married;
import lianli.registry.status.StatusAnswer.NoEffectiveRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An act of one couple that names the marriage of another by its certificate number. */
class MarriageReferenceMismatchesTest {
  private static final String NUMBER_OF_OTHERS = "previous_certificate_number=J520121-2011-000600";

  private final Life life = new Life();

  @BeforeEach
  void twoCouples() {
    marriage(MO, WU, "2010-05-10", "J520121-2010-000500");
    marriage(WANG, ZI, "2011-06-15", "J520121-2011-000600");
  }

  private void marriage(Who man, Who woman, String day, String number) {
    life.of(man, woman, "act=marriage", "registered_on=" + day, "certificate_number=" + number);
  }

  private Set<ConflictCode> flags(Who person, String day) {
    return life.report(person, day).flags();
  }

  /** The entries that a copy of the marriage names as later acts. */
  private List<Long> onTheCopy(Who party, int marriage) {
    Unions unions = UnionBuilder.build(party.id(), life.entries(), Identity.PLAIN);
    return MarriageEnds.of(life.entries().get(marriage - 1), unions)
        .map(LedgerEntry::sequence)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "act=divorce registered_on=2015-01-02",
        "act=court_divorce effective_from=2015-01-02",
        "act=foreign_divorce effective_from=2015-01-02 recognition=court",
        "act=divorce_reissue registered_on=2016-01-02 divorced_on=2015-01-02"
      })
  void endsTheMarriageOfItsOwnParties(String act) {
    life.of(MO, WU, (act + " " + NUMBER_OF_OTHERS).split(" "));

    for (Who divorced : List.of(MO, WU)) {
      assertThat(life.ask(divorced, "2017-01-01")).isInstanceOf(Divorced.class);
      assertThat(flags(divorced, "2017-01-01")).containsExactly(C19);
    }
    for (Who married : List.of(WANG, ZI)) {
      assertThat(life.ask(married, "2017-01-01")).isInstanceOf(Married.class);
      assertThat(flags(married, "2017-01-01")).containsExactly(C19);
    }
    assertThat(onTheCopy(MO, 1)).containsExactly(3L);
    assertThat(onTheCopy(WU, 1)).containsExactly(3L);
    assertThat(onTheCopy(WANG, 2)).isEmpty();
    assertThat(onTheCopy(ZI, 2)).isEmpty();
  }

  @Test
  void isNotToldOfDaysBeforeIt() {
    life.of(MO, WU, "act=divorce", "registered_on=2015-01-02", NUMBER_OF_OTHERS);

    for (Who person : List.of(MO, WU, WANG, ZI)) {
      assertThat(life.ask(person, "2014-01-01")).isInstanceOf(Married.class);
      assertThat(flags(person, "2014-01-01")).isEmpty();
    }
  }

  @Test
  void withTheDateOfTheOwnMarriageTheNumberAloneIsWrong() {
    life.of(
        MO,
        WU,
        "act=divorce",
        "registered_on=2015-01-02",
        NUMBER_OF_OTHERS,
        "married_on=2010-05-10");

    assertThat(life.ask(MO, "2016-01-01")).isInstanceOf(Divorced.class);
    assertThat(flags(MO, "2016-01-01")).containsExactly(C19);
    assertThat(flags(ZI, "2016-01-01")).containsExactly(C19);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2011-06-15", "2009-09-09", "2011"})
  void withADateThatIsNotOfTheOwnMarriageNobodyKnowsWhoIsMeant(String date) {
    life.of(
        MO, WU, "act=divorce", "registered_on=2015-01-02", NUMBER_OF_OTHERS, "married_on=" + date);

    for (Who divorced : List.of(MO, WU)) {
      assertThat(life.ask(divorced, "2014-01-01")).isInstanceOf(Married.class);
      assertThat(life.ask(divorced, "2016-01-01"))
          .isInstanceOfSatisfying(
              Conflict.class, conflict -> assertThat(conflict.codes()).containsExactly(C17));
    }
    for (Who married : List.of(WANG, ZI)) {
      assertThat(life.ask(married, "2016-01-01")).isInstanceOf(Married.class);
      assertThat(flags(married, "2016-01-01")).containsExactly(C19);
    }
    assertThat(onTheCopy(MO, 1)).containsExactly(3L);
    assertThat(onTheCopy(WANG, 2)).isEmpty();
  }

  @Test
  void withoutTheOwnMarriageOnFileTheDivorceStandsFlagged() {
    Life other = new Life();
    other
        .of(
            WANG,
            ZI,
            "act=marriage",
            "registered_on=2011-06-15",
            "certificate_number=J520121-2011-000600")
        .of(MO, WU, "act=divorce", "registered_on=2015-01-02", NUMBER_OF_OTHERS);

    assertThat(other.ask(MO, "2016-01-01")).isInstanceOf(Divorced.class);
    assertThat(other.report(MO, "2016-01-01").flags()).containsExactlyInAnyOrder(C04, C19);
    assertThat(other.ask(WANG, "2016-01-01")).isInstanceOf(Married.class);
  }

  @Test
  void ofTwoMarriagesOfOneManTheNamedOneStands() {
    life.divorced(MO, WU, "2012-01-01");
    marriage(MO, ZI, "2013-05-05", "J520121-2013-000700");
    life.divorced(WANG, ZI, "2012-02-02")
        .of(
            MO,
            ZI,
            "act=divorce",
            "registered_on=2015-01-02",
            "previous_certificate_number=J520121-2010-000500");

    assertThat(life.ask(MO, "2016-01-01").since().text()).isEqualTo("2015-01-02");
    assertThat(flags(MO, "2016-01-01")).containsExactly(C19);
    assertThat(flags(ZI, "2016-01-01")).containsExactly(C19);
    // Divorced by their own act since 2012: nothing hangs on it.
    assertThat(flags(WU, "2016-01-01")).isEmpty();
  }

  @Test
  void aFindingOfVoidnessIsAboutItsOwnParties() {
    life.of(MO, WU, "act=court_void", "judged_on=2015-01-02", NUMBER_OF_OTHERS);

    assertThat(life.ask(MO, "2016-01-01")).isInstanceOf(NoEffectiveRecord.class);
    assertThat(flags(MO, "2016-01-01")).containsExactly(C19);
    assertThat(life.ask(ZI, "2016-01-01")).isInstanceOf(Married.class);
    assertThat(flags(ZI, "2016-01-01")).containsExactly(C19);
  }

  @Test
  void aCertificateIssuedAgainForTheMarriageOfOthersIsAConflict() {
    life.of(
        MO,
        WU,
        "act=marriage_reissue",
        "registered_on=2015-01-02",
        NUMBER_OF_OTHERS,
        "married_on=2011-06-15");

    assertThat(life.ask(MO, "2016-01-01"))
        .isInstanceOfSatisfying(
            Conflict.class, conflict -> assertThat(conflict.codes()).contains(C17));
    assertThat(life.ask(ZI, "2016-01-01")).isInstanceOf(Married.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"双流结字第12号", "J520121-2011-000601", "J520121-2010-000500"})
  void aBareSerialAnUnknownNumberAndTheOwnNameNobodyElse(String number) {
    life.of(
        MO, WU, "act=divorce", "registered_on=2015-01-02", "previous_certificate_number=" + number);

    for (Who person : List.of(MO, WU, WANG, ZI)) {
      assertThat(flags(person, "2016-01-01")).isEmpty();
    }
    assertThat(life.ask(MO, "2016-01-01")).isInstanceOf(Divorced.class);
  }

  @Test
  void aNumberOfBothCouplesIsTheirOwnToo() {
    marriage(MO, WU, "2012-05-10", "J520121-2011-000600");
    life.of(MO, WU, "act=divorce", "registered_on=2015-01-02", NUMBER_OF_OTHERS);

    assertThat(flags(MO, "2016-01-01")).doesNotContain(C19);
  }

  @Test
  void oneWithTheSameNamesMayBeTheCoupleUnderAWrongNumber() {
    Life other = new Life();
    other
        .of(
            WANG,
            ZI,
            "act=marriage",
            "registered_on=2011-06-15",
            "man.name=" + MO.named(),
            "woman.name=" + WU.named(),
            "certificate_number=J520121-2011-000600")
        .of(MO, WU, "act=divorce", "registered_on=2015-01-02", NUMBER_OF_OTHERS);

    assertThat(other.report(MO, "2016-01-01").flags()).doesNotContain(C19);
  }
}
