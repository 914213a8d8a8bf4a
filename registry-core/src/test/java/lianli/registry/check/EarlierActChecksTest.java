package lianli.registry.check;

import static lianli.registry.check.Told.courtDivorce;
import static lianli.registry.check.Told.death;
import static lianli.registry.check.Told.divorce;
import static lianli.registry.check.Told.found;
import static lianli.registry.check.Told.marriage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lianli.registry.act.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each rule finds in an act among the earlier acts of its parties. */
class EarlierActChecksTest {

  @Test
  void theDeadDoNotMarry() {
    Act before = death("man", Told.MAN, "2008-05-04");
    Act sameDay = death("man", Told.MAN, "2008-05-05");
    Act someYear = death("man", Told.MAN, "2008");

    assertThat(found("party-alive", marriage(""), before)).containsExactly("review");
    assertThat(found("party-alive", marriage(""), sameDay)).isEmpty();
    assertThat(found("party-alive", marriage(""), someYear)).isEmpty();
  }

  @Test
  void aCourtMayWriteAboutTheDead() {
    assertThat(found("party-alive", courtDivorce("act=court_void"), death("man", Told.MAN, "2009")))
        .isEmpty();
  }

  @Test
  void aDeathLiesAfterWhatItsPersonDid() {
    Act married = marriage("");

    assertThat(found("death-after-acts", death("woman", Told.WOMAN, "2008-05-04"), married))
        .containsExactly("review");
    assertThat(found("death-after-acts", death("woman", Told.WOMAN, "2008-05-05"), married))
        .isEmpty();
    assertThat(found("death-after-acts", death("woman", Told.OTHER_WOMAN, "1999-01-01"), married))
        .isEmpty();
  }

