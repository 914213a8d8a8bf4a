package lianli.registry.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.act.IllegalActException;
import lianli.registry.act.PersonName;
import lianli.registry.act.Sex;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Grounds;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.Statement;
import lianli.registry.ledger.Statement.AlsoNamed;
import lianli.registry.ledger.Statement.Confirmation;
import lianli.registry.ledger.Statement.CopyIssued;
import lianli.registry.ledger.Statement.CopyRevoked;
import lianli.registry.ledger.Statement.Correction;
import lianli.registry.ledger.Statement.EnteredInError;
import lianli.registry.ledger.Statement.IdentityLink;
import lianli.registry.ledger.Statement.PartyIsPerson;
import lianli.registry.ledger.Statement.SamePerson;
import lianli.registry.ledger.Statement.Stage;
import lianli.registry.ledger.StatementCodec;
import lianli.registry.ledger.StatementEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong in the ledger is said again, never overwritten. */
class AmendmentsTest {
  private static final CitizenId MAN = id("52252219820101001");
  private static final CitizenId OTHER = id("52012119820202001");
  private static final CitizenId WOMAN = id("52252219840101002");
  private static final Grounds GROUNDS = new Grounds("抄录有误", "档号 2-5", "");

  @TempDir private Path directory;
  private Ledger ledger;
  private int written;

