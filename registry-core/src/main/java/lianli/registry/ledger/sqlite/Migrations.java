package lianli.registry.ledger.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The steps from each released format to the next, oldest first. A step adds tables and fills them
 * from payloads; it never changes a payload or a hash, so that answers stay what they were.
 */
final class Migrations {
  /** One step, run within the transaction of all of them. */
  interface Step {
    void run(Connection connection) throws SQLException;
  }

  /** The step that leads to format n + 2 stands at n. */
  private static final List<Step> ALL =
      // Format 3: numbers are folded by another rule, so lines are found under other keys. And
      // there
      // may be lines about copies, which a release that does not know them would take for damage.
      List.of(Schema::addAmendments, RegistryRepair::lookups);

  private final List<Step> steps;

  Migrations() {
    this(ALL);
  }

  Migrations(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /** The format that the last step leads to. */
  int newest() {
    return steps.size() + 1;
  }

  /** Brings a file from its format to the newest; all steps or none. */
  void run(Connection connection, int from) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      for (int format = from; format < newest(); format++) {
        steps.get(format - 1).run(connection);
        statement.execute("PRAGMA user_version = " + (format + 1));
      }
      connection.commit();
    } catch (SQLException | RuntimeException failure) {
      connection.rollback();
      throw failure;
    } finally {
      connection.setAutoCommit(true);
    }
  }
}
