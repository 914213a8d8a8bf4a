package lianli.registry.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.ledger.Ledger;
import lianli.registry.store.OpenRegistry;
import lianli.registry.store.RegistryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who writes, who died writing, and that nobody keeps the lock for longer than the work. */
class WriterLockTest {
  @TempDir private Path directory;
  private Fixture registry;
  private Path file;

  @BeforeEach
  void aRegistry() {
    registry = new Fixture(directory.resolve("home")).made();
    file = registry.home.directory().resolve("registry.lock");
  }

  @Test
  void nobodyHoldsALockThatIsFreeOrWasNeverThere() throws IOException {
    assertThat(registry.store().holder()).isEmpty();

    Files.delete(file);

    assertThat(registry.store().holder()).isEmpty();
    assertThat(file).doesNotExist();
  }

  @Test
  void aWriterAtWorkIsAliveAndNamesItself() {
    try (Ledger ledger = registry.store().openForWriting()) {
      assertThat(ledger.head().sequence()).isZero();
      assertThat(registry.store().holder())
          .hasValueSatisfying(
              holder -> {
                assertThat(holder.alive()).isTrue();
                assertThat(holder.text())
                    .contains("process " + ProcessHandle.current().pid())
                    .contains("(lianli import)")
                    .endsWith("since 2026-03-02T08:00:00Z");
              });
    }
    assertThat(registry.store().holder()).isEmpty();
  }

  @Test
  void aWriterThatDiedLeftItsNameAndTheNextOneIsToldOnce() throws IOException {
    Files.writeString(file, "process 1 (lianli import) since 2026-03-01T08:00:00Z");
    assertThat(registry.store().holder())
        .hasValueSatisfying(
            holder -> {
              assertThat(holder.alive()).isFalse();
              assertThat(holder.text()).startsWith("process 1 (lianli import)");
            });

    registry.append(1, 1);
    registry.append(2, 2);

    assertThat(registry.notices)
        .extracting(BilingualText::english)
        .singleElement()
        .asString()
        .startsWith("The last writer, process 1 (lianli import) since 2026-03-01 16:00:00, ended");
  }

  /** By the clock of China, and in the reader's language. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "process 7 (lianli import) since 2026-03-01T20:00:05Z | 进程 7（lianli import），2026-03-02"
            + " 04:00:05 起",
        "process 7 since 2026-03-01T08:00:00Z | 进程 7，2026-03-01 16:00:00 起",
        "process 7 (lianli act add) since noon | 进程 7（lianli act add），noon 起",
        "something else | something else"
      })
  void whoHoldsItIsToldInChinese(String text, String chinese) {
    assertThat(new RegistryStore.Holder(text, true).said().chinese()).isEqualTo(chinese);
  }

  @Test
  void aRegistryThatCannotBeOpenedIsNotLeftLocked() throws SQLException {
    registry.behindItsBack("PRAGMA user_version = 999");

    assertThatThrownBy(() -> registry.store().openForWriting())
        .isInstanceOf(RegistryException.class);

    assertThat(registry.store().holder()).isEmpty();
    registry.behindItsBack("PRAGMA user_version = " + Schema.VERSION);
    registry.append(1, 1);
  }

  @Test
  void aSecondWriterIsRefusedAndTheFirstGoesOn() {
    try (OpenRegistry open = registry.store().openRegistryForWriting()) {
      assertThatThrownBy(() -> registry.store().openForWriting())
          .isInstanceOfSatisfying(
              RegistryException.class,
              failure -> {
                assertThat(failure.code()).isEqualTo(ErrorCode.LOCKED);
                assertThat(failure.why().english()).startsWith("locked by process");
              });
      open.ledger().append(java.util.List.of(Fixture.marriage(1)));
    }
    // Closing the registry gave the lock back.
    registry.append(2, 2);
    assertThat(registry.store().verify(java.util.List.of()).head().sequence()).isEqualTo(2);
  }
}
