package lianli.registry.ledger.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import lianli.registry.BilingualText;
import lianli.registry.ledger.LedgerVerification.Kind;

/** What SQLite itself says about the pages of the file. */
final class PageCheck {
  private static final int MOST_MESSAGES = 20;

  private PageCheck() {}

  static void check(Connection connection, FaultList faults) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA integrity_check(" + MOST_MESSAGES + ")")) {
      while (rows.next()) {
        report(rows.getString(1), faults);
      }
    } catch (SQLException damage) {
      if (!SqliteFailures.isDamage(damage)) {
        throw damage;
      }
      report("malformed", faults);
    }
  }

  private static void report(String message, FaultList faults) {
    if (!message.equals("ok")) {
      // SQLite names pages and rows, never content.
      faults.add(
          Kind.PAGE,
          0,
          BilingualText.of("the file is damaged: %s", "文件损坏：%s", message.replace('\n', ' ')));
    }
  }
}