  @BeforeEach
  void openARegistry() {
    RegistryStore store =
        new RegistryStore(new RegistryHome(directory.resolve("home")), Clock.systemUTC());
    store.found();
    ledger = store.openForWriting();
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void aCorrectionReplacesTheActAndKeepsTheOldOneVisible() {
    long entry = enter(marriage("J520121-2008-000001", MAN.value()));
    long correction =
        say(new Correction(entry, marriage("J520121-2008-000007", MAN.value()), GROUNDS));

    LedgerEntry standing = ledger.entry(entry).orElseThrow();

    assertThat(number(standing)).isEqualTo("J520121-2008-000007");
    assertThat(standing.amendments())
        .extracting(StatementEntry::sequence)
        .containsExactly(correction);
    assertThat(ledger.history(entry))
        .extracting(StatementEntry::sequence)
        .containsExactly(entry, correction);
    assertThat(ledger.asOf(entry).entry(entry).map(AmendmentsTest::number))
        .contains("J520121-2008-000001");
  }

  @Test
  void aCorrectedNumberIsFoundUnderWhatItIsNow() {
    long entry = enter(marriage("J520121-2008-000001", MAN.value()));
    say(new Correction(entry, marriage("J520121-2008-000007", OTHER.value()), GROUNDS));

    assertThat(ledger.entriesAbout(OTHER)).hasSize(1);
    assertThat(ledger.entriesAbout(MAN)).isEmpty();
    assertThat(ledger.entriesNumbered(parsed("J520121-2008-000007"))).hasSize(1);
    assertThat(ledger.entriesNumbered(parsed("J520121-2008-000001"))).isEmpty();
    assertThat(ledger.asOf(entry).entriesAbout(MAN)).hasSize(1);
    assertThat(ledger.asOf(entry).entriesAbout(OTHER)).isEmpty();
  }

  @Test
  void whatWasEnteredInErrorIsGoneUntilThatIsTakenBack() {
    long entry = enter(marriage("J520121-2008-000001", MAN.value()));
    long error = say(new EnteredInError(entry, GROUNDS));

    assertThat(ledger.entry(entry)).isEmpty();
    assertThat(ledger.entriesAfter(0)).isEmpty();
    assertThat(ledger.entriesAbout(MAN)).isEmpty();

    say(new EnteredInError(error, GROUNDS));

    assertThat(ledger.entriesAbout(MAN)).hasSize(1);
  }

  @Test
  void aCorrectionTakenBackLeavesTheOneBefore() {
    long entry = enter(marriage("J520121-2008-000001", MAN.value()));
    say(new Correction(entry, marriage("J520121-2008-000002", MAN.value()), GROUNDS));
    long second = say(new Correction(entry, marriage("J520121-2008-000003", MAN.value()), GROUNDS));
    say(new EnteredInError(second, GROUNDS));

    assertThat(ledger.entry(entry).map(AmendmentsTest::number)).contains("J520121-2008-000002");
  }

  @Test
  void aConfirmationRaisesTheCaptureGradeAndNeverLowersIt() {
    long entry = enter(marriage("J520121-2008-000001", MAN.value()));
    say(new Confirmation(entry, CaptureGrade.Q2, GROUNDS));
    say(new Confirmation(entry, CaptureGrade.Q0, GROUNDS));

    assertThat(ledger.entry(entry).orElseThrow().provenance().capture()).isEqualTo(CaptureGrade.Q2);
  }

  @Test
  void onlyAnAssertedLinkSaysWhoAPartyIs() {
    long entry = enter(marriage("J520121-2008-000001", ""));
    PartyIsPerson claim = new PartyIsPerson(entry, Sex.MALE, MAN);

    say(new IdentityLink(Stage.PROPOSED, claim, GROUNDS));
    assertThat(ledger.entriesAbout(MAN)).isEmpty();

    say(new IdentityLink(Stage.ASSERTED, claim, GROUNDS));
    assertThat(ledger.entriesAbout(MAN)).extracting(LedgerEntry::sequence).containsExactly(entry);

    say(new IdentityLink(Stage.RETRACTED, claim, GROUNDS));
    assertThat(ledger.entriesAbout(MAN)).isEmpty();
  }

  @Test
  void aStreamBegunLaterTellsWhatWasAmendedSince() {
    long first = enter(marriage("J520121-2008-000001", MAN.value()));
    long second = enter(marriage("J520121-2008-000002", OTHER.value()));
    say(new Correction(first, marriage("J520121-2008-000009", MAN.value()), GROUNDS));

    assertThat(ledger.entriesAfter(second))
        .extracting(AmendmentsTest::number)
        .containsExactly("J520121-2008-000009");
    assertThat(ledger.entriesAfter(0))
        .extracting(AmendmentsTest::number)
        .containsExactly("J520121-2008-000009", "J520121-2008-000002");
  }

  @Test
  void whatWasAmendedTwiceSinceIsToldOnce() {
    long first = enter(marriage("J520121-2008-000001", MAN.value()));
    long second = enter(marriage("J520121-2008-000002", OTHER.value()));
    say(new Correction(first, marriage("J520121-2008-000008", MAN.value()), GROUNDS));
    say(new Confirmation(first, CaptureGrade.Q3, GROUNDS));
    say(new Correction(first, marriage("J520121-2008-000009", MAN.value()), GROUNDS));

    assertThat(ledger.entriesAfter(second))
        .extracting(AmendmentsTest::number)
        .containsExactly("J520121-2008-000009");
  }

  @Test
  void everyHeadItHadIsKnownAndNoOther() {
    long entry = enter(marriage("J520121-2008-000001", MAN.value()));
    LedgerHead ofAct = ledger.head();
    say(new Correction(entry, marriage("J520121-2008-000008", MAN.value()), GROUNDS));
    LedgerHead ofCorrection = ledger.head();
    say(new EnteredInError(entry, GROUNDS));

    assertThat(ledger.hadHead(ofAct)).isTrue();
    assertThat(ledger.hadHead(ofCorrection)).isTrue();
    assertThat(ledger.hadHead(ledger.head())).isTrue();
    assertThat(ledger.hadHead(new LedgerHead(2, ofAct.hash()))).isFalse();
    assertThat(ledger.hadHead(new LedgerHead(9, ledger.head().hash()))).isFalse();
  }

  @Test
  void refusesToAmendWhatIsNotThere() {
    assertThatThrownBy(() -> say(new EnteredInError(5, GROUNDS)))
        .isInstanceOfSatisfying(
            RegistryException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.REFUSED));
    assertThat(ledger.head().sequence()).isZero();
  }