  @Test
  void aNumberKeepsItsNameInWhateverCharacters() {
    Act renamed = marriage("man.name=王五");
    Act traditional = marriage("man.name=莫須有");

    assertThat(found("id-other-name", marriage(""), renamed)).containsExactly("review");
    assertThat(found("id-other-name", marriage(""), traditional)).isEmpty();
    assertThat(found("id-other-name", marriage(""), marriage("man.name="))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          registered_on=2008-05-12; certificate_number=J520121-2008-000009 | true
          registered_on=2008-05-13; certificate_number=J520121-2008-000009 | false
          registered_on=2008-04-28; certificate_number=J520121-2008-000009 | true
          registered_on=2008-04-27; certificate_number=J520121-2008-000009 | false
          registered_on=2008-05                                            | true
          registered_on=2008-05; certificate_number=                       | false
          """)
  void aMarriageIsToldOnce(String other, boolean isToldTwice) {
    assertThat(found("told-twice", marriage(""), marriage(other)))
        .isEqualTo(isToldTwice ? List.of("review") : List.of());
  }

  @Test
  void aMarriageToldTwiceIsNoOpenMarriageBesides() {
    Act told = marriage("registered_on=2008-05-03; certificate_number=J520121-2008-000002");
    Act other =
        marriage(
            "registered_on=2008-05-03; certificate_number=J520121-2008-000002; woman.id_number="
                + Told.OTHER_WOMAN);

    assertThat(found(marriage(""), told)).containsExactly("review told-twice");
    assertThat(found("open-marriage", marriage(""), other)).containsExactly("review");
  }

  @Test
  void aNumberWithAYearStandsForOneCouple() {
    Act others =
        marriage(
            "man.id_number=%s; woman.id_number=%s".formatted(Told.OTHER_MAN, Told.OTHER_WOMAN));
    Act numberless = marriage("man.id_number=; woman.id_number=");
    Act bareSerial = marriage("certificate_number=双流结字第12号; man.id_number=" + Told.OTHER_MAN);

    assertThat(found("number-taken", marriage(""), others)).containsExactly("review");
    assertThat(found("number-taken", marriage(""), numberless)).isEmpty();
    assertThat(found("number-taken", marriage("certificate_number=双流结字第12号"), bareSerial))
        .isEmpty();
  }

  @Test
  void anEndIsNotBeforeItsMarriage() {
    assertThat(found("end-before-start", divorce("registered_on=2008-05-04")))
        .containsExactly("review");
    assertThat(found("end-before-start", divorce("registered_on=2008-05-05"))).isEmpty();
    assertThat(found("end-before-start", divorce("registered_on=2008"))).isEmpty();
    assertThat(
            found(
                "end-before-start", divorce("registered_on=2008-05-04; married_on="), marriage("")))
        .containsExactly("review");
  }

  @Test
  void anActNamesItsMarriageByNumberAndDateAlike() {
    assertThat(found("reference", divorce("married_on=2008-05-06"), marriage("")))
        .containsExactly("review");
    assertThat(found("reference", divorce("married_on=2008-05"), marriage(""))).isEmpty();
    assertThat(found("reference", divorce("married_on="), marriage(""))).isEmpty();
  }

  /** A slip in the number of the marriage would end that of others. */
  @Test
  void theMarriageThatAnActNamesIsOneOfItsParties() {
    Act others =
        marriage(
            "man.name=子虚; man.id_number=520121197901010013; woman.name=亡是;"
                + " woman.id_number=520121197902020029");
    Act misread = marriage("man.id_number=520121197901010013; woman.name=鸟有");
    Act nameless = marriage("man.name=; woman.name=; man.id_number=; woman.id_number=520121");
    String named = "previous_certificate_number=J520121-2008-000001";

    assertThat(found("reference-of-others", divorce(""), others)).containsExactly("review");
    assertThat(found("reference-of-others", courtDivorce(named), others)).containsExactly("review");
    assertThat(found("reference-of-others", divorce(""), marriage(""))).isEmpty();
    assertThat(found("reference-of-others", divorce(""), misread)).isEmpty();
    assertThat(found("reference-of-others", divorce(""), nameless)).isEmpty();
    assertThat(
            found(
                "reference-of-others",
                divorce("previous_certificate_number=J520121-2008-000002"),
                others))
        .isEmpty();
    assertThat(found("reference-of-others", divorce("previous_certificate_number="), others))
        .isEmpty();
  }

  /** A divorce of two of whom each is married to somebody else may be about other people. */
  @Test
  void theTwoOfADivorceAreNotEachMarriedToSomebodyElse() {
    Act his = marriage("woman.name=子虚; woman.id_number=" + Told.OTHER_WOMAN);
    Act hers = marriage("man.name=亡是; man.id_number=" + Told.OTHER_MAN);
    Act hisEnd =
        divorce(
            "registered_on=2009-01-05; previous_certificate_number=; woman.name=子虚;"
                + " woman.id_number="
                + Told.OTHER_WOMAN);

    assertThat(found("marriage-on-file", divorce(""), his, hers)).containsExactly("review");
    assertThat(found("marriage-on-file", courtDivorce(""), his, hers)).containsExactly("review");
    assertThat(found("marriage-on-file", divorce(""), his)).containsExactly("info");
    assertThat(found("marriage-on-file", divorce(""), his, hers, hisEnd)).containsExactly("info");
    assertThat(found("marriage-on-file", divorce(""), his, hers, marriage(""))).isEmpty();
    assertThat(
            found(
                "marriage-on-file",
                divorce("registered_on=2008-01-04; certificate_number=; married_on="),
                his,
                hers))
        .as("both married others after it")
        .containsExactly("info");
  }

  @Test
  void aMarriageEndsOnce() {
    Act again = marriage("registered_on=2012-12-01; certificate_number=J520121-2012-000005");

    assertThat(found("second-end", courtDivorce(""), marriage(""), divorce("")))
        .containsExactly("review");
    assertThat(found("second-end", courtDivorce(""), marriage(""), divorce(""), again)).isEmpty();
    assertThat(found("second-end", courtDivorce("act=court_void"), marriage(""), divorce("")))
        .containsExactly("review");
    assertThat(found("second-end", divorce(""), marriage(""), divorce("remarks=a second paper")))
        .isEmpty();
  }

  @Test
  void aRegisteredDivorceAfterACourtsIsToldOnlyOnce() {
    Act late = divorce("registered_on=2014-06-01; certificate_number=L520121-2014-000001");

    assertThat(found(late, marriage(""), courtDivorce("")))
        .containsExactly("review divorce-after-court");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # declared, an earlier marriage on file, ended how, contradicted
          未婚 | -       | false
          未婚 | divorce | true
          10  | divorce | true
          离婚 | divorce | false
          离异 | death   | true
          丧偶 | death   | false
          丧偶 | divorce | true
          已婚 | divorce | false
          """)
  void whatAPartyDeclaresFitsTheFile(String declared, String ended, boolean isContradicted) {
    String other = "woman.id_number=" + Told.OTHER_WOMAN;
    Act first =
        marriage(
            "registered_on=2004-01-05; certificate_number=J520121-2004-000009; woman.name=子虚; "
                + other);
    Act end =
        ended.equals("death")
            ? death("woman", Told.OTHER_WOMAN, "2006-02-03")
            : divorce(
                "registered_on=2006-01-05; certificate_number=L520121-2006-000009; married_on=;"
                    + " previous_certificate_number=; woman.name=子虚; "
                    + other);
    Act[] file = ended.equals("-") ? new Act[0] : new Act[] {first, end};

    assertThat(found("declared-status", marriage("man.marital_status=" + declared), file))
        .isEqualTo(isContradicted ? List.of("review") : List.of());
  }

  @Test
  void noFindingNamesAPerson() {
    List<Finding> findings =
        Told.findings(
            divorce("married_on=2008-05-06; man.name=王五"),
            marriage(""),
            death("woman", Told.WOMAN, "2009-01-01"));

    assertThat(findings).hasSizeGreaterThan(2);
    assertThat(findings.toString()).doesNotContain(Told.MAN, Told.WOMAN, "莫须有", "王五", "乌有");
  }
}
