package lianli.registry.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import lianli.registry.doctor.Diagnosis.Grade;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.sqlite.Fixture;
import lianli.registry.ledger.sqlite.OtherProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the doctor finds, repairs, and leaves alone. */
class DoctorTest {
  @TempDir private Path directory;
  private Fixture registry;

  @BeforeEach
  void aRegistryOfThirty() {
    registry = new Fixture(directory.resolve("home")).made().withKeys();
    registry.append(1, 30);
  }

  @Test
  void aSoundRegistryHasNothing() {
    assertThat(doctor().examine().remaining()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DROP TRIGGER entry_no_update",
        "DROP INDEX citizen_key_sequence",
        "DROP TABLE number_key",
        "CREATE TRIGGER \"a\"\"b\" AFTER INSERT ON entry BEGIN DELETE FROM review_item; END"
      })
  void guardsAndTablesThatWereTakenAwayAreMadeAgain(String harm) throws SQLException {
    List<String> payloads = payloads();
    registry.behindItsBack(harm);
    assertThat(doctor().examine().has(Grade.TROUBLE)).isTrue();

    Doctor.Report report = doctor().repair();

    assertThat(report.remaining()).isEmpty();
    assertThat(report.repaired()).extracting(Diagnosis::code).contains("guards");
    assertThat(registry.store().verify(List.of()).faults()).isEmpty();
    assertThat(payloads()).isEqualTo(payloads);
    assertThat(registry.store().verify(List.of()).head().sequence()).isEqualTo(30);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM citizen_key",
        "UPDATE number_key SET number = 'x' WHERE sequence = 7",
        "DELETE FROM source_key WHERE sequence > 20",
        "INSERT INTO amendment VALUES (5, 2)"
      })
  void lookupTablesAreMadeAnewFromThePayloads(String harm) throws SQLException {
    List<String> payloads = payloads();
    registry.dropTriggers();
    registry.behindItsBack(harm);

    Doctor.Report report = doctor().repair();

    assertThat(report.remaining()).isEmpty();
    assertThat(report.repaired()).extracting(Diagnosis::code).contains("lookup-tables");
    assertThat(registry.store().verify(List.of()).faults()).isEmpty();
    assertThat(payloads()).isEqualTo(payloads);
    registry.append(31, 31);
  }

  @Test
  void aDamagedEntryIsNeverTouchedAndABackupIsAdvised() throws SQLException {
    registry.dropTriggers();
    registry.behindItsBack(
        "UPDATE entry SET payload = replace(payload, '2008-03-02', '2009-03-02')"
            + " WHERE sequence = 9",
        "DELETE FROM citizen_key WHERE sequence = 3");
    List<String> payloads = payloads();

    Doctor.Report report = doctor().repair();

    assertThat(payloads()).isEqualTo(payloads);
    assertThat(report.has(Grade.DAMAGE)).isTrue();
    assertThat(report.repaired()).isEmpty();
    assertThat(report.remaining())
        .filteredOn(trouble -> trouble.code().equals("ledger-damaged"))
        .singleElement()
        .satisfies(
            trouble -> {
              assertThat(trouble.what().english()).startsWith("Entry 9: its content was changed");
              assertThat(trouble.next().english()).contains("lianli restore");
            });
  }

  @Test
  void aLedgerCutShortIsDamageThoughNothingInItIsWrong() throws SQLException {
    registry.dropTriggers();
    for (String table : List.of("entry", "source_key", "citizen_key", "number_key")) {
      registry.behindItsBack("DELETE FROM " + table + " WHERE sequence > 20");
    }

    Doctor.Report report = doctor().examine();

    assertThat(report.has(Grade.DAMAGE)).isTrue();
    assertThat(report.remaining())
        .extracting(trouble -> trouble.what().english())
        .anyMatch(what -> what.startsWith("Entry 21-30: the ledger ends here"));
  }

  @Test
  void whatOthersCouldReadIsClosedAgain() throws IOException {
    Path key = registry.home.keys().resolve("seal.p12");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    Files.setPosixFilePermissions(
        registry.home.directory(), PosixFilePermissions.fromString("rwxr-xr-x"));

    Doctor.Report report = doctor().repair();

    assertThat(report.remaining()).isEmpty();
    assertThat(report.repaired())
        .extracting(Diagnosis::code)
        .containsExactly("too-open", "too-open");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
  }

  @Test
  void tornLinesAreCutOffAndWholeOnesStay() throws IOException {
    Path signed = registry.home.checkpoints().resolve("signed.jsonl");
    String whole = Files.readString(signed);
    Files.writeString(signed, "{\"type\":\"check", StandardOpenOption.APPEND);

    Doctor.Report report = doctor().repair();

    assertThat(report.repaired()).extracting(Diagnosis::code).containsExactly("torn-line");
    assertEquals(whole, Files.readString(signed));
  }

  @Test
  void whatInterruptedWorkLeftIsTakenAway() throws IOException {
    Path home = registry.home.directory();
    Files.createDirectories(home.resolve("index/building-000004"));
    Files.writeString(home.resolve("index/building-000004/_0.cfs"), "half");
    Files.createDirectories(home.resolve("index/generation-000003"));
    Files.createDirectories(home.resolve(".restoring/scans"));
    Files.writeString(home.resolve("registry.db.format-1.part"), "half");
    Files.writeString(home.resolve("registry.db.format-1"), "old");

    Doctor.Report report = doctor().repair();

    assertThat(report.remaining()).isEmpty();
    assertThat(report.repaired())
        .extracting(Diagnosis::code)
        .containsExactlyInAnyOrder("unfinished-index", "leftover", "leftover", "old-format");
    assertThat(home.resolve("index/generation-000003")).exists();
    assertThat(home.resolve("index/building-000004")).doesNotExist();
    assertThat(home.resolve("registry.db.format-1")).doesNotExist();
  }

  @Test
  void theOldFileStaysAsLongAsTheNewOneDoesNotVerify() throws IOException, SQLException {
    Path old = registry.home.directory().resolve("registry.db.format-1");
    Files.writeString(old, "old");
    registry.dropTriggers();
    registry.behindItsBack("DELETE FROM entry WHERE sequence = 3");

    doctor().repair();

    assertThat(old).exists();
  }

  @Test
  void aDeadWritersTextIsClearedAndALiveOneIsOnlyTold() throws IOException {
    Path lock = registry.home.directory().resolve("registry.lock");
    Files.writeString(lock, "process 1 (lianli import) since 2026-01-01T00:00:00Z");

    Doctor.Report report = doctor().repair();

    assertThat(report.repaired()).extracting(Diagnosis::code).containsExactly("dead-writer");
    assertEquals(0, Files.size(lock));
    try (Ledger ledger = registry.store().openForWriting()) {
      assertThat(ledger.head().sequence()).isEqualTo(30);
      assertThat(doctor().examine().remaining())
          .singleElement()
          .satisfies(
              trouble -> {
                assertEquals("locked", trouble.code());
                assertEquals(Grade.REMARK, trouble.grade());
              });
    }
  }

  @Test
  void whatAKilledWriterLeftIsSeenTo() throws IOException, InterruptedException {
    try (OtherProcess writer = OtherProcess.start(registry.home.directory(), "pour")) {
      for (int i = 0; i < 5; i++) {
        assertThat(writer.line()).startsWith("acked");
      }
      writer.kill();
    }
    Path log = registry.home.directory().resolve("registry.db-wal");
    assertThat(log).isNotEmptyFile();

    Doctor.Report report = doctor().repair();

    assertThat(report.remaining()).isEmpty();
    assertThat(report.repaired())
        .extracting(Diagnosis::code)
        .containsExactly("dead-writer", "log-left", "unsigned");
    assertThat(registry.store().verify(List.of()).head().sequence()).isGreaterThan(30);
  }

  @Test
  void entriesThatNobodySignedForAreSignedFor() throws IOException {
    Files.delete(registry.home.checkpoints().resolve("signed.jsonl"));

    Doctor.Report report = doctor().repair();

    assertThat(report.remaining()).isEmpty();
    assertThat(report.repaired()).extracting(Diagnosis::code).containsExactly("unsigned");
    assertEquals(30, registry.store().verify(List.of()).signed().orElseThrow().head().sequence());
  }

  @Test
  void aMissingKeyAndAMissingSecondDirectoryAreForPeople() throws IOException {
    Files.delete(registry.home.keys().resolve("seal.p12"));
    Files.writeString(
        registry.home.properties(), "checkpoints.also=" + directory.resolve("stick") + "\n");

    Doctor.Report report = doctor().repair();

    assertThat(report.repaired()).isEmpty();
    assertThat(report.remaining())
        .extracting(Diagnosis::code)
        .containsExactlyInAnyOrder("key-missing", "second-directory");
  }

  @Test
  void aRepairThatIsRefusedSaysWhy() {
    Examination stubborn =
        () ->
            List.of(
                Diagnosis.mendable(
                    "stubborn",
                    lianli.registry.BilingualText.of("It sticks", "卡住"),
                    lianli.registry.BilingualText.of("rust", "锈"),
                    () -> {
                      throw new java.io.UncheckedIOException(new IOException("no oil"));
                    }));

    Doctor.Report report = new Doctor(List.of(stubborn)).repair();

    assertThat(report.repaired()).isEmpty();
    assertThat(report.remaining())
        .extracting(Diagnosis::code)
        .containsExactly("stubborn", "not-repaired");
  }

  private Doctor doctor() {
    return new Doctor(
        List.of(
            new DirectoryExamination(registry.home, registry.store()),
            new LedgerExamination(registry.store()),
            new CheckpointExamination(registry.home, registry.store())));
  }

  private List<String> payloads() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + registry.home.database());
        Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT sequence || payload || previous_hash || hash FROM entry ORDER BY"
                    + " sequence")) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    }
  }
}