  @Test
  void theWholeLedgerStillVerifies() {
    long entry = enter(marriage("J520121-2008-000001", MAN.value()));
    long correction =
        say(new Correction(entry, marriage("J520121-2008-000002", OTHER.value()), GROUNDS));
    say(new EnteredInError(correction, GROUNDS));
    say(new IdentityLink(Stage.ASSERTED, new SamePerson(MAN, OTHER), GROUNDS));

    assertThat(ledger.verify().faults()).isEmpty();
    assertThat(ledger.statementsAbout(OTHER)).hasSize(2);
  }

  @Test
  void aGroupOfPersonsAndNumbersFindsEachActAsItStandsOnce() {
    long first = enter(marriage("J520121-2008-000001", MAN.value()));
    long second = enter(marriage("J520121-2008-000002", ""));
    enter(marriage("J520121-2008-000003", ""));
    long moved = enter(marriage("J520121-2008-000004", MAN.value()));
    long correction =
        say(new Correction(moved, marriage("J520121-2008-000004", OTHER.value()), GROUNDS));
    CertificateNumber one = parsed("J520121-2008-000001");
    CertificateNumber two = parsed("J520121-2008-000002");

    assertThat(ledger.entriesConcerning(Set.of(MAN), Set.of(one, two)))
        .extracting(LedgerEntry::sequence)
        .containsExactly(first, second);
    assertThat(ledger.entriesConcerning(Set.of(OTHER), Set.of()))
        .extracting(LedgerEntry::sequence)
        .containsExactly(moved);
    assertThat(ledger.asOf(correction - 1).entriesConcerning(Set.of(MAN), Set.of()))
        .extracting(LedgerEntry::sequence)
        .containsExactly(first, moved);
    assertThat(ledger.asOf(first).entriesConcerning(Set.of(WOMAN), Set.of(two)))
        .extracting(LedgerEntry::sequence)
        .containsExactly(first);
    assertThat(ledger.entriesConcerning(Set.of(), Set.of())).isEmpty();
  }

  @Test
  void aGroupOfSourcesTellsWhichEnteredWhat() {
    long first = enter(marriage("J520121-2008-000001", MAN.value()));
    long second = enter(marriage("J520121-2008-000002", MAN.value()));
    enter(marriage("J520121-2008-000003", MAN.value()));

    assertThat(ledger.sequencesOf(List.of("key1", "key2", "unheard of")))
        .isEqualTo(Map.of("key1", first, "key2", second));
    assertThat(ledger.asOf(first).sequencesOf(List.of("key1", "key2")))
        .isEqualTo(Map.of("key1", first));
  }

