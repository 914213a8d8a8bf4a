package lianli.registry.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.ledger.LedgerReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One writer, many readers, and what a dead writer leaves: registry-rules §5, R15. */
class ManyProcessesTest {
  @TempDir private Path directory;
  private Fixture registry;

  @BeforeEach
  void aRegistryOfTen() {
    registry = new Fixture(directory.resolve("home")).made();
    registry.append(1, 10);
  }

  @Test
  void aSecondWriterIsToldWhoHoldsTheLockSinceWhenAndForWhat() throws IOException {
    try (OtherProcess holder = OtherProcess.start(registry.home.directory(), "hold")) {
      assertEquals("held at 10", holder.line());

      assertThatThrownBy(() -> registry.append(11, 11))
          .isInstanceOfSatisfying(
              RegistryException.class,
              failure -> {
                assertEquals(ErrorCode.LOCKED, failure.code());
                assertEquals(
                    "locked by process %d (lianli import) since 2026-03-02 16:00:00"
                        .formatted(holder.pid()),
                    failure.why().english());
              });
    }
  }

  @Test
  void readersAreNotAffectedByAWriter() throws IOException {
    try (OtherProcess holder = OtherProcess.start(registry.home.directory(), "hold")) {
      assertEquals("held at 10", holder.line());

      try (LedgerReader ledger = registry.store().openForReading();
          LedgerReader other = registry.store().openForReading()) {
        assertEquals(10, ledger.head().sequence());
        assertThat(other.verify().faults()).isEmpty();
      }
      assertThat(registry.store().verify(List.of()).isIntact()).isTrue();
    }
  }

  @Test
  void aDeadHolderIsInNobodysWayAndIsTold() throws IOException, InterruptedException {
    try (OtherProcess holder = OtherProcess.start(registry.home.directory(), "hold")) {
      assertEquals("held at 10", holder.line());
      holder.kill();

      registry.append(11, 12);

      assertThat(registry.notices)
          .singleElement()
          .satisfies(
              notice ->
                  assertThat(notice.english())
                      .contains("process " + holder.pid())
                      .contains("ended before it was done"));
    }
    registry.notices.clear();
    registry.append(13, 13);
    assertThat(registry.notices).isEmpty();
    assertEquals(13, registry.store().verify(List.of()).head().sequence());
  }

  @Test
  void aWriterKilledInTheMiddleLosesNothingItConfirmed() throws IOException, InterruptedException {
    for (int round = 0; round < 3; round++) {
      try (OtherProcess writer = OtherProcess.start(registry.home.directory(), "pour")) {
        String last = "";
        for (int i = 0; i < 5 + round; i++) {
          last = writer.line();
        }
        writer.kill();
        for (String line : writer.lines()) {
          last = line;
        }
        long acked = Long.parseLong(last.substring("acked ".length()));

        var verification = registry.store().verify(List.of());

        assertThat(verification.faults()).isEmpty();
        assertThat(acked).isGreaterThan(10);
        assertThat(verification.head().sequence()).isGreaterThanOrEqualTo(acked);
      }
    }
  }

  @Test
  void manyWritersTakeTurnsAndNothingIsLostOrDoubled() throws IOException {
    List<OtherProcess> writers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      writers.add(
          OtherProcess.start(
              registry.home.directory(), "append", "" + (11 + i * 10), "" + (20 + i * 10)));
    }
    for (OtherProcess writer : writers) {
      assertThat(writer.lines()).containsExactly("entered");
    }

    var verification = registry.store().verify(List.of());

    assertThat(verification.faults()).isEmpty();
    assertEquals(50, verification.head().sequence());
  }

  @Test
  void anUpgradeKilledAtAnyTimeLeavesARegistryThatOpens() throws IOException, InterruptedException {
    for (int milliseconds : new int[] {0, 5, 15, 30, 60, 120, 250}) {
      Path home = directory.resolve("old" + milliseconds);
      Files.createDirectories(home.resolve("checkpoints"));
      Path released = Path.of("src/test/resources/released/format-1");
      for (String name : List.of("registry.db", "checkpoints/heads.jsonl")) {
        Files.copy(released.resolve(name), home.resolve(name));
      }
      try (OtherProcess upgrade = OtherProcess.start(home, "upgrade")) {
        assertEquals("begin", upgrade.line());
        Thread.sleep(milliseconds);
        upgrade.kill();
      }

      var verification = new Fixture(home).store().verify(List.of());

      assertThat(verification.faults()).isEmpty();
      assertEquals(47, verification.head().sequence());
    }
  }
}
