package lianli.registry.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.draft.Draft;
import lianli.registry.draft.DraftSource;
import lianli.registry.intake.ReviewItem;
import lianli.registry.intake.ReviewQueue;
import lianli.registry.json.Json;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Grounds;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.Statement.EnteredInError;
import lianli.registry.store.OpenRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Making a registry, opening it, copying it, and what is set for its safety. */
class RegistryStoreTest {
  @TempDir private Path directory;

  @Test
  void aNewRegistryIsClosedToOthers() throws IOException {
    Fixture registry = new Fixture(directory.resolve("a/b")).made();

    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(registry.home.directory())));
    assertThat(registry.home.checkpoints()).isDirectory();
    assertThat(registry.store().verify(List.of()).isIntact()).isTrue();
  }

  @Test
  void isNotMadeWhereOneIsOrWhereOtherFilesAre() throws IOException {
    Fixture registry = new Fixture(directory.resolve("home")).made();
    assertThatThrownBy(() -> registry.store().found())
        .isInstanceOfSatisfying(
            RegistryException.class,
            refused -> {
              assertEquals(ErrorCode.REFUSED, refused.code());
              assertEquals("it holds a registry already", refused.why().english());
            });

    Path full = Files.createDirectory(directory.resolve("full"));
    Files.writeString(full.resolve("letter.txt"), "dear");
    assertThatThrownBy(() -> new Fixture(full).made())
        .isInstanceOfSatisfying(
            RegistryException.class,
            refused -> assertEquals("the directory holds other files", refused.why().english()));
    assertThat(new RegistryHome(full).exists()).isFalse();
  }

  @Test
  void aSnapshotHoldsWhatIsThereWhileAWriterGoesOn() {
    Fixture registry = new Fixture(directory.resolve("home")).made();
    registry.append(1, 5);
    Fixture copy = new Fixture(directory.resolve("copy"));
    try (Ledger ledger = registry.store().openForWriting()) {
      Files.createDirectory(copy.home.directory());
      registry.store().snapshot(copy.home.database());
      ledger.append(List.of(Fixture.marriage(6)));
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }

    assertEquals(5, copy.store().verify(List.of()).head().sequence());
    assertThat(copy.store().verify(List.of()).isIntact()).isTrue();
  }

  @Test
  void aCheckpointIsSignedOnceForEachHead() {
    Fixture registry = new Fixture(directory.resolve("home")).made().withKeys();
    registry.append(1, 2);

    assertThat(registry.store().checkpoint().checkpoint())
        .hasValueSatisfying(one -> assertEquals(2, one.head().sequence()));
    assertThat(new Fixture(directory.resolve("home")).store().checkpoint().notWritten()).isEmpty();
  }

  @Test
  void aCheckpointThatCannotBeSignedIsToldAndTheEntriesStay() throws IOException {
    Fixture registry = new Fixture(directory.resolve("home")).made().withKeys();
    Path signed = registry.home.checkpoints().resolve("signed.jsonl");
    Files.createDirectory(signed);

    registry.append(1, 2);

    assertThat(registry.notices)
        .extracting(BilingualText::english)
        .singleElement()
        .asString()
        .startsWith("The entries are in the ledger, but no checkpoint was signed: ");
    Files.delete(signed);
    assertEquals(2, registry.store().verify(List.of()).head().sequence());
  }

  @Test
  void namesTheLibraryBehindIt() {
    assertThat(SqliteRegistryStore.sqliteVersion()).matches("3\\.\\d+\\.\\d+(\\.\\d+)?");
  }

  @Test
  void everyConnectionIsSetForDurabilityAndAReaderCannotWrite() throws SQLException {
    Fixture registry = new Fixture(directory.resolve("home")).made();
    try (Connection connection = Database.open(registry.home.database(), Database.Access.WRITE);
        Statement statement = connection.createStatement()) {
      assertEquals("wal", pragma(statement, "journal_mode"));
      assertEquals("2", pragma(statement, "synchronous")); // FULL
      assertEquals("10000", pragma(statement, "busy_timeout"));
      assertEquals("1", pragma(statement, "foreign_keys"));
      assertEquals("0", pragma(statement, "query_only"));
    }
    assertEquals("IMMEDIATE", Database.settings().toProperties().get("transaction_mode"));
    try (Connection connection = Database.open(registry.home.database(), Database.Access.READ);
        Statement statement = connection.createStatement()) {
      assertEquals("1", pragma(statement, "query_only"));
    }
  }

  private static String pragma(Statement statement, String name) throws SQLException {
    try (var rows = statement.executeQuery("PRAGMA " + name)) {
      return rows.getString(1);
    }
  }

  @Test
  void theReviewQueueTakesADraftOnceAndClosesOnlyTheItemDecidedAbout() {
    Fixture registry = new Fixture(directory.resolve("home")).made();
    Draft draft =
        Draft.of(new DraftSource("a.jpg", "", 1), 1, "f", "marriage", Map.of(), List.of());
    try (OpenRegistry open = registry.store().openRegistryForWriting()) {
      ReviewQueue queue = open.reviewQueue();

      assertThat(queue.add("page1", draft, List.of("readers-differ", "blank-field"))).isTrue();
      assertThat(queue.add("page1", draft, List.of())).isFalse();
      assertThat(queue.add("page2", draft, List.of())).isTrue();
      queue.decide(1, ReviewItem.State.ACCEPTED, Json.object().put("by", "tester").build());

      assertThat(queue.add("page1", draft, List.of())).isFalse();
    }
    try (OpenRegistry open = registry.store().openRegistryForReading()) {
      ReviewQueue queue = open.reviewQueue();
      assertThat(queue.open()).extracting(ReviewItem::id).containsExactly(2L);
      assertThat(queue.item(1))
          .hasValueSatisfying(
              item -> {
                assertEquals(ReviewItem.State.ACCEPTED, item.state());
                assertThat(item.reasons()).containsExactly("readers-differ", "blank-field");
                assertEquals(draft, item.draft());
              });
      assertThat(queue.item(3)).isEmpty();
    }
  }

  @Test
  void aGroupThatFailsLeavesNothingAndTheNextOneEnters() {
    Fixture registry = new Fixture(directory.resolve("home")).made();
    registry.append(1, 2);
    try (Ledger ledger = registry.store().openForWriting()) {
      List<NewEntry> group = new ArrayList<>();
      group.add(Fixture.marriage(3));
      // The line after it would be entry 4: nothing can be said about itself.
      group.add(about(4));
      assertThatThrownBy(() -> ledger.append(group)).isInstanceOf(RegistryException.class);
      assertThatThrownBy(() -> ledger.append(List.of(about(0))))
          .isInstanceOf(RegistryException.class);
      assertEquals(2, ledger.head().sequence());
      assertThat(ledger.sequenceOf("m3")).isEmpty();

      var result = ledger.append(List.of(Fixture.marriage(2), Fixture.marriage(3)));

      assertEquals(1, result.entered());
      assertThat(ledger.sequenceOf("m3")).hasValue(3);
      assertThat(ledger.asOf(2).sequenceOf("m3")).isEmpty();
      assertThat(ledger.sequenceOf("m4")).isEmpty();
    }
    assertThat(registry.store().verify(List.of()).isIntact()).isTrue();
  }

  private static NewEntry about(long entry) {
    return new NewEntry(
        new EnteredInError(entry, new Grounds("重复录入", "", "")),
        new Provenance("about" + entry, "t", "r", CaptureGrade.Q4, "tester"));
  }
}
