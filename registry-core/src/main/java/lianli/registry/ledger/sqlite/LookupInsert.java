package lianli.registry.ledger.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import lianli.registry.ledger.Statement;

/** Writes the keys that lead to lines, within the transaction of the caller. */
final class LookupInsert implements AutoCloseable {
  private final PreparedStatement sourceRow;
  private final PreparedStatement citizenRow;
  private final PreparedStatement numberRow;
  private final PreparedStatement amendmentRow;
  private final PreparedStatement actEntry;

  LookupInsert(Connection connection) throws SQLException {
    sourceRow =
        connection.prepareStatement("INSERT INTO source_key VALUES (?, ?) ON CONFLICT DO NOTHING");
    citizenRow = connection.prepareStatement("INSERT INTO citizen_key VALUES (?, ?)");
    numberRow = connection.prepareStatement("INSERT INTO number_key VALUES (?, ?)");
    amendmentRow = connection.prepareStatement("INSERT INTO amendment VALUES (?, ?)");
    actEntry = connection.prepareStatement("SELECT act_entry FROM amendment WHERE sequence = ?");
  }

  /** That a line came from this source; false if an earlier one did. */
  boolean source(long sequence, String sourceKey) throws SQLException {
    return put(sourceRow, sourceKey, sequence) == 1;
  }

  /** The persons and numbers that a line is found under. */
  void keys(long sequence, Statement statement) throws SQLException {
    for (String citizen : LookupKeys.citizens(statement)) {
      put(citizenRow, citizen, sequence);
    }
    for (String number : LookupKeys.numbers(statement)) {
      put(numberRow, number, sequence);
    }
  }

  /** That a line is about an earlier one, and so about the act which that one is about. */
  void amendment(long sequence, long target) throws SQLException {
    amendmentRow.setLong(1, sequence);
    amendmentRow.setLong(2, actEntry(target));
    amendmentRow.executeUpdate();
  }

  private long actEntry(long target) throws SQLException {
    actEntry.setLong(1, target);
    try (ResultSet found = actEntry.executeQuery()) {
      return found.next() ? found.getLong(1) : target;
    }
  }

  private static int put(PreparedStatement row, String key, long sequence) throws SQLException {
    row.setString(1, key);
    row.setLong(2, sequence);
    return row.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement :
        List.of(sourceRow, citizenRow, numberRow, amendmentRow, actEntry)) {
      statement.close();
    }
  }
}
