package lianli.registry.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.ledger.LedgerVerification;
import lianli.registry.store.RegistryOpener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** A disk that does not do what it is told: registry-rules §5, R4 and R6. */
class FailingDiskTest {
  @TempDir private Path directory;
  private Fixture registry;

  @BeforeEach
  void aRegistryOfFive() {
    registry = new Fixture(directory.resolve("home")).made();
    registry.append(1, 5);
  }

  @ParameterizedTest
  @EnumSource(
      value = SQLiteErrorCode.class,
      names = {
        "SQLITE_IOERR_FSYNC",
        "SQLITE_IOERR_WRITE",
        "SQLITE_IOERR",
        "SQLITE_IOERR_DIR_FSYNC"
      })
  void aForceThatFailsEndsAllWritingAndIsNotTriedAgain(SQLiteErrorCode code) throws IOException {
    FailingCommits commits = new FailingCommits(code);
    try (SqliteLedger ledger = ledger(commits)) {
      assertThatThrownBy(() -> ledger.append(List.of(Fixture.marriage(6))))
          .isInstanceOfSatisfying(
              RegistryException.class,
              failure -> {
                assertEquals(ErrorCode.INTEGRITY, failure.code());
                assertThat(failure.why().english()).contains("the disk reported an error");
              });

      commits.heal();

      assertThatThrownBy(() -> ledger.append(List.of(Fixture.marriage(7))))
          .isInstanceOf(RegistryException.class);
      assertEquals(1, commits.tried);
      assertEquals(5, ledger.head().sequence());
    }
    LedgerVerification verification = registry.store().verify(List.of());
    assertThat(verification.faults()).isEmpty();
    assertEquals(5, verification.head().sequence());
  }

  @Test
  void aFullDiskIsToldAndWritingGoesOnOnceThereIsSpace() throws IOException {
    FailingCommits commits = new FailingCommits(SQLiteErrorCode.SQLITE_FULL);
    try (SqliteLedger ledger = ledger(commits)) {
      assertThatThrownBy(() -> ledger.append(List.of(Fixture.marriage(6))))
          .isInstanceOfSatisfying(
              RegistryException.class,
              failure -> assertEquals(ErrorCode.DISK_FULL, failure.code()));

      commits.heal();

      assertEquals(6, ledger.append(List.of(Fixture.marriage(6))).head().sequence());
    }
    assertThat(registry.store().verify(List.of()).faults()).isEmpty();
  }

  @Test
  void aHeadThatCannotBeNotedEndsWritingAndSaysThatTheEntriesWereKept() throws IOException {
    Path heads = registry.home.checkpoints().resolve("heads.jsonl");
    Files.delete(heads);
    Files.createDirectory(heads);

    assertThatThrownBy(() -> registry.append(6, 6))
        .isInstanceOfSatisfying(
            RegistryException.class,
            failure -> assertThat(failure.why().english()).contains("entries was kept"));

    Files.delete(heads);
    assertEquals(6, registry.store().verify(List.of()).head().sequence());
    registry.append(6, 7);
    assertEquals(7, registry.store().verify(List.of()).head().sequence());
  }

  private SqliteLedger ledger(FailingCommits commits) throws IOException {
    // Whoever takes the writer's lock does this; here nobody does.
    new BlockSums(registry.home.database()).forget();
    Connection connection = Database.open(registry.home.database(), Database.Access.WRITE);
    return new SqliteLedger(
        registry.home,
        commits.over(connection),
        new Notary(registry.home, Fixture.CLOCK, RegistryOpener.UNNAMED),
        Fixture.CLOCK,
        () -> {});
  }

  /** A connection whose commits fail until it is healed; what was to be committed is lost. */
  private static final class FailingCommits {
    private final SQLiteErrorCode code;
    private boolean healed;
    private int tried;

    FailingCommits(SQLiteErrorCode code) {
      this.code = code;
    }

    void heal() {
      healed = true;
    }

    Connection over(Connection connection) {
      return (Connection)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("commit")) {
                  tried++;
                  if (!healed) {
                    connection.rollback();
                    throw new SQLiteException("the disk says no", code);
                  }
                }
                try {
                  return method.invoke(connection, arguments);
                } catch (InvocationTargetException failure) {
                  throw failure.getCause();
                }
              });
    }
  }
}
