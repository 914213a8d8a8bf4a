package lianli.registry.status;

import static lianli.registry.status.Life.Who.MO;
import static lianli.registry.status.Life.Who.WANG;
import static lianli.registry.status.Life.Who.WU;
import static lianli.registry.status.Life.Who.ZI;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lianli.registry.RegistryHome;
import lianli.registry.act.PersonName;
import lianli.registry.act.Sex;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Grounds;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.Statement;
import lianli.registry.ledger.Statement.ActEntered;
import lianli.registry.ledger.Statement.AlsoNamed;
import lianli.registry.ledger.Statement.Claim;
import lianli.registry.ledger.Statement.Confirmation;
import lianli.registry.ledger.Statement.IdentityLink;
import lianli.registry.ledger.Statement.PartyIsPerson;
import lianli.registry.ledger.Statement.SamePerson;
import lianli.registry.ledger.Statement.Stage;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import lianli.registry.status.CoupleAnswer.Reason;
import lianli.registry.status.CoupleAnswer.Verdict;
import lianli.registry.status.Life.Who;
import lianli.registry.status.StatusAnswer.Conflict;
import lianli.registry.status.StatusAnswer.Divorced;
import lianli.registry.status.StatusAnswer.Married;
import lianli.registry.status.StatusAnswer.Undetermined;
import lianli.registry.status.StatusAnswer.Widowed;
import lianli.registry.store.RegistryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the desk fetches from the ledger before it asks the rules. */
class StatusLookupTest {
  private static final Grounds GROUNDS = new Grounds("公安更正证明", "证明第 12 号", "");

  @TempDir private Path directory;
  private final Life life = new Life();
  private Ledger ledger;
  private StatusLookup statuses;
  private int written;

