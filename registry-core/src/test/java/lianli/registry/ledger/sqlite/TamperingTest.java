package lianli.registry.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Grounds;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.LedgerVerification;
import lianli.registry.ledger.LedgerVerification.Fault;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.Statement.EnteredInError;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody with the file in hand: whatever is done to it shows, and at which entry. */
class TamperingTest {
  @TempDir private Path directory;
  private Fixture registry;

  @BeforeEach
  void aRegistryOfFortyEntriesInFourGroups() {
    registry = new Fixture(directory.resolve("home")).made().withKeys();
    for (int group = 0; group < 4; group++) {
      registry.append(group * 10 + 1, group * 10 + 10);
    }
  }

  @Test
  void nothingIsFoundWhereNothingWasDone() {
    LedgerVerification verification = verify();

    assertThat(verification.faults()).isEmpty();
    assertEquals(40, verification.signed().orElseThrow().head().sequence());
    assertThat(verification.signed().orElseThrow().testKey()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what is done                                                                    | found at
          UPDATE entry SET payload = replace(payload, '2008-03-02', '2009-03-02') WHERE sequence = 17 | 17
          UPDATE entry SET payload = '' WHERE sequence = 17                                  | 17
          UPDATE entry SET hash = 'x' WHERE sequence = 17                                    | 17
          UPDATE entry SET previous_hash = 'x' WHERE sequence = 17                           | 17
          DELETE FROM entry WHERE sequence = 17                                              | 17
          UPDATE entry SET sequence = 99 WHERE sequence = 17                                 | 17
          DELETE FROM citizen_key WHERE sequence = 17                                        | 17
          UPDATE citizen_key SET citizen = '110105194912310038' WHERE sequence = 17          | 17
          INSERT INTO citizen_key VALUES ('110105194912310038', 17)                          | 17
          UPDATE number_key SET number = 'J520121-2008-000099' WHERE sequence = 17           | 17
          DELETE FROM source_key WHERE sequence = 17                                         | 17
          INSERT INTO amendment VALUES (17, 3)                                               | 17
          INSERT INTO source_key VALUES ('z', 41)                                            | 41
          DELETE FROM entry WHERE sequence = 40                                              | 40
          """)
  void anEditBehindTheTriggersIsFoundAtItsEntry(String change, long entry) throws SQLException {
    registry.dropTriggers();
    registry.behindItsBack(change);

    assertThat(faultsOfEntries()).extracting(Fault::sequence).contains(entry);
    assertThat(faultsOfEntries())
        .extracting(Fault::sequence)
        .allMatch(at -> at == entry || at == 99);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE entry SET payload = replace(payload, '莫须有', '莫须友') WHERE sequence = 17",
        "UPDATE entry SET payload = replace(payload, '2008-03-02', '2009-03-02') WHERE sequence ="
            + " 17",
        "UPDATE entry SET payload = payload || ' ' WHERE sequence = 17",
        "UPDATE entry SET payload = '' WHERE sequence = 17",
        "UPDATE entry SET hash = 'x' WHERE sequence = 17",
        "UPDATE entry SET hash = upper(hash) WHERE sequence = 17",
        "UPDATE entry SET previous_hash = 'x' WHERE sequence = 17",
        "UPDATE entry SET previous_hash = (SELECT hash FROM entry WHERE sequence = 3)"
            + " WHERE sequence = 17",
        "UPDATE entry SET (payload, previous_hash, hash) ="
            + " (SELECT payload, previous_hash, hash FROM entry WHERE sequence = 3)"
            + " WHERE sequence = 17"
      })
  void aChangedEntryIsNeverRead(String change) throws SQLException {
    registry.dropTriggers();
    registry.behindItsBack(change);
    CertificateNumber number = CertificateNumber.parse("J520121-2008-000017").orElseThrow();
    CitizenId man = CitizenId.parse("11010519491231002X").orElseThrow();

    try (LedgerReader ledger = registry.store().openForReading()) {
      assertThat(
              List.<ThrowingCallable>of(
                  () -> ledger.entry(17),
                  () -> ledger.history(17),
                  () -> ledger.entriesNumbered(number),
                  () -> ledger.entriesAbout(man),
                  () -> ledger.entriesConcerning(Set.of(), Set.of(number)),
                  () -> ledger.statementsAbout(man),
                  () -> ledger.statementsAfter(0).forEach(line -> {}),
                  () -> ledger.entriesAfter(0).forEach(entry -> {}),
                  () -> ledger.asOf(20).entry(17)))
          .allSatisfy(TamperingTest::failsAtSeventeen);
      assertEquals(16, ledger.entry(16).orElseThrow().sequence());
      assertThat(ledger.statementsAfter(17)).hasSize(23);
    }
  }

  private static void failsAtSeventeen(ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            RegistryException.class,
            failure -> {
              assertEquals(ErrorCode.INTEGRITY, failure.code());
              assertThat(failure.what().english()).contains("entry 17 ");
              assertThat(failure.next().english()).contains("`lianli verify`");
            });
  }

  @Test
  void anActWhoseCorrectionWasChangedIsNotReadEither() throws SQLException {
    try (Ledger ledger = registry.store().openForWriting()) {
      ledger.append(
          List.of(
              new NewEntry(
                  new EnteredInError(17, new Grounds("重复录入", "2026-3", "")),
                  new Provenance("r17", "by hand", "2026-3", CaptureGrade.Q4, "tester"))));
    }
    registry.dropTriggers();
    registry.behindItsBack(
        "UPDATE entry SET payload = replace(payload, '重复录入', '重复绿入') WHERE sequence = 41");

    try (LedgerReader ledger = registry.store().openForReading()) {
      assertThatThrownBy(() -> ledger.entry(17))
          .isInstanceOfSatisfying(
              RegistryException.class,
              failure -> assertThat(failure.what().english()).contains("entry 41 "));
      assertThat(ledger.entry(18)).isPresent();
    }
  }

  @Test
  void anEntryWrittenAnewWithItsHashIsFoundByTheNextOne() throws SQLException {
    registry.dropTriggers();
    registry.behindItsBack(
        "UPDATE entry SET payload = replace(payload, '2008-03-02', '2009-03-02')"
            + " WHERE sequence = 17");
    String previous = EntryCodec.GENESIS;
    registry.behindItsBack(
        "CREATE TABLE keep AS SELECT sequence, previous_hash, hash FROM entry WHERE sequence > 17");
    registry.rechain(17);
    registry.behindItsBack(
        "UPDATE entry SET previous_hash = (SELECT previous_hash FROM keep k WHERE k.sequence ="
            + " entry.sequence), hash = (SELECT hash FROM keep k WHERE k.sequence ="
            + " entry.sequence) WHERE sequence > 17",
        "DROP TABLE keep");

    assertThat(previous).hasSize(64);
    assertThat(faultsOfEntries()).extracting(Fault::sequence).containsExactly(17L);
  }

  @Test
  void aChainWrittenAnewIsFoundByTheCheckpoints() throws SQLException, IOException {
    registry.dropTriggers();
    registry.behindItsBack(
        "UPDATE entry SET payload = replace(payload, '2008-03-02', '2009-03-02')"
            + " WHERE sequence = 17");
    registry.rechain(17);
    Files.delete(registry.home.checkpoints().resolve("heads.jsonl"));

    List<Fault> faults = faultsOfEntries();

    assertThat(faults).hasSize(1);
    assertEquals(20, faults.getFirst().sequence());
    assertThat(faults.getFirst().what().english()).contains("changed at or after entry 11");
  }

  @Test
  void aCheckpointMadeUpForTheNewChainHasNoSignature() throws SQLException, IOException {
    registry.dropTriggers();
    registry.behindItsBack("DELETE FROM entry WHERE sequence > 30");
    for (String table : List.of("source_key", "citizen_key", "number_key")) {
      registry.behindItsBack("DELETE FROM " + table + " WHERE sequence > 30");
    }
    Path signed = registry.home.checkpoints().resolve("signed.jsonl");
    List<String> lines = Files.readAllLines(signed);
    Files.delete(registry.home.checkpoints().resolve("heads.jsonl"));
    Files.writeString(
        signed,
        String.join("\n", lines.subList(0, 3)).replace("\"sequence\":30", "\"sequence\":29")
            + "\n");

    assertThat(verify().faults())
        .extracting(fault -> fault.what().english())
        .anyMatch(what -> what.contains("signature of its checkpoint"));
  }

  @Test
  void aLedgerCutShortShowsEveryEntryThatIsGone() throws SQLException {
    registry.dropTriggers();
    for (String table : List.of("entry", "source_key", "citizen_key", "number_key")) {
      registry.behindItsBack("DELETE FROM " + table + " WHERE sequence > 30");
    }

    assertThat(faultsOfEntries())
        .isNotEmpty()
        .allSatisfy(
            fault -> {
              assertEquals(31, fault.sequence());
              assertEquals(40, fault.last());
            });
  }

  @Test
  void aLineTakenOutOfTheCheckpointsShows() throws IOException {
    Path signed = registry.home.checkpoints().resolve("signed.jsonl");
    List<String> lines = Files.readAllLines(signed);
    Files.writeString(signed, String.join("\n", lines.get(0), lines.get(2), lines.get(3)) + "\n");

    assertThat(verify().faults())
        .extracting(fault -> fault.what().english())
        .containsExactly("line 2 of " + signed + " does not follow the line before it");
  }

  @Test
  void aCheckpointFileThatIsGoneCannotHideWhatASecondDirectoryKeeps()
      throws IOException, SQLException {
    Path also = Files.createDirectories(directory.resolve("safe"));
    Files.writeString(registry.home.properties(), "checkpoints.also=" + also + "\n");
    registry.append(41, 45);
    registry.dropTriggers();
    for (String table : List.of("entry", "source_key", "citizen_key", "number_key")) {
      registry.behindItsBack("DELETE FROM " + table + " WHERE sequence > 30");
    }
    Files.delete(registry.home.checkpoints().resolve("heads.jsonl"));
    Files.delete(registry.home.checkpoints().resolve("signed.jsonl"));

    assertThat(faultsOfEntries())
        .singleElement()
        .satisfies(
            fault -> {
              assertEquals(31, fault.sequence());
              assertEquals(45, fault.last());
            });
  }

  @Test
  void aSecondDirectoryThatIsNotThereIsToldAndHoldsNothingUp() throws IOException {
    Files.writeString(
        registry.home.properties(), "checkpoints.also=" + directory.resolve("stick") + "\n");

    registry.append(41, 41);

    assertThat(registry.notices)
        .singleElement()
        .satisfies(notice -> assertThat(notice.english()).contains("there is no such directory"));
    assertEquals(41, verify().head().sequence());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DROP TRIGGER entry_no_update",
        "DROP INDEX citizen_key_sequence",
        "CREATE TRIGGER quiet AFTER INSERT ON entry BEGIN DELETE FROM review_item; END",
        "DROP TRIGGER entry_no_delete; CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry"
            + " BEGIN SELECT 1; END"
      })
  void aChangedGuardShows(String change) throws SQLException {
    registry.behindItsBack(change.split("(?<=update|delete); "));

    assertThat(verify().faults()).extracting(Fault::sequence).containsExactly(0L);
  }

  @Test
  void aPageThatCannotBeReadIsToldWithItsEntriesAndTheOthersAreStillChecked()
      throws IOException, SQLException {
    registry.behindItsBack("PRAGMA wal_checkpoint(TRUNCATE)");
    byte[] content = Files.readAllBytes(registry.home.database());
    int page = pageOf(content, "J520121-2008-000021");
    try (RandomAccessFile file = new RandomAccessFile(registry.home.database().toFile(), "rw")) {
      file.seek(page * 4096L);
      file.write(new byte[16]);
    }

    LedgerVerification verification = verify();

    assertThat(faultsOf(verification))
        .as("%s", verification.faults())
        .anyMatch(
            fault ->
                fault.sequence() <= 21
                    && fault.last() >= 21
                    && fault.what().english().contains("cannot be read"));
    assertThat(faultsOf(verification)).noneMatch(fault -> fault.last() < 10);
    assertEquals(40, verification.head().sequence());
  }

  private static int pageOf(byte[] content, String text) {
    String all = new String(content, StandardCharsets.ISO_8859_1);
    int at = all.indexOf("\"certificate_number\":\"" + text);
    assertThat(at).isPositive();
    return at / 4096;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 18, 68, 100, 110})
  void aFileThatCannotBeOpenedAnyMoreIsDamagedAndNotForeign(int offset)
      throws IOException, SQLException {
    registry.behindItsBack("PRAGMA wal_checkpoint(TRUNCATE)");
    try (RandomAccessFile file = new RandomAccessFile(registry.home.database().toFile(), "rw")) {
      file.seek(offset);
      file.write(new byte[] {0x7f, 0x7f, 0x7f, 0x7f});
    }

    assertThat(verify().isIntact()).isFalse();
  }

  @Test
  void aFileThatIsGoneIsMissedByItsCheckpoints() throws IOException {
    Files.delete(registry.home.database());

    assertThat(verify().faults())
        .singleElement()
        .satisfies(fault -> assertEquals(40, fault.last()));
  }

  private LedgerVerification verify() {
    return registry.store().verify(List.of());
  }

  /** Without those of the file as a whole, such as its missing triggers. */
  private List<Fault> faultsOfEntries() {
    return faultsOf(verify());
  }

  private static List<Fault> faultsOf(LedgerVerification verification) {
    return verification.faults().stream().filter(fault -> fault.sequence() > 0).toList();
  }
}
