package lianli.registry.ledger.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.RegistryHome;
import lianli.registry.ledger.LedgerLine;
import lianli.registry.ledger.Standing;
import lianli.registry.ledger.sqlite.SchemaCheck.Difference;

/**
 * Makes again what follows from the entries: lookup tables, indexes, triggers. It never writes to
 * {@code entry}; what is wrong there comes back only from a backup. The caller holds the lock.
 */
final class RegistryRepair {
  private static final List<String> ORDER = List.of("table", "index", "trigger");

  private final RegistryHome home;

  RegistryRepair(RegistryHome home) {
    this.home = home;
  }

  /** Takes foreign triggers and indexes away and makes the missing ones; tables are left alone. */
  void guards() {
    within(
        connection -> {
          Difference difference = SchemaCheck.of(connection);
          try (Statement statement = connection.createStatement()) {
            for (String name : difference.foreign().keySet()) {
              if (!name.startsWith("table ")) {
                statement.execute("DROP " + quoted(name));
              }
            }
            for (String type : ORDER) {
              for (Map.Entry<String, String> object : difference.missing().entrySet()) {
                boolean isEntries = object.getKey().equals("table entry");
                if (object.getKey().startsWith(type + " ") && !isEntries) {
                  statement.execute(object.getValue());
                }
              }
            }
          }
        });
  }

  /** The name of a trigger or index may be anything, if somebody else chose it. */
  private static String quoted(String typeAndName) {
    int blank = typeAndName.indexOf(' ');
    return typeAndName.substring(0, blank)
        + " \""
        + typeAndName.substring(blank + 1).replace("\"", "\"\"")
        + "\"";
  }

  /** Makes every lookup table anew from the payloads. */
  void lookups() {
    within(RegistryRepair::lookups);
  }

  /** The same within the transaction of the caller. */
  static void lookups(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : LookupCheck.COLUMNS.keySet()) {
        statement.execute("DROP TABLE IF EXISTS " + table);
      }
      Difference difference = SchemaCheck.of(connection);
      for (String type : ORDER) {
        for (Map.Entry<String, String> object : difference.missing().entrySet()) {
          if (object.getKey().startsWith(type + " ")) {
            statement.execute(object.getValue());
          }
        }
      }
    }
    fill(connection);
  }

  private static void fill(Connection connection) throws SQLException {
    try (LookupInsert insert = new LookupInsert(connection);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT payload, hash FROM entry ORDER BY sequence")) {
      while (rows.next()) {
        // Unchecked: a file of an earlier release must come up for its damage to be told, and
        // whoever follows a key reads the entry itself, which is checked then.
        LedgerLine entry = EntryCodec.entry(rows.getString(1), rows.getString(2));
        Optional<Long> target = Standing.target(entry.statement());
        if (target.isPresent()) {
          insert.amendment(entry.sequence(), target.get());
        }
        if (!insert.source(entry.sequence(), entry.provenance().sourceKey())) {
          throw new SQLException("two entries from one source");
        }
        insert.keys(entry.sequence(), entry.statement());
      }
    }
  }

  /** Brings what a dead writer left in the log into the file. */
  void foldLog() {
    try (Connection connection = Database.open(home.database(), Database.Access.WRITE);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (SQLException failure) {
      throw new SqliteFailures(home.database()).of(failure);
    }
  }

  private void within(Work work) {
    try (Connection connection = Database.open(home.database(), Database.Access.WRITE)) {
      connection.setAutoCommit(false);
      try {
        work.run(connection);
        connection.commit();
      } catch (SQLException | RuntimeException failure) {
        connection.rollback();
        throw failure;
      }
    } catch (SQLException failure) {
      throw new SqliteFailures(home.database()).of(failure);
    }
  }

  /** Something done in one transaction. */
  private interface Work {
    void run(Connection connection) throws SQLException;
  }
}
