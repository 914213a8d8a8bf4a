package lianli.registry.ledger.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables of the current version, and the marks by which a file is known as ours. */
final class Schema {
  /** "Lian" in ASCII, in the header of every registry file. */
  static final int APPLICATION_ID = 0x4C69616E;

  /** Raised by every change of the tables; older files are brought up, newer ones refused. */
  static final int VERSION = new Migrations().newest();

  private static final List<String> TABLES =
      List.of(
          """
          CREATE TABLE entry (
            sequence INTEGER PRIMARY KEY,
            payload TEXT NOT NULL,
            previous_hash TEXT NOT NULL,
            hash TEXT NOT NULL
          ) STRICT
          """,
          """
          CREATE TABLE source_key (
            key TEXT PRIMARY KEY,
            sequence INTEGER NOT NULL
          ) STRICT, WITHOUT ROWID
          """,
          """
          CREATE TABLE citizen_key (
            citizen TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            PRIMARY KEY (citizen, sequence)
          ) STRICT, WITHOUT ROWID
          """,
          """
          CREATE TABLE number_key (
            number TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            PRIMARY KEY (number, sequence)
          ) STRICT, WITHOUT ROWID
          """,
          """
          CREATE TABLE amendment (
            sequence INTEGER PRIMARY KEY,
            act_entry INTEGER NOT NULL
          ) STRICT
          """,
          "CREATE INDEX amendment_act_entry ON amendment (act_entry)",
          "CREATE INDEX source_key_sequence ON source_key (sequence)",
          "CREATE INDEX citizen_key_sequence ON citizen_key (sequence)",
          "CREATE INDEX number_key_sequence ON number_key (sequence)",
          """
          CREATE TABLE review_item (
            id INTEGER PRIMARY KEY,
            source_key TEXT NOT NULL UNIQUE,
            draft TEXT NOT NULL,
            state TEXT NOT NULL,
            decision TEXT NOT NULL
          ) STRICT
          """);

  private static final List<String> APPEND_ONLY =
      List.of("entry", "source_key", "citizen_key", "number_key", "amendment");

  private Schema() {}

  /** Format 2: which entries say something about an act entered earlier; none in format 1. */
  static void addAmendments(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        if (table.contains("amendment")) {
          statement.execute(table);
        }
      }
      guard(statement, "amendment");
    }
  }

  static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA application_id = " + APPLICATION_ID);
      for (String table : TABLES) {
        statement.execute(table);
      }
      for (String table : APPEND_ONLY) {
        guard(statement, table);
      }
      statement.execute("PRAGMA user_version = " + VERSION);
    }
  }

  private static void guard(Statement statement, String table) throws SQLException {
    for (String change : List.of("UPDATE", "DELETE")) {
      statement.execute(
          "CREATE TRIGGER %s_no_%s BEFORE %s ON %s BEGIN SELECT RAISE(ABORT, 'append-only'); END"
              .formatted(table, change.toLowerCase(java.util.Locale.ROOT), change, table));
    }
  }
}