  @Test
  void linksOfAPersonAreNotTheCorrectionsThatNameThem() {
    long entry = enter(marriage("J520121-2008-000001", MAN.value()));
    say(new Correction(entry, marriage("J520121-2008-000002", OTHER.value()), GROUNDS));
    say(new IdentityLink(Stage.PROPOSED, new SamePerson(MAN, OTHER), GROUNDS));

    assertThat(ledger.identityLinks(OTHER)).hasSize(1);
    assertThat(ledger.identityLinks(WOMAN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"link_person", "link_stage", "link_claim", "amends_reason", "link_party"})
  void aStatementThatLacksAFieldIsRefusedByItsKey(String missing) {
    Map<String, String> fields =
        new LinkedHashMap<>(
            StatementCodec.encode(
                new IdentityLink(
                    Stage.ASSERTED, new PartyIsPerson(6, Sex.FEMALE, WOMAN), GROUNDS)));
    fields.remove(missing);

    assertThatThrownBy(() -> StatementCodec.decode(fields))
        .isInstanceOfSatisfying(
            IllegalActException.class, refused -> assertThat(refused.key()).isEqualTo(missing));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void everyStatementIsReadBackAsItWasSaid(Statement statement) {
    assertThat(StatementCodec.decode(StatementCodec.encode(statement))).isEqualTo(statement);
  }

  static List<Statement> everyKind() {
    Grounds bare = new Grounds("重复录入", "", "");
    Grounds full = new Grounds("更名", "公安证明 12 号", "第二人");
    return List.of(
        new Statement.ActEntered(marriage("J520121-2008-000001", MAN.value())),
        new Correction(3, marriage("J520121-2008-000002", ""), full),
        new Correction(3, marriage("J520121-2008-000002", ""), Optional.of(CaptureGrade.Q1), bare),
        new EnteredInError(4, bare),
        new Confirmation(5, CaptureGrade.Q2, bare),
        new IdentityLink(Stage.PROPOSED, new PartyIsPerson(6, Sex.FEMALE, WOMAN), bare),
        new IdentityLink(Stage.ASSERTED, new SamePerson(MAN, OTHER), full),
        new IdentityLink(Stage.RETRACTED, new AlsoNamed(WOMAN, new PersonName("乌有氏")), bare),
        new CopyIssued(
            7,
            "FB-2026-000001-7QKM",
            "ab".repeat(32),
            9,
            Instant.parse("2026-03-02T08:00:00Z"),
            ""),
        new CopyIssued(
            7, "FB-2026-000002", "cd".repeat(32), 9, Instant.parse("2026-03-02T08:00:00Z"), "公证"),
        new CopyRevoked("FB-2026-000002", "用途有误", Instant.parse("2026-03-02T08:00:00.893752136Z")));
  }

  @Test
  void linesOfCopiesChangeNoActAndAreFoundByTheirNumber() {
    long act = enter(marriage("J520121-2008-000001", MAN.value()));
    CopyIssued issued =
        new CopyIssued(
            act,
            "FB-2026-000001-7QKM",
            "ab".repeat(32),
            act,
            Instant.parse("2026-03-02T08:00:00Z"),
            "");
    CopyRevoked revoked =
        new CopyRevoked(issued.serial(), "重复", Instant.parse("2026-03-02T09:00:00Z"));
    LedgerEntry before = ledger.entry(act).orElseThrow();
    say(issued);
    say(revoked);

    assertThat(ledger.entry(act)).contains(before);
    assertThat(ledger.entriesAfter(0)).containsExactly(before);
    assertThat(ledger.entriesAfter(act)).isEmpty();
    assertThat(ledger.history(act)).hasSize(1);
    for (List<StatementEntry> found : List.of(ledger.copies(), ledger.copies(issued.serial()))) {
      assertThat(found).extracting(StatementEntry::statement).containsExactly(issued, revoked);
    }
    assertThat(ledger.copies("FB-2026-000001")).isEmpty();
    assertThat(ledger.asOf(act).copies()).isEmpty();
    assertThat(ledger.verify().faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 99})
  void aCopyOfNoEntryIsRefused(long entry) {
    CopyIssued nothing =
        new CopyIssued(
            entry, "FB-2026-000009", "ab".repeat(32), 0, Instant.parse("2026-03-02T08:00:00Z"), "");

    assertThatThrownBy(() -> say(nothing)).isInstanceOf(RegistryException.class);
    assertThat(ledger.copies()).isEmpty();
  }

  private long enter(Act act) {
    return say(new Statement.ActEntered(act));
  }

  private long say(Statement statement) {
    written++;
    Provenance provenance =
        new Provenance("key" + written, "test", "row " + written, CaptureGrade.Q1, "tester");
    return ledger.append(List.of(new NewEntry(statement, provenance))).head().sequence();
  }

  private static Act marriage(String number, String man) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("act", "marriage");
    fields.put("certificate_number", number);
    fields.put("registered_on", "2008-03-02");
    fields.put("man.name", "莫须有");
    fields.put("man.id_number", man);
    fields.put("woman.name", "乌有");
    fields.put("woman.id_number", WOMAN.value());
    return ActCodec.decode(fields);
  }

  private static String number(LedgerEntry entry) {
    return entry.act().filing().number().map(CertificateNumber::text).orElse("");
  }

  private static CertificateNumber parsed(String text) {
    return CertificateNumber.parse(text).orElseThrow();
  }

  private static CitizenId id(String body) {
    return Optional.of(body + CitizenId.checkCharacter(body))
        .flatMap(CitizenId::parse)
        .orElseThrow();
  }
}
