package lianli.registry.ledger.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;

/** One lookup table, read in the order of entries beside the entries themselves. */
final class LookupRows implements AutoCloseable {
  private final PreparedStatement statement;
  private final ResultSet rows;
  private final LongConsumer orphans;
  private boolean there;
  private long sequence;
  private String key = "";

  /**
   * Rows of a table.
   *
   * @param orphans told the number of each row that no entry asked for
   */
  LookupRows(Connection connection, String table, String column, LongConsumer orphans)
      throws SQLException {
    statement =
        connection.prepareStatement(
            "SELECT sequence, %s FROM %s ORDER BY sequence".formatted(column, table));
    rows = statement.executeQuery();
    this.orphans = orphans;
    advance();
  }

  /** Every key that leads to this entry; entries are asked for in ascending order. */
  Set<String> of(long entry) throws SQLException {
    skipTo(entry);
    Set<String> keys = new TreeSet<>();
    while (there && sequence == entry) {
      keys.add(key);
      advance();
    }
    return keys;
  }

  /** Reports what leads behind the last entry. */
  void finish() throws SQLException {
    skipTo(Long.MAX_VALUE);
  }

  private void skipTo(long entry) throws SQLException {
    while (there && sequence < entry) {
      orphans.accept(sequence);
      advance();
    }
  }

  private void advance() throws SQLException {
    there = rows.next();
    if (there) {
      sequence = rows.getLong(1);
      key = Objects.requireNonNullElse(rows.getString(2), "");
    }
  }

  @Override
  public void close() {
    try {
      statement.close();
    } catch (SQLException saidOnReading) {
      // SQLite says again on closing what it said on reading.
    }
  }
}
