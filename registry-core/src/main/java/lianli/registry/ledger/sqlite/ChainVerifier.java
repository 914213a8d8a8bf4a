package lianli.registry.ledger.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lianli.registry.Said;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.ledger.Standing;
import lianli.registry.ledger.StatementEntry;
import lianli.registry.ledger.Verification;
import lianli.registry.ledger.Verification.Fault;

/**
 * Checks every entry against its hash, its neighbour, the lookup tables and the heads noted outside
 * the file. Works on what is stored, whether or not the triggers are still there.
 */
final class ChainVerifier {
  private final Connection connection;
  private final List<LedgerHead> noted;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<Long, Long> actEntries = new HashMap<>();

  ChainVerifier(Connection connection, List<LedgerHead> noted) {
    this.connection = connection;
    this.noted = noted;
  }

  Verification verify() throws SQLException {
    Map<Long, String> notedHashes = new HashMap<>();
    noted.forEach(head -> notedHashes.put(head.sequence(), head.hash()));
    LedgerHead head = new LedgerHead(0, EntryCodec.GENESIS);
    try (PreparedStatement statement =
            connection.prepareStatement(
                "SELECT sequence, payload, previous_hash, hash FROM entry ORDER BY sequence");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        head = entry(rows, head, notedHashes);
      }
    }
    cutShort(head);
    return new Verification(head, faults);
  }

  private LedgerHead entry(ResultSet rows, LedgerHead before, Map<Long, String> notedHashes)
      throws SQLException {
    long sequence = rows.getLong(1);
    String payload = rows.getString(2);
    String hash = rows.getString(4);
    if (sequence != before.sequence() + 1) {
      fault(before.sequence() + 1, "the entry is missing", "该条目缺失");
    } else if (!rows.getString(3).equals(before.hash())) {
      fault(sequence, "it does not follow the entry before it", "与前一条目不相衔接");
    }
    if (!EntryCodec.hash(rows.getString(3), payload).equals(hash)) {
      fault(sequence, "its content was changed", "内容被改动");
    }
    String notedHash = notedHashes.get(sequence);
    if (notedHash != null && !notedHash.equals(hash)) {
      fault(sequence, "it is not the entry noted in the checkpoint", "与检查点所记不符");
    }
    lookups(sequence, payload, hash);
    return new LedgerHead(sequence, hash);
  }

  private void lookups(long sequence, String payload, String hash) throws SQLException {
    StatementEntry entry;
    try {
      entry = EntryCodec.entry(payload, hash);
    } catch (RuntimeException noPayload) {
      fault(sequence, "its content is no statement", "内容不构成登记条目");
      return;
    }
    if (entry.sequence() != sequence) {
      fault(sequence, "it was moved from another place", "条目被移位");
    }
    Set<String> source = Set.of(entry.provenance().sourceKey());
    if (!stored("SELECT key FROM source_key WHERE sequence = ?", sequence).equals(source)
        || !stored("SELECT citizen FROM citizen_key WHERE sequence = ?", sequence)
            .equals(LookupKeys.citizens(entry.statement()))
        || !stored("SELECT number FROM number_key WHERE sequence = ?", sequence)
            .equals(LookupKeys.numbers(entry.statement()))
        || !stored("SELECT act_entry FROM amendment WHERE sequence = ?", sequence)
            .equals(amended(entry))) {
      fault(sequence, "the lookup tables do not lead to it", "查询表与条目不一致");
    }
  }

  /** The act's entry that the line leads to, by what the lines before it say. */
  private Set<String> amended(StatementEntry entry) {
    Optional<Long> target = Standing.target(entry.statement());
    if (target.isEmpty()) {
      return Set.of();
    }
    long actEntry = actEntries.getOrDefault(target.get(), target.get());
    actEntries.put(entry.sequence(), actEntry);
    return Set.of(Long.toString(actEntry));
  }

  private Set<String> stored(String query, long sequence) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setLong(1, sequence);
      Set<String> keys = new TreeSet<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          keys.add(rows.getString(1));
        }
      }
      return keys;
    }
  }

  private void cutShort(LedgerHead head) {
    noted.stream()
        .mapToLong(LedgerHead::sequence)
        .max()
        .ifPresent(
            last -> {
              if (last > head.sequence()) {
                fault(
                    head.sequence() + 1,
                    "the ledger ends here, but a checkpoint notes entry " + last,
                    "账本到此为止，而检查点记有第 " + last + " 条");
              }
            });
  }

  private void fault(long sequence, String english, String chinese) {
    faults.add(new Fault(sequence, Said.of(english, chinese)));
  }
}
