package lianli.registry.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import lianli.registry.draft.DraftSource;
import lianli.registry.draft.PageLine;
import lianli.registry.ledger.LedgerVerification;
import lianli.registry.ledger.LedgerVerification.Fault;
import lianli.registry.ledger.LedgerVerification.Kind;
import lianli.registry.store.OpenRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fault in its words: what somebody who repairs a registry has to go by. */
class WhatVerifySaysTest {
  private static final int PAGE = 4096;

  @TempDir private Path directory;
  private Fixture registry;

  @BeforeEach
  void aRegistryOfForty() throws SQLException {
    registry = new Fixture(directory.resolve("home")).made();
    registry.append(1, 40);
    registry.dropTriggers();
  }

  @Test
  void nothingAboutASoundRegistry() {
    Fixture sound = new Fixture(directory.resolve("sound")).made();
    sound.append(1, 3);

    LedgerVerification verification = sound.store().verify(List.of());

    assertThat(verification.isIntact()).isTrue();
    assertThat(verification.signed()).isEmpty();
  }

  /** One edit and everything that is said about it, the missing guards aside. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what is done | what is said
          UPDATE entry SET payload = replace(payload, '2008-03-02', '2009-03-02') WHERE sequence = 17 | 17 its content was changed
          UPDATE entry SET payload = '' WHERE sequence = 17  | 17 its content was changed; 17 its content is no statement
          UPDATE entry SET hash = 'x' WHERE sequence = 17 | 17 its content was changed; 17 it was replaced: the next entry follows another
          UPDATE entry SET previous_hash = 'x' WHERE sequence = 17 | 17 it does not follow the entry before it; 17 its content was changed
          DELETE FROM entry WHERE sequence BETWEEN 17 AND 19 | 17-19 the entry is missing
          UPDATE entry SET sequence = 99 WHERE sequence = 17 | 17 the entry is missing; 99 it was moved from another place
          UPDATE entry SET sequence = 41 WHERE sequence = 40 | 40 it is stored under the number 41
          """)
  void ofAnEditedEntry(String change, String said) throws SQLException {
    registry.behindItsBack(change);

    assertThat(said(Kind.ENTRY)).containsExactly(said.split("; "));
  }

  @Test
  void ofTwoEntriesThatChangedPlaces() throws SQLException {
    registry.behindItsBack(
        "UPDATE entry SET sequence = 99 WHERE sequence = 17",
        "UPDATE entry SET sequence = 17 WHERE sequence = 23",
        "UPDATE entry SET sequence = 23 WHERE sequence = 99");

    assertThat(said(Kind.ENTRY))
        .contains("17 it was moved from another place", "23 it was moved from another place");
  }

  @Test
  void ofAnEntryReplacedByAnotherWithItsOwnHash() throws SQLException {
    String[] rows = {"previous_hash", "hash"};
    registry.behindItsBack("CREATE TABLE keep AS SELECT * FROM entry WHERE sequence > 17");
    registry.behindItsBack(
        "UPDATE entry SET payload = replace(payload, '2008-03-02', '2009-03-02')"
            + " WHERE sequence = 17");
    registry.rechain(17);
    for (String column : rows) {
      registry.behindItsBack(
          "UPDATE entry SET %1$s = (SELECT %1$s FROM keep k WHERE k.sequence = entry.sequence)"
                  .formatted(column)
              + " WHERE sequence > 17");
    }
    registry.behindItsBack("DROP TABLE keep");

    assertThat(said(Kind.ENTRY))
        .containsExactly("17 it was replaced: the next entry follows another");
  }

  @Test
  void ofAnEntryThatTellsAnotherNumberThanItsPlace() throws SQLException {
    registry.behindItsBack(
        "UPDATE entry SET payload = replace(payload, '\"sequence\":17', '\"sequence\":77')"
            + " WHERE sequence = 17");
    registry.rechain(17);

    assertThat(said(Kind.ENTRY)).contains("17 its content names another number");
  }

  @Test
  void ofAnEntryPushedBehindTheOneThatFollowsIt() throws SQLException {
    registry.behindItsBack(
        "UPDATE entry SET sequence = 0 WHERE sequence = 1",
        "INSERT INTO entry VALUES (1, 'nothing', 'x', 'y')");

    assertThat(said(Kind.ENTRY)).contains("1 it is out of its place");
  }

  @Test
  void ofTheFirstEntryThatFollowsNothingKnown() throws SQLException {
    String stranger = "1".repeat(64);
    registry.behindItsBack("DELETE FROM entry WHERE sequence > 1");
    String payload = text("SELECT payload FROM entry");
    registry.behindItsBack(
        "UPDATE entry SET previous_hash = '%s', hash = '%s'"
            .formatted(stranger, EntryCodec.hash(stranger, payload)));

    assertThat(said(Kind.ENTRY)).contains("1 it does not follow the entry before it");
  }

  @Test
  void ofACheckpointThatKnowsMoreThanTheLedger() throws SQLException {
    for (String table : List.of("entry", "source_key", "citizen_key", "number_key")) {
      registry.behindItsBack("DELETE FROM " + table + " WHERE sequence > 30");
    }

    assertThat(said(Kind.WITNESS))
        .containsExactly(
            "31-40 the ledger ends here, but a checkpoint notes entry 40 (heads.jsonl)");
    assertThat(said(Kind.ENTRY)).isEmpty();
  }

  @Test
  void ofASignedHeadThatIsNoLongerThere() throws SQLException {
    Fixture signed = new Fixture(directory.resolve("signed")).made().withKeys();
    signed.append(1, 3);
    assertThat(signed.store().verify(List.of()).signed()).isPresent();

    signed.dropTriggers();
    signed.behindItsBack("DELETE FROM entry WHERE sequence > 1");

    assertThat(signed.store().verify(List.of()).signed()).isEmpty();
  }

  /** Tables that lead to entries. */
  @Nested
  class OfLookups {
    @Test
    void eachKeyThatDoesNotLeadThere() throws SQLException {
      registry.behindItsBack(
          "DELETE FROM citizen_key WHERE sequence = 7",
          "UPDATE number_key SET number = 'x' WHERE sequence = 17",
          "INSERT INTO source_key VALUES ('z', 41)");

      assertThat(said(Kind.LOOKUP))
          .containsExactly(
              "7 the lookup tables do not lead to it",
              "17 the lookup tables do not lead to it",
              "41 the lookup table source_key leads to it, but it is not there");
      assertThat(said(Kind.ENTRY)).isEmpty();
    }

