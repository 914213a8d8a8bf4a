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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.draft.DraftSource;
import lianli.registry.draft.PageLine;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.LedgerVerification;
import lianli.registry.store.OpenRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every release reads every older registry: registry-rules §5, P8 and R13. */
class MigrationTest {
  private static final Path RELEASED = Path.of("src/test/resources/released");

  @TempDir private Path directory;
  private Fixture registry;

  @BeforeEach
  void aCopyOfWhatTheFirstReleaseLeft() throws IOException {
    registry = new Fixture(copy("format-1"));
  }

  private Path copy(String format) throws IOException {
    Path home = Files.createTempDirectory(directory, format).resolve("registry");
    try (Stream<Path> files = Files.walk(RELEASED.resolve(format))) {
      for (Path file : files.toList()) {
        Files.copy(file, home.resolve(RELEASED.resolve(format).relativize(file).toString()));
      }
    }
    return home;
  }

  @Test
  void everyFormatBeforeThisOneHasAFixture() {
    for (int format = 1; format < Schema.VERSION; format++) {
      assertThat(RELEASED.resolve("format-" + format).resolve("registry.db")).exists();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "format-1, 47, ba7e63fc9c202f277bae2c4f458ae8ce7c764616496d3ab3f1cb2f39f94acba7",
    "format-2, 44, 982e598e0badc5246cde0f83088f930a496f0711112ba766c128ff2597516079",
    "format-2-copies, 17, 652eece611508de435d29c5931539ec0b5acffcde372332122be65066770495e",
  })
  void anOlderRegistryIsBroughtUpAndHoldsWhatItHeld(String format, long entries, String head)
      throws SQLException, IOException {
    registry = new Fixture(copy(format));
    List<String> before = rows("SELECT payload || hash FROM entry ORDER BY sequence");
    List<String> queue = rows("SELECT draft || state || decision FROM review_item ORDER BY id");

    try (LedgerReader ledger = registry.store().openForReading()) {
      assertEquals(entries, ledger.head().sequence());
      assertEquals(head, ledger.head().hash());
    }

    assertThat(rows("SELECT payload || hash FROM entry ORDER BY sequence")).isEqualTo(before);
    assertThat(rows("SELECT draft || state || decision FROM review_item ORDER BY id"))
        .isEqualTo(queue);
    assertThat(registry.store().verify(List.of()).faults()).isEmpty();
    assertThat(registry.notices).hasSize(1);
    registry.append(1, 3);
    assertEquals(entries + 3, registry.store().verify(List.of()).head().sequence());
  }

  @Test
  void theOldFileIsKeptAsItWas() throws SQLException, IOException {
    List<String> before = rows("SELECT payload || hash FROM entry ORDER BY sequence");

    registry.store().openForReading().close();

    Path kept = registry.home.directory().resolve("registry.db.format-1");
    assertThat(kept).exists();
    assertThat(rowsOf(kept, "SELECT payload || hash FROM entry ORDER BY sequence"))
        .isEqualTo(before);
    assertThat(rowsOf(kept, "PRAGMA user_version")).containsExactly("1");
    assertThat(Files.list(registry.home.directory()).map(Path::toString))
        .noneMatch(name -> name.endsWith(".part"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void aStepThatFailsLeavesTheFileAsItWas(int failing) throws SQLException {
    List<Migrations.Step> steps = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int number = i;
      steps.add(
          connection -> {
            try (Statement statement = connection.createStatement()) {
              statement.execute("CREATE TABLE step_" + number + " (a)");
            }
            if (number == failing) {
              throw new SQLException("cut off");
            }
          });
    }

    assertThatThrownBy(
            () -> new Upgrade(registry.home.database(), new Migrations(steps), notice -> {}).run())
        .isInstanceOf(RegistryException.class);

    assertThat(rows("PRAGMA user_version")).containsExactly("1");
    assertThat(rows("SELECT name FROM sqlite_schema WHERE name LIKE 'step%'")).isEmpty();
    assertThat(registry.store().verify(List.of()).faults()).isEmpty();
  }

  @Test
  void stepsRunInOrderAndAreNotRunAgain() throws SQLException {
    List<Integer> ran = new ArrayList<>();
    List<Migrations.Step> steps = List.of(c -> ran.add(1), c -> ran.add(2), c -> ran.add(3));
    try (Connection connection = Database.open(registry.home.database(), Database.Access.WRITE)) {
      new Migrations(steps).run(connection, 2);
    }
    Migrations one = new Migrations(steps.subList(0, 1));
    registry.behindItsBack("PRAGMA user_version = 1");
    new Upgrade(registry.home.database(), one, notice -> {}).run();
    new Upgrade(registry.home.database(), one, notice -> {}).run();

    assertThat(ran).containsExactly(2, 3, 1);
    assertThat(rows("PRAGMA user_version")).containsExactly("2");
  }

  @Test
  void aRegistryOfALaterReleaseIsLeftAloneAndSaysWhatToInstall() throws SQLException {
    registry.behindItsBack("PRAGMA user_version = 99");

    for (Runnable opening :
        List.<Runnable>of(
            () -> registry.store().openForReading(), () -> registry.store().openForWriting())) {
      assertThatThrownBy(opening::run)
          .isInstanceOfSatisfying(
              RegistryException.class,
              failure -> {
                assertEquals(ErrorCode.REFUSED, failure.code());
                assertThat(failure.why().english()).contains("format 99");
                assertThat(failure.next().english()).contains("later release");
              });
    }
    assertThat(rows("PRAGMA user_version")).containsExactly("99");
  }

  @Test
  void aReaderWhoFindsAWriterAtWorkOnAnOlderRegistryIsTold() throws IOException {
    try (WriterLock lock =
        WriterLock.take(
            registry.home.directory().resolve("registry.lock"),
            new BlockSums(registry.home.database()),
            Fixture.CLOCK,
            "lianli import")) {
      assertThat(lock.leftBehind()).isEmpty();
      assertThatThrownBy(() -> registry.store().openForReading())
          .isInstanceOfSatisfying(
              RegistryException.class,
              failure -> {
                assertEquals(ErrorCode.LOCKED, failure.code());
                assertThat(failure.why().english()).contains("(lianli import) since 2026-03-02");
              });
    }
  }

  @Test
  void aChangedDraftInTheReviewQueueIsFound() throws SQLException {
    Fixture fresh = new Fixture(directory.resolve("fresh")).made();
    try (OpenRegistry open = fresh.store().openRegistryForWriting()) {
      open.reviewQueue()
          .add("page1", PageLine.further(new DraftSource("乌有.jpg", "", 1), 1), List.of("doubtful"));
      open.reviewQueue()
          .decide(
              1,
              lianli.registry.intake.ReviewItem.State.REJECTED,
              lianli.registry.json.Json.object().put("reason", "twice").build());
    }
    assertThat(fresh.store().verify(List.of()).faults()).isEmpty();

    for (String harm :
        List.of(
            "UPDATE review_item SET draft = replace(draft, '乌有', '子虚')",
            "UPDATE review_item SET decision = replace(decision, 'twice', 'trice')",
            "UPDATE review_item SET source_key = 'page2'")) {
      fresh.behindItsBack(harm);
      LedgerVerification verification = fresh.store().verify(List.of());
      assertThat(verification.faults()).as(harm).hasSize(1);
    }
  }

  private List<String> rows(String query) throws SQLException {
    return rowsOf(registry.home.database(), query);
  }

  private static List<String> rowsOf(Path file, String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    }
  }
}
