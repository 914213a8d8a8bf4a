package lianli.registry.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Sex;
import lianli.registry.ledger.Statement.Confirmation;
import lianli.registry.ledger.Statement.CopyIssued;
import lianli.registry.ledger.Statement.CopyRevoked;
import lianli.registry.ledger.Statement.Correction;
import lianli.registry.ledger.Statement.EnteredInError;
import lianli.registry.ledger.Statement.IdentityLink;
import lianli.registry.ledger.Statement.PartyIsPerson;
import lianli.registry.ledger.Statement.SamePerson;
import lianli.registry.ledger.Statement.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every ledger promises, whatever keeps it: acts are entered once and in order, what is wrong
 * is said again and never overwritten, and every earlier state can be read.
 */
public abstract class LedgerContract {
  private static final CitizenId MAN = id("52252219820101001");
  private static final CitizenId OTHER = id("52012119820202001");
  private static final CitizenId WOMAN = id("52252219840101002");
  private static final Grounds GROUNDS = new Grounds("抄录有误", "档号 2-5", "");

  private Ledger ledger;
  private int written;

  /** An empty ledger, opened for writing. */
  protected abstract Ledger open();

  @BeforeEach
  void openARegistry() {
    ledger = open();
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void actsAreNumberedFromOneAndReadInTheirOrder() {
    enter(marriage("J520121-2008-000001", MAN.value()));
    enter(marriage("J520121-2008-000002", OTHER.value()));

    assertThat(ledger.entriesAfter(0)).extracting(LedgerEntry::sequence).containsExactly(1L, 2L);
    assertThat(ledger.entriesAfter(1)).extracting(LedgerEntry::sequence).containsExactly(2L);
    assertThat(ledger.entriesAfter(2)).isEmpty();
    assertThat(ledger.head().sequence()).isEqualTo(2);
  }

  @Test
  void aSourceIsEnteredOnceAlsoWithinOneGroup() {
    NewEntry first = entryFrom("row 1", "J520121-2008-000001");
    NewEntry second = entryFrom("row 2", "J520121-2008-000002");
    ledger.append(List.of(first));
    LedgerHead before = ledger.head();

    assertThat(ledger.append(List.of(first)))
        .isEqualTo(new AppendResult(List.of(AppendResult.Outcome.ALREADY_THERE), before));
    assertThat(ledger.append(List.of(second, first, second)).outcomes())
        .containsExactly(
            AppendResult.Outcome.ENTERED,
            AppendResult.Outcome.ALREADY_THERE,
            AppendResult.Outcome.ALREADY_THERE);
    assertThat(ledger.entriesAfter(0)).hasSize(2);
    assertThat(ledger.sequenceOf("row 2")).hasValue(2);
    assertThat(ledger.sequenceOf("row 3")).isEmpty();
  }

  @Test
  void aGroupWithALineAboutNothingEntersNothing() {
    NewEntry act = entryFrom("row 1", "J520121-2008-000001");
    NewEntry aboutNothing =
        new NewEntry(new EnteredInError(9, GROUNDS), entryFrom("row 2", "").provenance());

    assertThatThrownBy(() -> ledger.append(List.of(act, aboutNothing)))
        .isInstanceOf(RegistryException.class);
    assertThat(ledger.head().sequence()).isZero();
    assertThat(ledger.entriesAfter(0)).isEmpty();
  }

  @Test
  void anotherReaderSeesWhatIsCommitted() {
    enter(marriage("J520121-2008-000001", MAN.value()));

    try (LedgerReader reader = ledger.newReader()) {
      assertThat(reader.entriesAbout(MAN)).hasSize(1);
      enter(marriage("J520121-2008-000002", MAN.value()));

      assertThat(reader.entriesAbout(MAN)).hasSize(2);
      assertThat(reader.head()).isEqualTo(ledger.head());
    }
    assertThat(ledger.entriesAbout(MAN)).hasSize(2);
  }

  @Test
  void anEarlierStateDoesNotChange() {
    enter(marriage("J520121-2008-000001", MAN.value()));
    LedgerReader then = ledger.asOf(1);
    LedgerHead head = then.head();
    enter(marriage("J520121-2008-000002", MAN.value()));

    assertThat(then.entriesAfter(0)).hasSize(1);
    assertThat(then.statementsAfter(0)).hasSize(1);
    assertThat(then.head()).isEqualTo(head);
    assertThat(ledger.asOf(0).entriesAfter(0)).isEmpty();
  }

  private static NewEntry entryFrom(String source, String number) {
    return new NewEntry(
        marriage(number, MAN.value()),
        new Provenance(source, "test", source, CaptureGrade.Q1, "tester"));
  }

  @Test
  void aCorrectionReplacesTheActAndKeepsTheOldOneVisible() {
    long entry = enter(marriage("J520121-2008-000001", MAN.value()));
    long correction =
        say(new Correction(entry, marriage("J520121-2008-000007", MAN.value()), GROUNDS));

    LedgerEntry standing = ledger.entry(entry).orElseThrow();

    assertThat(number(standing)).isEqualTo("J520121-2008-000007");
    assertThat(standing.amendments()).extracting(LedgerLine::sequence).containsExactly(correction);
    assertThat(ledger.history(entry))
        .extracting(LedgerLine::sequence)
        .containsExactly(entry, correction);
    assertThat(ledger.asOf(entry).entry(entry).map(LedgerContract::number))
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

    assertThat(ledger.entry(entry).map(LedgerContract::number)).contains("J520121-2008-000002");
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
        .extracting(LedgerContract::number)
        .containsExactly("J520121-2008-000009");
    assertThat(ledger.entriesAfter(0))
        .extracting(LedgerContract::number)
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
        .extracting(LedgerContract::number)
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
    for (List<LedgerLine> found : List.of(ledger.copies(), ledger.copies(issued.serial()))) {
      assertThat(found).extracting(LedgerLine::statement).containsExactly(issued, revoked);
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
