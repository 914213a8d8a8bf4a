package lianli.registry.ledger.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import lianli.registry.BilingualText;
import lianli.registry.ledger.LedgerVerification.Kind;
import org.sqlite.JDBC;

/**
 * Whether a file has the tables, indexes and triggers it was made with, no other and none changed:
 * compared with those of a new registry.
 */
final class SchemaCheck {
  private SchemaCheck() {}

  /** What is there and what should be, by name, as SQL. */
  record Difference(Map<String, String> missing, Map<String, String> foreign) {}

  static Difference of(Connection connection) throws SQLException {
    Map<String, String> there = objects(connection);
    Map<String, String> wanted = wanted();
    Map<String, String> missing = new TreeMap<>(wanted);
    missing.entrySet().removeIf(object -> object.getValue().equals(there.get(object.getKey())));
    Map<String, String> foreign = new TreeMap<>(there);
    foreign.entrySet().removeIf(object -> object.getValue().equals(wanted.get(object.getKey())));
    return new Difference(missing, foreign);
  }

  private static Map<String, String> wanted() throws SQLException {
    try (Connection model = JDBC.createConnection("jdbc:sqlite::memory:", new Properties())) {
      Schema.create(model);
      return objects(model);
    }
  }

  private static Map<String, String> objects(Connection connection) throws SQLException {
    Map<String, String> objects = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT type || ' ' || name, sql FROM sqlite_schema"
                    + " WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")) {
      while (rows.next()) {
        objects.put(rows.getString(1), rows.getString(2));
      }
    }
    return objects;
  }

  /** Reports what is missing, changed or foreign. */
  static void check(Connection connection, FaultList faults) throws SQLException {
    Difference difference = of(connection);
    TreeSet<String> names = new TreeSet<>(difference.missing().keySet());
    names.addAll(difference.foreign().keySet());
    for (String name : names) {
      boolean missing = !difference.foreign().containsKey(name);
      boolean foreign = !difference.missing().containsKey(name);
      faults.add(
          Kind.SCHEMA,
          0,
          missing
              ? BilingualText.of("the file lacks its " + name, "文件缺少 " + name)
              : foreign
                  ? BilingualText.of("the file has a foreign " + name, "文件含有外来的 " + name)
                  : BilingualText.of("its " + name + " was changed", name + " 被改动"));
    }
  }
}
