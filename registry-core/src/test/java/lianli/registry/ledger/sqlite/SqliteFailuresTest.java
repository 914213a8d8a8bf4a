package lianli.registry.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite says, as somebody can act on it. */
class SqliteFailuresTest {
  private final SqliteFailures failures = new SqliteFailures(Path.of("registry.db"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SQLITE_FULL               | DISK_FULL   | the disk is full; nothing half-done was kept
          SQLITE_BUSY               | LOCKED      | another program holds the file
          SQLITE_BUSY_SNAPSHOT      | LOCKED      | another program holds the file
          SQLITE_NOTADB             | NO_REGISTRY | the file is not a registry of Lianli
          SQLITE_CANTOPEN           | REFUSED     | this user has no permission to
          SQLITE_READONLY           | REFUSED     | this user has no permission to
          SQLITE_IOERR_FSYNC        | INTEGRITY   | the disk reported an error; what was confirmed before is not affected
          SQLITE_IOERR              | INTEGRITY   | the disk reported an error; what was confirmed before is not affected
          SQLITE_CORRUPT            | INTEGRITY   | its content is damaged or unreadable
          SQLITE_ERROR              | INTEGRITY   | its content is damaged or unreadable
          """)
  void eachHasItsCodeAndItsReason(SQLiteErrorCode said, ErrorCode code, String why) {
    SQLException cause = new SQLiteException("no names here", said);

    RegistryException told = failures.of(cause);

    assertEquals(code, told.code());
    assertEquals(why, told.why().english());
    assertThat(told).hasCause(cause);
  }

  @Test
  void whatTheDriverSaysWithoutACodeIsDamage() {
    assertEquals(ErrorCode.INTEGRITY, failures.of(new SQLException("closed")).code());
    assertThat(SqliteFailures.isDamage(new SQLException("closed"))).isFalse();
    assertThat(SqliteFailures.isOfTheDisk(new SQLException("closed"))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = SQLiteErrorCode.class,
      names = {
        "SQLITE_CORRUPT",
        "SQLITE_CORRUPT_INDEX",
        "SQLITE_NOTADB",
        "SQLITE_FORMAT",
        "SQLITE_IOERR_SHORT_READ"
      })
  void damageIsWhatSqliteFoundInTheFile(SQLiteErrorCode said) {
    assertThat(SqliteFailures.isDamage(new SQLiteException("", said))).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = SQLiteErrorCode.class,
      names = {"SQLITE_FULL", "SQLITE_BUSY", "SQLITE_IOERR_WRITE", "SQLITE_ERROR"})
  void nothingElseIsDamage(SQLiteErrorCode said) {
    assertThat(SqliteFailures.isDamage(new SQLiteException("", said))).isFalse();
  }

  @Test
  void onlyIoErrorsAreOfTheDisk() {
    assertThat(
            SqliteFailures.isOfTheDisk(new SQLiteException("", SQLiteErrorCode.SQLITE_IOERR_WRITE)))
        .isTrue();
    assertThat(SqliteFailures.isOfTheDisk(new SQLiteException("", SQLiteErrorCode.SQLITE_FULL)))
        .isFalse();
  }

  @Test
  void aHeadThatCouldNotBeNotedSaysWhetherTheDiskIsFull() {
    RegistryException full =
        failures.notNoted(new UncheckedIOException(new IOException("No space left on device")));
    RegistryException broken =
        failures.notNoted(new UncheckedIOException(new IOException("Input/output error")));

    assertEquals(ErrorCode.DISK_FULL, full.code());
    assertThat(full.why().english()).startsWith("the disk is full; the last group");
    assertEquals(ErrorCode.INTEGRITY, broken.code());
    assertThat(broken.why().english()).startsWith("the disk reported an error; the last group");
  }
}