  @BeforeEach
  void openARegistry() {
    RegistryStore store =
        new SqliteRegistryStore(new RegistryHome(directory.resolve("home")), Clock.systemUTC());
    store.found();
    ledger = store.openForWriting();
    statuses = new StatusLookup(ledger);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  /** Everything that bears on a person, though it does not name their number. */
  @Nested
  class Fetches {
    @Test
    void whatIsOnFileUnderAnotherNumberOfThePerson() {
      life.of(WANG, ZI, "act=marriage", "registered_on=2008-05-01", "man.name=莫须有");
      enter();
      asserted(new SamePerson(MO.id(), WANG.id()));

      assertThat(answer(MO, "2010-01-01")).isInstanceOf(Married.class);
      assertThat(answer(WANG, "2010-01-01")).isInstanceOf(Married.class);
    }

    @Test
    void numbersThatAreLinkedOnlyThroughAThird() {
      life.of(WANG, ZI, "act=marriage", "registered_on=2008-05-01", "man.name=莫须有");
      enter();
      String old = "52012119800101003";
      var third =
          lianli.registry.act.CitizenId.parse(
                  old + lianli.registry.act.CitizenId.checkCharacter(old))
              .orElseThrow();
      asserted(new SamePerson(third, MO.id()));
      asserted(new SamePerson(third, WANG.id()));

      assertThat(answer(MO, "2010-01-01")).isInstanceOf(Married.class);
    }

    @Test
    void theDeathOfASpouse() {
      life.married(MO, WU, "2008-05-01").died(WU, "2012-05-01");
      enter();

      assertThat(answer(MO, "2013-01-01")).isInstanceOf(Widowed.class);
    }

    @Test
    void othersWhoBearTheSameCertificateNumber() {
      String number = "certificate_number=J520121-2008-000001";
      life.of(MO, WU, "act=marriage", "registered_on=2008-05-01", number)
          .of(WANG, ZI, "act=marriage", "registered_on=2008-06-01", number);
      enter();

      assertThat(answer(MO, "2009-01-01"))
          .isInstanceOfSatisfying(
              Conflict.class,
              conflict -> assertThat(conflict.codes()).containsExactly(ConflictCode.C03));
    }

    @Test
    void actsWithoutNumbersThatAnActOfThePersonRefersTo() {
      life.of(
              MO,
              WU,
              "act=marriage",
              "registered_on=2004-05-01",
              "certificate_number=J520121-2004-000012",
              "man.id_number=",
              "woman.id_number=")
          .of(
              MO,
              WU,
              "act=divorce",
              "registered_on=2012-05-01",
              "previous_certificate_number=J520121-2004-000012");
      enter();

      assertThat(answer(MO, "2010-01-01")).isInstanceOf(Married.class);
    }

    @Test
    void whatIsDocumentedAboutASpousesName() {
      life.of(MO, WU, "act=marriage", "registered_on=2008-05-01", "woman.name=乌某")
          .of(MO, WU, "act=marriage_reissue", "registered_on=2010-05-01", "married_on=2008-05-01");
      enter();
      assertThat(report(MO, "2011-01-01").flags()).containsExactly(ConflictCode.C09);

      asserted(new AlsoNamed(WU.id(), new PersonName("乌某")));
      assertThat(report(MO, "2011-01-01").flags()).isEmpty();

      life.died(WU, "2012-05-01");
      enter();
      assertThat(answer(MO, "2013-01-01")).isInstanceOf(Widowed.class);
    }
  }

  /** A further number or name settles what it says, and nothing else. */
  @Nested
  class Links {
    @Test
    void aBirthDateThatOnlyRepeatsTheOtherNumberIsNoContradiction() {
      life.married(MO, WU, "2008-05-01")
          .of(
              WANG,
              WU,
              "act=divorce",
              "registered_on=2012-05-01",
              "man.name=莫须有",
              "man.birth_date=1979-02-02");
      enter();
      asserted(new SamePerson(MO.id(), WANG.id()));

      assertThat(answer(MO, "2013-01-01")).isInstanceOf(Divorced.class);
    }

    @Test
    void aThirdBirthDateStaysOne() {
      life.married(MO, WU, "2008-05-01")
          .of(
              WANG,
              WU,
              "act=divorce",
              "registered_on=2012-05-01",
              "man.name=莫须有",
              "man.birth_date=1970-07-07");
      enter();
      asserted(new SamePerson(MO.id(), WANG.id()));

      assertThat(conflicts(MO, "2013-01-01")).containsExactly(ConflictCode.C08);
    }

    @Test
    void anActWithoutANumberUnderAFurtherNameWaitsForSomebodyToLook() {
      life.married(MO, WU, "2008-05-01")
          .of(
              MO,
              ZI,
              "act=marriage",
              "registered_on=2003-05-01",
              "man.name=莫大",
              "man.id_number=",
              "man.birth_date=1980-01-01",
              "woman.id_number=");
      enter();
      assertThat(answer(MO, "2009-01-01")).isInstanceOf(Married.class);

      asserted(new AlsoNamed(MO.id(), new PersonName("莫大")));
      assertThat(PersonSearchKey.around(MO.id(), ledger).getFirst().names())
          .containsExactlyInAnyOrder(new PersonName("莫须有"), new PersonName("莫大"));
      StatusReport report =
          new StatusLookup(ledger)
              .report(
                  new StatusQuestion(MO.id(), LocalDate.parse("2009-01-01"), Long.MAX_VALUE),
                  List.of(ledger.entry(2).orElseThrow()));
      assertThat(report.answer()).isInstanceOf(Undetermined.class);
    }

    @Test
    void aDeathWithoutANumberUnderAFurtherNameSuspends() {
      life.married(MO, WU, "2008-05-01")
          .of(
              MO,
              "act=death",
              "died_on=2012-05-01",
              "death_source=certificate",
              "man.name=莫大",
              "man.id_number=",
              "man.birth_date=1980-01-01");
      enter();
      assertThat(answer(WU, "2013-01-01")).isInstanceOf(Married.class);

      asserted(new AlsoNamed(MO.id(), new PersonName("莫大")));
      assertThat(answer(WU, "2013-01-01")).isInstanceOf(Undetermined.class);
      assertThat(answer(MO, "2013-01-01")).isInstanceOf(Undetermined.class);
    }

    @Test
    void aFurtherNameDoesNotExcuseAThirdOne() {
      life.married(MO, WU, "2008-05-01")
          .of(MO, WU, "act=divorce", "registered_on=2012-05-01", "man.name=莫二");
      enter();
      asserted(new AlsoNamed(MO.id(), new PersonName("莫大")));

      assertThat(conflicts(MO, "2013-01-01")).containsExactly(ConflictCode.C09);
    }

    @Test
    void aLinkOfTheWifeDoesNotExcuseTheHusbandsNames() {
      life.of(MO, WU, "act=marriage", "registered_on=2008-05-01", "woman.id_number=")
          .of(MO, WU, "act=divorce", "registered_on=2012-05-01", "man.name=莫大");
      enter();
      asserted(new PartyIsPerson(1, Sex.FEMALE, WU.id()));

      assertThat(conflicts(MO, "2013-01-01")).containsExactly(ConflictCode.C09);
    }

    @Test
    void aLinkUnderOneNameExcusesThatNameAndNoOther() {
      life.of(
          MO, WU, "act=marriage", "registered_on=2008-05-01", "woman.name=莫乌氏", "woman.id_number=");
      life.of(MO, WU, "act=divorce", "registered_on=2012-05-01");
      enter();
      asserted(new PartyIsPerson(1, Sex.FEMALE, WU.id()));
      assertThat(answer(WU, "2013-01-01")).isInstanceOf(Divorced.class);

      // Her number beside her husband's name: a column that slipped is no alias.
      life.of(MO, WU, "act=divorce_reissue", "registered_on=2014-05-01", "woman.name=莫须有");
      enter();
      assertThat(conflicts(WU, "2015-01-01")).containsExactly(ConflictCode.C09);
    }
  }

  @Test
  void aConfirmedRecordIsStillThePersonsByItsOwnNumber() {
    life.married(MO, WU, "2008-05-01");
    enter();
    say(new Confirmation(1, CaptureGrade.Q4, GROUNDS), CaptureGrade.Q4);

    assertThat(report(MO, "2010-01-01").grades().orElseThrow().identity())
        .isEqualTo(IdentityGrade.I1);
  }

  @Test
  void aWeakRecordOfSomethingElseDoesNotWeakenTheAnswer() {
    life.married(MO, WU, "2008-05-01").divorced(MO, WU, "2012-05-01");
    enter();
    say(
        new ActEntered(new Life().married(WANG, WU, "2013-05-01").entries().getFirst().act()),
        CaptureGrade.Q0);

    assertThat(report(MO, "2014-01-01").grades().orElseThrow().capture())
        .isEqualTo(CaptureGrade.Q4);
    assertThat(report(WU, "2014-01-01").grades().orElseThrow().capture())
        .isEqualTo(CaptureGrade.Q0);
  }

  @Test
  void twoWhoAreBothMarriedAreNotMarriedToEachOther() {
    life.married(MO, WU, "2008-05-01").married(WANG, ZI, "2008-05-01");
    enter();

    assertThat(couple(MO, ZI).verdict()).isEqualTo(Verdict.NO);
    assertThat(couple(MO, ZI).reason()).isEqualTo(Reason.EXCLUDED);
    assertThat(couple(MO, ZI).since().isKnown()).isFalse();
    assertThat(couple(MO, WU).restsOn()).extracting(LedgerEntry::sequence).containsExactly(1L);
  }

  @Test
  void theDivorcedOfOthersWereNeverMarriedToEachOther() {
    life.married(MO, WU, "2008-05-01")
        .divorced(MO, WU, "2009-05-01")
        .married(WANG, ZI, "2008-05-01")
        .divorced(WANG, ZI, "2009-05-01");
    enter();

    assertThat(couple(MO, ZI).reason()).isEqualTo(Reason.NOT_ON_FILE);
    assertThat(couple(MO, WU).reason()).isEqualTo(Reason.ENDED);
    assertThat(couple(MO, WU).since().text()).isEqualTo("2009-05-01");
  }

  private CoupleAnswer couple(Who one, Who other) {
    return statuses.answer(question(one, "2010-01-01"), other.id());
  }

  private java.util.Set<ConflictCode> conflicts(Who person, String day) {
    return answer(person, day) instanceof Conflict conflict ? conflict.codes() : java.util.Set.of();
  }

  private StatusAnswer answer(Who person, String day) {
    return statuses.answer(question(person, day));
  }

  private StatusReport report(Who person, String day) {
    return statuses.report(question(person, day));
  }

  private static StatusQuestion question(Who person, String day) {
    return new StatusQuestion(person.id(), LocalDate.parse(day), Long.MAX_VALUE);
  }

  /** Enters what the life tells and was not entered yet. */
  private void enter() {
    ledger.append(
        life.entries().stream()
            .map(entry -> new NewEntry(new ActEntered(entry.act()), entry.provenance()))
            .toList());
  }

  private void asserted(Claim claim) {
    say(new IdentityLink(Stage.ASSERTED, claim, GROUNDS), CaptureGrade.Q4);
  }

  private void say(Statement statement, CaptureGrade capture) {
    written++;
    ledger.append(
        List.of(
            new NewEntry(
                statement, new Provenance("said" + written, "test", "row", capture, "tester"))));
  }
}
