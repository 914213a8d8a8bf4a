package lianli.registry.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.ledger.AppendResult;
import lianli.registry.ledger.AppendResult.Outcome;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.LedgerVerification;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.Statement.ActEntered;
import lianli.registry.store.RegistryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteLedgerTest {
  private static final CitizenId MAN = CitizenId.parse("11010519491231002X").orElseThrow();

  @TempDir private Path directory;
  private RegistryHome home;
  private RegistryStore store;

  @BeforeEach
  void makeRegistry() {
    home = new RegistryHome(directory);
    store =
        new SqliteRegistryStore(
            home, Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC));
    store.create();
  }

  @Test
  void numbersEntriesFromOneWithoutGaps() {
    AppendResult result = append(marriage(1), marriage(2), marriage(3));

    assertEquals(3, result.head().sequence());
    assertThat(all()).extracting(LedgerEntry::sequence).containsExactly(1L, 2L, 3L);
  }

  @Test
  void entersASourceOnlyOnce() {
    append(marriage(1));

    AppendResult again = append(marriage(1), marriage(2));

    assertThat(again.outcomes()).containsExactly(Outcome.ALREADY_THERE, Outcome.ENTERED);
    assertEquals(2, all().size());
  }

  @Test
  void findsEntriesByPersonAndByEitherCertificateNumber() {
    append(marriage(1), divorceOf(1));

    try (LedgerReader ledger = store.openForReading()) {
      assertThat(ledger.entriesAbout(MAN))
          .extracting(LedgerEntry::sequence)
          .containsExactly(1L, 2L);
      assertThat(ledger.entriesNumbered(number("J520121-2008-000001")))
          .extracting(LedgerEntry::sequence)
          .containsExactly(1L, 2L);
      assertThat(ledger.entriesNumbered(number("L520121-2012-000001")))
          .extracting(LedgerEntry::sequence)
          .containsExactly(2L);
    }
  }

  @Test
  void givesBackTheActAsItWasEntered() {
    NewEntry entry = marriage(7);

    append(entry);

    assertEquals(entry.statement(), new ActEntered(all().getFirst().act()));
    assertEquals(entry.provenance(), all().getFirst().provenance());
  }

  @Test
  void readsPastItsPageSize() {
    append(
        java.util.stream.IntStream.rangeClosed(1, 2_500)
            .mapToObj(SqliteLedgerTest::marriage)
            .toArray(NewEntry[]::new));

    assertThat(all()).hasSize(2_500).last().extracting(LedgerEntry::sequence).isEqualTo(2_500L);
  }

  @Test
  void refusesASecondWriterAndSaysWhoWrites() {
    try (Ledger writing = store.openForWriting()) {
      assertThat(writing.head().sequence()).isZero();

      assertThatThrownBy(store::openForWriting)
          .isInstanceOfSatisfying(
              RegistryException.class,
              failure -> {
                assertEquals(ErrorCode.LOCKED, failure.code());
                assertThat(failure.why().english())
                    .contains("process " + ProcessHandle.current().pid());
              });
    }
    store.openForWriting().close();
  }

  @Test
  void readersSeeTheLedgerWhileAnotherWrites() {
    append(marriage(1));

    try (Ledger writing = store.openForWriting();
        LedgerReader reading = store.openForReading()) {
      writing.append(List.of(marriage(2)));

      assertEquals(2, reading.head().sequence());
    }
  }

  @Test
  void anIntactLedgerVerifies() {
    append(marriage(1), marriage(2), divorceOf(1));

    assertThat(verify().faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE entry SET payload = replace(payload, '2008-03-02', '2009-03-02') WHERE sequence ="
            + " 2",
        "UPDATE entry SET hash = previous_hash WHERE sequence = 2",
        "DELETE FROM entry WHERE sequence = 2",
        "DELETE FROM citizen_key WHERE sequence = 2",
        "UPDATE number_key SET number = 'J520121-2008-000009' WHERE sequence = 2",
        "DELETE FROM source_key WHERE sequence = 2"
      })
  void namesTheEntryThatWasTamperedWithBehindTheTriggers(String tampering) throws SQLException {
    append(marriage(1), marriage(2), marriage(3));

    onSecondConnection(tampering);

    assertThat(verify().faults()).extracting(LedgerVerification.Fault::sequence).contains(2L);
  }

  @Test
  void findsTwoEntriesThatChangedPlaces() throws SQLException {
    append(marriage(1), marriage(2), marriage(3));

    onSecondConnection(
        "UPDATE entry SET sequence = -1 WHERE sequence = 1",
        "UPDATE entry SET sequence = 1 WHERE sequence = 2",
        "UPDATE entry SET sequence = 2 WHERE sequence = -1");

    assertThat(verify().faults()).extracting(LedgerVerification.Fault::sequence).contains(1L, 2L);
  }

  @Test
  void findsALedgerCutShortByItsCheckpoint() throws SQLException {
    append(marriage(1), marriage(2));
    append(marriage(3));

    onSecondConnection(
        "DELETE FROM entry WHERE sequence = 3",
        "DELETE FROM source_key WHERE sequence = 3",
        "DELETE FROM citizen_key WHERE sequence = 3",
        "DELETE FROM number_key WHERE sequence = 3");

    assertThat(verify().faults())
        .extracting(LedgerVerification.Fault::sequence)
        .filteredOn(at -> at > 0)
        .containsExactly(3L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UPDATE entry SET payload = ''", "DELETE FROM entry"})
  void triggersStopAnHonestMistake(String change) {
    append(marriage(1));

    assertThatThrownBy(() -> execute(change)).hasMessageContaining("append-only");
  }

  @Test
  void aTextFileIsNoRegistryUnlessItLiesWhereOneWas() throws IOException {
    String text = "no database, but long enough to be read as one".repeat(40);
    Files.writeString(home.database(), text);
    RegistryHome other = new RegistryHome(Files.createDirectory(directory.resolve("other")));
    Files.writeString(other.database(), text);

    assertThatThrownBy(store::openForReading)
        .as("the checkpoints of what was written over are there")
        .isInstanceOfSatisfying(
            RegistryException.class, failure -> assertEquals(ErrorCode.INTEGRITY, failure.code()));
    assertThatThrownBy(new SqliteRegistryStore(other, Clock.systemUTC())::openForReading)
        .isInstanceOfSatisfying(
            RegistryException.class,
            failure -> assertEquals(ErrorCode.NO_REGISTRY, failure.code()));
  }

  @Test
  void refusesAFileOfALaterRelease() throws SQLException {
    execute("PRAGMA user_version = 99");

    assertThatThrownBy(store::openForReading)
        .isInstanceOfSatisfying(
            RegistryException.class,
            failure -> {
              assertEquals(ErrorCode.REFUSED, failure.code());
              assertThat(failure.next().english()).contains("later release");
            });
  }

  @Test
  void aDirectoryWithoutARegistryNamesInit() {
    RegistryStore nowhere =
        new SqliteRegistryStore(new RegistryHome(directory.resolve("none")), Clock.systemUTC());

    assertThatThrownBy(nowhere::openForReading)
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("lianli init");
  }

  private AppendResult append(NewEntry... entries) {
    try (Ledger ledger = store.openForWriting()) {
      return ledger.append(List.of(entries));
    }
  }

  private List<LedgerEntry> all() {
    try (LedgerReader ledger = store.openForReading();
        var entries = ledger.entriesAfter(0)) {
      return entries.toList();
    }
  }

  private LedgerVerification verify() {
    try (LedgerReader ledger = store.openForReading()) {
      return ledger.verify();
    }
  }

  private void onSecondConnection(String... changes) throws SQLException {
    execute(
        "DROP TRIGGER entry_no_update",
        "DROP TRIGGER entry_no_delete",
        "DROP TRIGGER source_key_no_delete",
        "DROP TRIGGER citizen_key_no_delete",
        "DROP TRIGGER number_key_no_delete",
        "DROP TRIGGER number_key_no_update");
    execute(changes);
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.database());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static CertificateNumber number(String text) {
    return CertificateNumber.parse(text).orElseThrow();
  }

  private static NewEntry marriage(int serial) {
    return entry(
        "m" + serial,
        Map.of(
            "act", "marriage",
            "certificate_number", "J520121-2008-%06d".formatted(serial),
            "registered_on", "2008-03-02",
            "office", "开阳县民政局",
            "man.name", "莫须有",
            "man.id_number", MAN.value(),
            "woman.name", "乌有氏"));
  }

  private static NewEntry divorceOf(int serial) {
    return entry(
        "d" + serial,
        Map.of(
            "act", "divorce",
            "certificate_number", "L520121-2012-%06d".formatted(serial),
            "previous_certificate_number", "J520121-2008-%06d".formatted(serial),
            "registered_on", "2012-06-01",
            "man.name", "莫须有",
            "man.id_number", MAN.value(),
            "woman.name", "乌有氏"));
  }

  private static NewEntry entry(String sourceKey, Map<String, String> fields) {
    return new NewEntry(
        ActCodec.decode(fields),
        new Provenance(sourceKey, "test.csv", "row 1", CaptureGrade.Q4, "tester"));
  }
}
