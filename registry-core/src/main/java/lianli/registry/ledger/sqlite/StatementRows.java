package lianli.registry.ledger.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import lianli.registry.json.Json;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.ledger.LedgerLine;
import lianli.registry.ledger.sqlite.EntryRows.Row;

/**
 * The lines of the ledger as they are stored, up to a horizon: later lines are as if they were not
 * there yet.
 */
final class StatementRows {
  private static final int PAGE = 1_000;

  private static final String COLUMNS =
      "SELECT entry.sequence, entry.payload, entry.previous_hash, entry.hash,"
          + " EXISTS (SELECT 1 FROM amendment WHERE act_entry = entry.sequence) FROM ";

  private final PreparedQueries queries;
  private final SqliteFailures failures;
  private final long horizon;
  private final RecentLines recent = new RecentLines();

  /**
   * A stored line.
   *
   * @param isAmended true if any later line is about the act it enters
   */
  record Line(LedgerLine entry, boolean isAmended) {}

  StatementRows(PreparedQueries queries, SqliteFailures failures, long horizon) {
    this.queries = queries;
    this.failures = failures;
    this.horizon = horizon;
  }

  LedgerHead head() {
    try {
      PreparedStatement statement =
          queries.of(
              "SELECT sequence, hash FROM entry WHERE sequence <= ?"
                  + " ORDER BY sequence DESC LIMIT 1");
      statement.setLong(1, horizon);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next()
            ? new LedgerHead(rows.getLong(1), rows.getString(2))
            : new LedgerHead(0, EntryCodec.GENESIS);
      }
    } catch (SQLException failure) {
      throw failures.of(failure);
    }
  }

  /** The next lines, at most so many. */
  List<LedgerLine> after(long sequence, int limit) {
    return entries(
        select(
            COLUMNS + "entry WHERE sequence > ? AND sequence <= ? ORDER BY sequence LIMIT ?",
            statement -> {
              statement.setLong(1, sequence);
              statement.setLong(2, horizon);
              statement.setInt(3, limit);
            }));
  }

  /** Page by page: no query stays open while the caller thinks, so a writer is never held up. */
  Stream<List<LedgerLine>> pagesAfter(long sequence) {
    return Stream.iterate(
        page(sequence), page -> !page.isEmpty(), page -> page(page.getLast().sequence()));
  }

  /** Whoever reads page by page meets no line twice, and looks for what amends it page by page. */
  private List<LedgerLine> page(long sequence) {
    try {
      PreparedStatement statement =
          queries.of(
              "SELECT sequence, payload, previous_hash, hash FROM entry"
                  + " WHERE sequence > ? AND sequence <= ? ORDER BY sequence LIMIT ?");
      statement.setLong(1, sequence);
      statement.setLong(2, horizon);
      statement.setInt(3, PAGE);
      List<LedgerLine> lines = new ArrayList<>(PAGE);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          lines.add(decoded(EntryRows.row(rows), EntryCodec::entry));
        }
      }
      return lines;
    } catch (SQLException failure) {
      throw failures.of(failure);
    }
  }

  static List<LedgerLine> entries(List<Line> lines) {
    return lines.stream().map(Line::entry).toList();
  }

  List<Line> about(String citizen) {
    return keyed("citizen_key JOIN entry USING (sequence) WHERE citizen = ?", citizen);
  }

  /** Canonical payloads sort their keys, so only one that tells an act begins so. */
  List<Line> notActsAbout(String citizen) {
    return keyed(
        "citizen_key JOIN entry USING (sequence)"
            + " WHERE substr(payload, 1, 6) <> '{\"act\"' AND citizen = ?",
        citizen);
  }

  List<Line> numbered(String number) {
    return keyed("number_key JOIN entry USING (sequence) WHERE number = ?", number);
  }

  /** Every line about a copy. */
  List<Line> copies() {
    return between(
        "number_key JOIN entry USING (sequence) WHERE number >= ? AND number < ?",
        LookupKeys.COPIES,
        LookupKeys.BEHIND_COPIES);
  }

  /** Every line that tells a further name of a person. */
  List<Line> furtherNames() {
    return between(
        "citizen_key JOIN entry USING (sequence) WHERE citizen >= ? AND citizen < ?",
        LookupKeys.ALSO_NAMED,
        LookupKeys.BEHIND_ALSO_NAMED);
  }

  private List<Line> between(String tables, String first, String behind) {
    return select(
        COLUMNS + tables + " AND sequence <= ? ORDER BY sequence",
        statement -> {
          statement.setString(1, first);
          statement.setString(2, behind);
          statement.setLong(3, horizon);
        });
  }

  /** The lines found under any of these keys: one query for many, whatever their count. */
  List<Line> concerning(Set<String> citizens, Set<String> numbers) {
    return select(
        COLUMNS
            + "entry WHERE sequence IN ("
            + "SELECT sequence FROM citizen_key"
            + " WHERE citizen IN (SELECT value FROM json_each(?))"
            + " UNION SELECT sequence FROM number_key"
            + " WHERE number IN (SELECT value FROM json_each(?)))"
            + " AND sequence <= ? ORDER BY sequence",
        statement -> {
          statement.setString(1, Json.ofStrings(citizens).text());
          statement.setString(2, Json.ofStrings(numbers).text());
          statement.setLong(3, horizon);
        });
  }

  private List<Line> keyed(String tables, String key) {
    return select(
        COLUMNS + tables + " AND sequence <= ? ORDER BY sequence",
        statement -> {
          statement.setString(1, key);
          statement.setLong(2, horizon);
        });
  }

  /** The line itself and every line about it. */
  List<LedgerLine> history(long actEntry) {
    List<LedgerLine> lines =
        new ArrayList<>(actEntry > horizon ? List.of() : after(actEntry - 1, 1));
    lines.addAll(amendments(actEntry, actEntry));
    return lines;
  }

  /** Every line about the acts entered by these lines, both included. */
  List<LedgerLine> amendments(long first, long last) {
    return entries(
        select(
            COLUMNS
                + "amendment JOIN entry USING (sequence)"
                + " WHERE act_entry BETWEEN ? AND ? AND sequence <= ? ORDER BY sequence",
            statement -> {
              statement.setLong(1, first);
              statement.setLong(2, last);
              statement.setLong(3, horizon);
            }));
  }

  /** The entry of the act that a line is about; the line itself if it is about none. */
  long actEntry(long sequence) {
    try {
      PreparedStatement statement =
          queries.of("SELECT act_entry FROM amendment WHERE sequence = ?");
      statement.setLong(1, sequence);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getLong(1) : sequence;
      }
    } catch (SQLException failure) {
      throw failures.of(failure);
    }
  }

  /** The line that came from this source. */
  OptionalLong sequenceOf(String sourceKey) {
    try {
      PreparedStatement statement =
          queries.of("SELECT sequence FROM source_key WHERE key = ? AND sequence <= ?");
      statement.setString(1, sourceKey);
      statement.setLong(2, horizon);
      try (ResultSet found = statement.executeQuery()) {
        return found.next() ? OptionalLong.of(found.getLong(1)) : OptionalLong.empty();
      }
    } catch (SQLException failure) {
      throw failures.of(failure);
    }
  }

  /** Those of these sources that are known, with their lines. */
  Map<String, Long> sequencesOf(Collection<String> sourceKeys) {
    try {
      PreparedStatement statement =
          queries.of(
              "SELECT key, sequence FROM source_key"
                  + " WHERE key IN (SELECT value FROM json_each(?)) AND sequence <= ?");
      statement.setString(1, Json.ofStrings(sourceKeys).text());
      statement.setLong(2, horizon);
      Map<String, Long> known = new HashMap<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          known.put(found.getString(1), found.getLong(2));
        }
      }
      return known;
    } catch (SQLException failure) {
      throw failures.of(failure);
    }
  }

  private List<Line> select(String query, Binding binding) {
    try {
      PreparedStatement statement = queries.of(query);
      binding.bind(statement);
      List<Line> entries = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          entries.add(new Line(decoded(EntryRows.row(rows), recent::of), rows.getBoolean(5)));
        }
      }
      return entries;
    } catch (SQLException failure) {
      throw failures.of(failure);
    }
  }

  private LedgerLine decoded(Row row, Function<Row, LedgerLine> codec) {
    try {
      return codec.apply(row);
    } catch (RuntimeException notAsWritten) {
      throw failures.changed(row.sequence(), notAsWritten);
    }
  }

  /** Sets a statement's parameters. */
  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }
}
