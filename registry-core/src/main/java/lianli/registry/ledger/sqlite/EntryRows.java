package lianli.registry.ledger.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The rows of {@code entry} in order, read past damage: where a page of the file cannot be read,
 * the rows on it are reported as a gap and reading goes on behind it.
 */
final class EntryRows implements AutoCloseable {
  /** One row; what cannot be text is empty. */
  record Row(long sequence, String payload, String previousHash, String hash) {}

  /** Told of rows that cannot be read. */
  interface Gaps {
    void unreadable(long first, long last);
  }

  private final Connection connection;
  private final long expectedLast;
  private final Gaps gaps;
  private @Nullable PreparedStatement from;
  private @Nullable ResultSet rows;
  private long next = Long.MIN_VALUE;

  /**
   * Rows of a connection.
   *
   * @param expectedLast the last entry that should be there, as far as anything says
   */
  EntryRows(Connection connection, long expectedLast, Gaps gaps) {
    this.connection = connection;
    this.expectedLast = expectedLast;
    this.gaps = gaps;
  }

  /** The next row; empty behind the last. */
  Optional<Row> next() throws SQLException {
    try {
      return read();
    } catch (SQLException damage) {
      if (!SqliteFailures.isDamage(damage)) {
        throw damage;
      }
      return behindTheDamage(Math.max(next, 1));
    }
  }

  private Optional<Row> read() throws SQLException {
    ResultSet open = rows == null ? open() : rows;
    if (!open.next()) {
      return Optional.empty();
    }
    Row row = row(open);
    if (row.sequence() < next) {
      // The empty half of a torn page reads as rows numbered 0. Going back to them would never end.
      throw new SQLiteException("a row out of order", SQLiteErrorCode.SQLITE_CORRUPT);
    }
    next = row.sequence() + 1;
    return Optional.of(row);
  }

  /** The row that a result set stands at, if its first columns are those of a row, in order. */
  static Row row(ResultSet rows) throws SQLException {
    return new Row(rows.getLong(1), text(rows, 2), text(rows, 3), text(rows, 4));
  }

  /** A statement that met damage is of no more use, so each attempt has its own. */
  private ResultSet open() throws SQLException {
    from =
        connection.prepareStatement(
            "SELECT sequence, payload, previous_hash, hash FROM entry"
                + " WHERE sequence >= ? ORDER BY sequence");
    from.setLong(1, next);
    rows = from.executeQuery();
    return rows;
  }

  private static String text(ResultSet rows, int column) throws SQLException {
    return Objects.requireNonNullElse(rows.getString(column), "");
  }

  private Optional<Row> behindTheDamage(long first) throws SQLException {
    for (next = first + 1; next <= expectedLast; next++) {
      forget();
      try {
        Optional<Row> row = read();
        gaps.unreadable(first, row.map(found -> found.sequence() - 1).orElse(expectedLast));
        return row;
      } catch (SQLException stillDamaged) {
        if (!SqliteFailures.isDamage(stillDamaged)) {
          throw stillDamaged;
        }
      }
    }
    gaps.unreadable(first, Math.max(first, expectedLast));
    forget();
    next = Long.MAX_VALUE;
    return Optional.empty();
  }

  /** SQLite says again on closing what it said on reading. */
  private void forget() {
    try {
      if (from != null) {
        from.close();
      }
    } catch (SQLException saidAlready) {
      // Nothing new.
    }
    from = null;
    rows = null;
  }

  @Override
  public void close() {
    forget();
  }
}
