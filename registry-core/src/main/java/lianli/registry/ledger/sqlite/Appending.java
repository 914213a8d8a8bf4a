package lianli.registry.ledger.sqlite;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import lianli.registry.RegistryException;
import lianli.registry.ledger.AppendResult;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.ledger.NewEntry;
import org.jspecify.annotations.Nullable;

/** Appends to the ledger, one transaction for all that is given, and stops after a failed write. */
final class Appending {
  private final Connection connection;
  private final SqliteFailures failures;
  private final Notary notary;
  private final Clock clock;
  private @Nullable RegistryException stopped;

  Appending(Connection connection, SqliteFailures failures, Notary notary, Clock clock) {
    this.connection = connection;
    this.failures = failures;
    this.notary = notary;
    this.clock = clock;
  }

  /** True if a write failed: nothing more is appended. */
  boolean isStopped() {
    return stopped != null;
  }

  /**
   * Appends what is not there yet.
   *
   * @param head asked within the transaction
   */
  AppendResult append(Supplier<LedgerHead> head, List<NewEntry> entries) {
    if (stopped != null) {
      throw stopped;
    }
    try {
      return commit(head, entries);
    } catch (SQLException failure) {
      RegistryException told = failures.of(failure);
      if (SqliteFailures.isOfTheDisk(failure)) {
        // After a write that failed nobody knows what the disk holds: trying again could only
        // look as if all were well (registry-rules §5, R6).
        stopped = told;
      }
      throw told;
    } catch (UncheckedIOException notNoted) {
      stopped = failures.notNoted(notNoted);
      throw stopped;
    }
  }

  private AppendResult commit(Supplier<LedgerHead> head, List<NewEntry> entries)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      AppendResult result = insert(head, entries);
      connection.commit();
      if (result.entered() > 0) {
        notary.note(result.head());
      }
      return result;
    } catch (SQLException | RuntimeException failure) {
      takeBack(failure);
      throw failure;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  /** SQLite has taken back by itself what failed in a commit. */
  private void takeBack(Exception failure) {
    try {
      connection.rollback();
    } catch (SQLException nothingLeft) {
      failure.addSuppressed(nothingLeft);
    }
  }

  private AppendResult insert(Supplier<LedgerHead> head, List<NewEntry> entries)
      throws SQLException {
    try (EntryInsert insert = new EntryInsert(connection)) {
      return insert.insert(head.get(), clock.instant().truncatedTo(ChronoUnit.MILLIS), entries);
    }
  }
}
