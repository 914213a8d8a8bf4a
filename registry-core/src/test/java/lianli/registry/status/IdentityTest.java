package lianli.registry.status;

import static lianli.registry.status.Life.Who.MO;
import static lianli.registry.status.Life.Who.WANG;
import static lianli.registry.status.Life.Who.WU;
import static lianli.registry.status.Life.Who.ZI;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianli.registry.RegistryHome;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PersonName;
import lianli.registry.act.Sex;
import lianli.registry.ledger.AuthorityGrade;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Grounds;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.Statement;
import lianli.registry.ledger.Statement.AlsoNamed;
import lianli.registry.ledger.Statement.Claim;
import lianli.registry.ledger.Statement.IdentityLink;
import lianli.registry.ledger.Statement.PartyIsPerson;
import lianli.registry.ledger.Statement.SamePerson;
import lianli.registry.ledger.Statement.Stage;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import lianli.registry.status.CoupleAnswer.Reason;
import lianli.registry.status.CoupleAnswer.Verdict;
import lianli.registry.status.StatusAnswer.Conflict;
import lianli.registry.status.StatusAnswer.Divorced;
import lianli.registry.status.StatusAnswer.Married;
import lianli.registry.status.StatusAnswer.NoRecord;
import lianli.registry.status.StatusAnswer.Undetermined;
import lianli.registry.store.RegistryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is who, as people assert it in the ledger, and what the desk makes of it. */
class IdentityTest {
  private static final Grounds GROUNDS = new Grounds("公安更正证明", "证明第 12 号", "");

  @TempDir private Path directory;
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

  @Test
  void twoNumbersOfOnePersonAreOneLifeOnceAsserted() {
    // WANG's number was given to MO later: one man, two numbers.
    act(MO.number(), "莫须有", WU, "act=marriage", "registered_on=2008-05-01");
    act(WANG.number(), "莫须有", WU, "act=divorce", "registered_on=2012-06-01");
    assertThat(answer(MO.id(), "2013-01-01")).isInstanceOf(Married.class);

    link(Stage.PROPOSED, new SamePerson(WANG.id(), MO.id()));
    StatusReport proposed = report(MO.id(), "2013-01-01");
    assertThat(proposed.answer()).isInstanceOf(Married.class);
    assertThat(proposed.proposals()).hasSize(1);

    long asserted = link(Stage.ASSERTED, new SamePerson(WANG.id(), MO.id()));
    assertThat(answer(MO.id(), "2013-01-01")).isInstanceOf(Divorced.class);
    assertThat(answer(WANG.id(), "2013-01-01")).isInstanceOf(Divorced.class);
    assertThat(report(MO.id(), "2013-01-01").links()).hasSize(1);

    link(Stage.RETRACTED, new SamePerson(WANG.id(), MO.id()));
    assertThat(answer(MO.id(), "2013-01-01")).isInstanceOf(Married.class);
    assertThat(statuses.answer(question(MO.id(), "2013-01-01", asserted)))
        .isInstanceOf(Divorced.class);
  }

  @Test
  void anotherNameIsAConflictUntilItIsDocumented() {
    act(MO.number(), "莫须有", WU, "act=marriage", "registered_on=2008-05-01");
    act(MO.number(), "莫大", WU, "act=divorce", "registered_on=2012-06-01");
    assertThat(answer(MO.id(), "2013-01-01"))
        .isInstanceOfSatisfying(
            Conflict.class,
            conflict -> assertThat(conflict.codes()).containsExactly(ConflictCode.C09));

    link(Stage.ASSERTED, new AlsoNamed(MO.id(), new PersonName("莫大")));

    assertThat(answer(MO.id(), "2013-01-01")).isInstanceOf(Divorced.class);
  }

  @Test
  void aWomanRecordedByFamilyNamesIsFoundOnceLinked() {
    long entry = act(MO.number(), "莫须有", "莫乌氏", "act=marriage", "registered_on=2003-05-01");
    assertThat(answer(WU.id(), "2010-01-01")).isInstanceOf(NoRecord.class);

    link(Stage.ASSERTED, new PartyIsPerson(entry, Sex.FEMALE, WU.id()));
    act(MO.number(), "莫须有", WU, "act=divorce", "registered_on=2012-06-01");

    StatusReport report = report(WU.id(), "2010-01-01");
    assertThat(report.answer()).isInstanceOf(Married.class);
    assertThat(report.grades().orElseThrow().identity()).isEqualTo(IdentityGrade.I2);
    assertThat(answer(WU.id(), "2013-01-01")).isInstanceOf(Divorced.class);
  }

  @Test
  void aFifteenDigitNumberIsTheSamePerson() {
    String old = MO.number().substring(0, 6) + MO.number().substring(8, 17);
    act(old, "莫须有", WU, "act=marriage", "registered_on=2008-05-01");

    StatusReport report = report(MO.id(), "2010-01-01");

    assertThat(report.answer()).isInstanceOf(Married.class);
    assertThat(report.grades().orElseThrow().identity()).isEqualTo(IdentityGrade.I2);
  }

