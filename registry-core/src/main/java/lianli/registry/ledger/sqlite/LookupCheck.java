package lianli.registry.ledger.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianli.registry.BilingualText;
import lianli.registry.ledger.LedgerLine;
import lianli.registry.ledger.LedgerVerification.Kind;
import lianli.registry.ledger.Standing;
import org.jspecify.annotations.Nullable;

/** Whether the lookup tables lead to every entry, and to nothing else. */
final class LookupCheck implements AutoCloseable {
  /** The key column of each lookup table. */
  static final Map<String, String> COLUMNS =
      Map.of(
          "source_key", "key",
          "citizen_key", "citizen",
          "number_key", "number",
          "amendment", "act_entry");

  private final FaultList faults;
  private final Map<String, LookupRows> tables = new HashMap<>();
  private final Map<Long, Long> actEntries = new HashMap<>();

  LookupCheck(Connection connection, FaultList faults) {
    this.faults = faults;
    for (Map.Entry<String, String> table : COLUMNS.entrySet()) {
      String name = table.getKey();
      try {
        tables.put(
            name,
            new LookupRows(connection, name, table.getValue(), sequence -> orphan(name, sequence)));
      } catch (SQLException damage) {
        unreadable(name);
      }
    }
  }

  /** Checks the keys of one entry; entries come in ascending order. */
  void entry(LedgerLine entry) {
    Map<String, Set<String>> expected =
        Map.of(
            "source_key", Set.of(entry.provenance().sourceKey()),
            "citizen_key", LookupKeys.citizens(entry.statement()),
            "number_key", LookupKeys.numbers(entry.statement()),
            "amendment", amended(entry));
    boolean leads = true;
    for (Map.Entry<String, Set<String>> keys : expected.entrySet()) {
      Set<String> stored = stored(keys.getKey(), entry.sequence());
      leads &= stored == null || stored.equals(keys.getValue());
    }
    if (!leads) {
      faults.add(
          Kind.LOOKUP,
          entry.sequence(),
          BilingualText.of("the lookup tables do not lead to it", "查询表与记录不一致"));
    }
  }

  /** Passes over an entry whose own content is damaged: nothing says what its keys should be. */
  void skip(long sequence) {
    List.copyOf(tables.keySet()).forEach(table -> stored(table, sequence));
  }

  /** Reports rows that lead behind the last entry. */
  void finish() {
    for (Map.Entry<String, LookupRows> table : List.copyOf(tables.entrySet())) {
      try {
        table.getValue().finish();
      } catch (SQLException damage) {
        unreadable(table.getKey());
      }
    }
  }

  /** The act's entry that the line leads to, by what the lines before it say. */
  private Set<String> amended(LedgerLine entry) {
    Optional<Long> target = Standing.target(entry.statement());
    if (target.isEmpty()) {
      return Set.of();
    }
    long actEntry = actEntries.getOrDefault(target.get(), target.get());
    actEntries.put(entry.sequence(), actEntry);
    return Set.of(Long.toString(actEntry));
  }

  private @Nullable Set<String> stored(String table, long sequence) {
    LookupRows rows = tables.get(table);
    if (rows == null) {
      return null;
    }
    try {
      return rows.of(sequence);
    } catch (SQLException damage) {
      unreadable(table);
      return null;
    }
  }

  private void orphan(String table, long sequence) {
    faults.add(
        Kind.LOOKUP,
        sequence,
        BilingualText.of(
            "the lookup table %s leads to it, but it is not there", "查询表 %s 指向该记录，但记录不存在", table));
  }

  private void unreadable(String table) {
    tables.remove(table);
    faults.add(
        Kind.LOOKUP,
        0,
        BilingualText.of("the lookup table %s cannot be read to its end", "查询表 %s 无法完整读取", table));
  }

  @Override
  public void close() {
    for (LookupRows rows : new ArrayList<>(tables.values())) {
      rows.close();
    }
  }
}