    @Test
    void aTableThatIsGone() throws SQLException {
      registry.behindItsBack("DROP TABLE citizen_key");

      assertThat(said(Kind.LOOKUP))
          .containsExactly("0 the lookup table citizen_key cannot be read to its end");
      assertThat(said(Kind.SCHEMA)).contains("0 the file lacks its table citizen_key");
    }

    @ParameterizedTest
    @CsvSource({"citizen_key", "number_key"})
    void aTableOnADamagedPageWhileTheEntriesAreStillChecked(String table)
        throws SQLException, IOException {
      registry.behindItsBack(
          "UPDATE entry SET payload = replace(payload, '2008-03-02', '2009-03-02')"
              + " WHERE sequence = 17");
      // The table is read through its index.
      destroyRootOf(table + "_sequence");

      assertThat(said(Kind.LOOKUP))
          .contains("0 the lookup table %s cannot be read to its end".formatted(table));
      assertThat(said(Kind.ENTRY)).containsExactly("17 its content was changed");
      assertThat(said(Kind.PAGE)).isNotEmpty().allMatch(text -> text.contains("file is damaged"));
    }
  }

  @Test
  void ofTablesAndTriggers() throws SQLException {
    Fixture other = new Fixture(directory.resolve("other")).made();
    other.behindItsBack(
        "DROP INDEX citizen_key_sequence",
        "CREATE TRIGGER quiet AFTER INSERT ON entry BEGIN DELETE FROM review_item; END",
        "DROP TRIGGER entry_no_delete",
        "CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry BEGIN SELECT 1; END");

    assertThat(other.store().verify(List.of()).faults(Kind.SCHEMA))
        .extracting(fault -> fault.what().english())
        .containsExactlyInAnyOrder(
            "the file lacks its index citizen_key_sequence",
            "the file has a foreign trigger quiet",
            "its trigger entry_no_delete was changed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UPDATE review_item SET state = 'PERHAPS'
          UPDATE review_item SET draft = 'not JSON'
          UPDATE review_item SET decision = '{"digest":"0"}'
          """)
  void ofAnItemOfTheReviewQueue(String change) throws SQLException {
    anItemToReview();
    registry.behindItsBack(change);

    assertThat(said(Kind.REVIEW)).containsExactly("0 item 1 of the review queue was changed");
  }

  @Test
  void ofAReviewQueueThatCannotBeRead() throws SQLException, IOException {
    anItemToReview();
    destroyRootOf("review_item");

    assertThat(said(Kind.REVIEW)).containsExactly("0 the review queue cannot be read to its end");
  }

  private void anItemToReview() {
    try (OpenRegistry open = registry.store().openRegistryForWriting()) {
      open.reviewQueue()
          .add("page1", PageLine.further(new DraftSource("a.jpg", "", 1), 1), List.of());
    }
  }

  /** Entries on a damaged page, told once, and everything behind it. */
  @Nested
  class OfEntriesThatCannotBeRead {
    @Test
    void theyAreUnreadableAndNotMissing() throws SQLException, IOException {
      destroyPageWith("J520121-2008-000021");

      Fault fault = unreadable();

      assertThat(fault.sequence()).isLessThanOrEqualTo(21);
      assertThat(fault.last()).isGreaterThanOrEqualTo(21).isLessThan(40);
      assertThat(said(Kind.ENTRY)).hasSize(1);
      assertThat(verify().head().sequence()).isEqualTo(40);
    }

    @Test
    void theLastOnesReachAsFarAsAnythingKnows() throws SQLException, IOException {
      destroyPageWith("J520121-2008-000040");
      assertEquals(40, unreadable().last());

      // The lookup tables know too where the ledger ended.
      Files.delete(registry.home.checkpoints().resolve("heads.jsonl"));
      assertEquals(40, unreadable().last());
      assertThat(said(Kind.WITNESS)).isEmpty();
    }

    private Fault unreadable() {
      List<Fault> faults = verify().faults(Kind.ENTRY);
      assertThat(faults)
          .singleElement()
          .satisfies(
              fault ->
                  assertThat(fault.what().english())
                      .isEqualTo("it cannot be read: the file is damaged there"));
      return faults.getFirst();
    }

    private void destroyPageWith(String number) throws SQLException, IOException {
      registry.behindItsBack("PRAGMA wal_checkpoint(TRUNCATE)");
      String all =
          new String(Files.readAllBytes(registry.home.database()), StandardCharsets.ISO_8859_1);
      int at = all.lastIndexOf("\"certificate_number\":\"" + number);
      assertThat(at).isPositive();
      destroy(at / PAGE);
    }
  }

  private void destroyRootOf(String table) throws SQLException, IOException {
    registry.behindItsBack("PRAGMA wal_checkpoint(TRUNCATE)");
    destroy(
        Integer.parseInt(
                text("SELECT rootpage FROM sqlite_schema WHERE name = '%s'".formatted(table)))
            - 1);
  }

  private void destroy(int page) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(registry.home.database().toFile(), "rw")) {
      file.seek((long) page * PAGE);
      file.write(new byte[16]);
    }
  }

  private String text(String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + registry.home.database());
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.getString(1);
    }
  }

  private LedgerVerification verify() {
    return registry.store().verify(List.of());
  }

  private List<String> said(Kind kind) {
    return verify().faults(kind).stream()
        .map(
            fault ->
                (fault.last() == fault.sequence()
                        ? Long.toString(fault.sequence())
                        : fault.sequence() + "-" + fault.last())
                    + " "
                    + fault.what().english())
        .toList();
  }
}