  @Test
  void theGradesAreThoseOfTheWeakestRecord() {
    say(
        new Statement.ActEntered(
            ActCodec.decode(
                couple(MO.number(), "莫须有", WU, "act=marriage", "registered_on=2008-05-01"))),
        CaptureGrade.Q1,
        "");
    StatusReport unconfirmed = report(MO.id(), "2010-01-01");
    assertThat(unconfirmed.grades())
        .contains(new Grades(AuthorityGrade.A1, CaptureGrade.Q1, IdentityGrade.I1));
    assertThat(unconfirmed.isForOutside()).isFalse();

    say(new Statement.Confirmation(1, CaptureGrade.Q2, GROUNDS), CaptureGrade.Q4, "");

    assertThat(report(MO.id(), "2010-01-01").isForOutside()).isTrue();
  }

  @Test
  void anotherAgencysListOpensATaskAndNoMarriage() {
    say(
        new Statement.ActEntered(
            ActCodec.decode(
                couple(MO.number(), "莫须有", WU, "act=marriage", "registered_on=2008-05-01"))),
        CaptureGrade.Q4,
        "A3");

    StatusReport report = report(MO.id(), "2010-01-01");

    assertThat(report.answer()).isInstanceOf(NoRecord.class);
    assertThat(report.flags()).containsExactly(ConflictCode.C18);
  }

  @Test
  void aCoupleIsYesNoOrUndetermined() {
    assertThat(couple(MO, WU, "2010-01-01").reason()).isEqualTo(Reason.NOT_ON_FILE);
    assertThat(couple(MO, WU, "2010-01-01").verdict()).isEqualTo(Verdict.UNDETERMINED);

    act(MO.number(), "莫须有", WU, "act=marriage", "registered_on=2008-05-01");
    assertThat(couple(MO, WU, "2010-01-01").verdict()).isEqualTo(Verdict.YES);
    assertThat(couple(MO, WU, "2010-01-01").since().text()).isEqualTo("2008-05-01");
    assertThat(couple(MO, ZI, "2010-01-01").reason()).isEqualTo(Reason.EXCLUDED);
    assertThat(couple(ZI, WU, "2010-01-01").verdict()).isNotEqualTo(Verdict.YES);

    act(MO.number(), "莫须有", WU, "act=divorce", "registered_on=2012-06-01");
    assertThat(couple(MO, WU, "2013-01-01").reason()).isEqualTo(Reason.ENDED);

    act(MO.number(), "莫须有", WU, "act=marriage", "registered_on=2014");
    assertThat(couple(MO, WU, "2014-06-01").reason()).isEqualTo(Reason.UNCERTAIN);
  }

  @Test
  void aSpouseWhoWasImpersonatedIsNotTheSpouse() {
    act(MO.number(), "莫须有", WU, "act=marriage", "registered_on=2008-05-01");
    act(MO.number(), "莫须有", WU, "act=revocation", "registered_on=2021-12-01", "freed=woman");

    assertThat(couple(MO, WU, "2010-01-01").verdict()).isEqualTo(Verdict.NO);
  }

  @Test
  void aTimeLeadsToTheLastEntryKnownThen() {
    assertThat(statuses.lastKnownAt(Instant.now())).isZero();
    act(MO.number(), "莫须有", WU, "act=marriage", "registered_on=2008-05-01");
    act(MO.number(), "莫须有", WU, "act=divorce", "registered_on=2012");
    Instant second = ledger.entry(2).orElseThrow().recordedAt();

    assertThat(statuses.lastKnownAt(Instant.EPOCH)).isZero();
    assertThat(statuses.lastKnownAt(second)).isEqualTo(2);
    assertThat(answer(MO.id(), "2012-03-01")).isInstanceOf(Undetermined.class);
  }

  private CoupleAnswer couple(Life.Who one, Life.Who other, String day) {
    return statuses.answer(question(one.id(), day, Long.MAX_VALUE), other.id());
  }

  private StatusAnswer answer(CitizenId person, String day) {
    return report(person, day).answer();
  }

  private StatusReport report(CitizenId person, String day) {
    return statuses.report(question(person, day, Long.MAX_VALUE));
  }

  private static StatusQuestion question(CitizenId person, String day, long knownAt) {
    return new StatusQuestion(person, LocalDate.parse(day), knownAt);
  }

  private long act(String number, String name, Life.Who woman, String... told) {
    return enter(couple(number, name, woman, told));
  }

  private long act(String number, String name, String woman, String... told) {
    Map<String, String> fields = couple(number, name, WU, told);
    fields.put("woman.name", woman);
    fields.remove("woman.id_number");
    return enter(fields);
  }

  private static Map<String, String> couple(
      String number, String name, Life.Who woman, String... told) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("man.name", name);
    fields.put("man.id_number", number);
    fields.put("woman.name", woman.named());
    fields.put("woman.id_number", woman.number());
    for (String field : told) {
      fields.put(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
    }
    return fields;
  }

  private long enter(Map<String, String> fields) {
    return say(new Statement.ActEntered(ActCodec.decode(fields)), CaptureGrade.Q4, "");
  }

  private long link(Stage stage, Claim claim) {
    return say(new IdentityLink(stage, claim, GROUNDS), CaptureGrade.Q4, "");
  }

  private long say(Statement statement, CaptureGrade capture, String authority) {
    written++;
    Provenance provenance =
        new Provenance(
            "key" + written,
            "test",
            "row " + written,
            capture,
            "tester",
            authority.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(AuthorityGrade.valueOf(authority)));
    return ledger.append(List.of(new NewEntry(statement, provenance))).head().sequence();
  }
}
