package lianli.registry.status;

import static lianli.registry.status.Life.Who.MO;
import static lianli.registry.status.Life.Who.WANG;
import static lianli.registry.status.Life.Who.WU;
import static org.assertj.core.api.Assertions.assertThat;

import lianli.registry.status.StatusAnswer.Divorced;
import lianli.registry.status.StatusAnswer.Married;
import lianli.registry.status.StatusAnswer.NoRecord;
import lianli.registry.status.StatusAnswer.Undetermined;
import org.junit.jupiter.api.Test;

/** Acts from before identity numbers: who they are about is told by a later act that names them. */
class NumberlessActsTest {
  private static final String OLD = "certificate_number=J520121-2004-000012";
  private static final String NAMED = "previous_certificate_number=J520121-2004-000012";
  private static final String NONE = "man.id_number=";
  private final Life life = new Life();

  private void marriageWithoutNumbers(String... more) {
    String[] told = {
      "act=marriage", "registered_on=2004-05-01", OLD, "man.id_number=", "woman.id_number="
    };
    String[] all = new String[told.length + more.length];
    System.arraycopy(told, 0, all, 0, told.length);
    System.arraycopy(more, 0, all, told.length, more.length);
    life.of(MO, WU, all);
  }

  private void divorceThatNamesIt() {
    life.of(MO, WU, "act=divorce", "registered_on=2012-05-01", NAMED);
  }

  @Test
  void joinsWhereANumberedActNamesItAndBothNamesAgree() {
    marriageWithoutNumbers();
    divorceThatNamesIt();

    assertThat(life.ask(MO, "2010-01-01"))
        .isInstanceOfSatisfying(
            Married.class, married -> assertThat(married.since().text()).isEqualTo("2004-05-01"));
    assertThat(life.ask(WU, "2010-01-01")).isInstanceOf(Married.class);
    assertThat(life.ask(MO, "2012-05-01")).isInstanceOf(Divorced.class);
  }

  @Test
  void joinsUnderTraditionalCharacters() {
    marriageWithoutNumbers("man.name=莫須有", "woman.name=烏有");
    divorceThatNamesIt();

    assertThat(life.ask(MO, "2010-01-01")).isInstanceOf(Married.class);
  }

  @Test
  void waitsForAPersonWhereANameDiffers() {
    marriageWithoutNumbers("man.name=莫某");
    divorceThatNamesIt();

    assertThat(life.ask(MO, "2010-01-01")).isInstanceOf(Undetermined.class);
    assertThat(life.ask(MO, "2004-05-01")).isInstanceOf(Undetermined.class);
  }

  @Test
  void waitsForAPersonWhereANameIsMissing() {
    marriageWithoutNumbers("man.name=");
    divorceThatNamesIt();

    assertThat(life.ask(MO, "2010-01-01")).isInstanceOf(Undetermined.class);
  }

  @Test
  void isNobodysWithoutAnActThatNamesIt() {
    marriageWithoutNumbers();

    assertThat(life.ask(MO, "2010-01-01")).isInstanceOf(NoRecord.class);
  }

  @Test
  void isNotJoinedByAnotherNumber() {
    marriageWithoutNumbers();
    life.of(
        MO,
        WU,
        "act=marriage_reissue",
        "registered_on=2012-05-01",
        "married_on=2011-05-01",
        "previous_certificate_number=J520121-2004-000013");

    assertThat(life.ask(MO, "2005-01-01")).isInstanceOf(NoRecord.class);
    assertThat(life.ask(MO, "2012-05-01")).isInstanceOf(Married.class);
  }

  @Test
  void asksForAPersonEvenWhereEverythingElseIsClear() {
    marriageWithoutNumbers("man.name=莫某");
    divorceThatNamesIt();

    assertThat(life.ask(MO, "2013-01-01"))
        .isInstanceOfSatisfying(
            Undetermined.class,
            open -> {
              assertThat(open.reason().english()).contains("without identity numbers");
              assertThat(open.earliest()).hasToString("2004-05-01");
              assertThat(open.restsOn()).hasSize(1);
            });
    assertThat(life.ask(MO, "2004-04-30"))
        .isInstanceOfSatisfying(
            Undetermined.class,
            open -> assertThat(open.reason().english()).contains("day of marriage"));
  }

  @Test
  void joinsAWomanWithoutANumberBesideANumberedMan() {
    life.of(MO, WU, "act=marriage", "registered_on=2004-05-01", OLD, "woman.id_number=");
    divorceThatNamesIt();

    assertThat(life.ask(WU, "2010-01-01")).isInstanceOf(Married.class);
  }

  @Test
  void isNotHersWhoseHusbandHasAnotherNumber() {
    life.of(WANG, WU, "act=marriage", "registered_on=2004-05-01", OLD, "woman.id_number=");
    divorceThatNamesIt();

    assertThat(life.ask(WU, "2013-01-01")).isInstanceOf(Divorced.class);
  }

  @Test
  void underABareSerialJoinsByItsNamesAndElseIsSomebodyElses() {
    String serial = "certificate_number=开南字第242号";
    Life alike = new Life().of(MO, WU, "act=marriage", "registered_on=2004-05-01", serial, NONE);
    Life another =
        new Life()
            .of(MO, WU, "act=marriage", "registered_on=2004-05-01", serial, NONE, "man.name=莫某");
    for (Life one : new Life[] {alike, another}) {
      one.of(
          MO,
          WU,
          "act=divorce",
          "registered_on=2012-05-01",
          "previous_certificate_number=开南字第242号");
    }

    assertThat(alike.ask(MO, "2010-01-01")).isInstanceOf(Married.class);
    assertThat(another.ask(MO, "2013-01-01")).isInstanceOf(Divorced.class);
  }
}
