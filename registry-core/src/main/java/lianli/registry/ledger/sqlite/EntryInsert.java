package lianli.registry.ledger.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.ledger.AppendResult;
import lianli.registry.ledger.AppendResult.Outcome;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Standing;

/** Writes lines and the keys that lead to them, within the transaction of the caller. */
final class EntryInsert implements AutoCloseable {
  private final PreparedStatement entryRow;
  private final LookupInsert lookups;

  EntryInsert(Connection connection) throws SQLException {
    entryRow = connection.prepareStatement("INSERT INTO entry VALUES (?, ?, ?, ?)");
    lookups = new LookupInsert(connection);
  }

  AppendResult insert(LedgerHead before, Instant now, List<NewEntry> entries) throws SQLException {
    LedgerHead head = before;
    List<Outcome> outcomes = new ArrayList<>(entries.size());
    for (NewEntry entry : entries) {
      boolean isNew = lookups.source(head.sequence() + 1, entry.provenance().sourceKey());
      if (isNew) {
        head = insert(head, now, entry);
      }
      outcomes.add(isNew ? Outcome.ENTERED : Outcome.ALREADY_THERE);
    }
    return new AppendResult(outcomes, head);
  }

  private LedgerHead insert(LedgerHead before, Instant now, NewEntry entry) throws SQLException {
    long sequence = before.sequence() + 1;
    Optional<Long> target = Standing.target(entry.statement());
    Standing.named(entry.statement()).ifPresent(named -> requireEarlier(named, sequence));
    if (target.isPresent()) {
      lookups.amendment(sequence, target.get());
    }
    String payload = EntryCodec.payload(sequence, now, entry);
    String hash = EntryCodec.hash(before.hash(), payload);
    entryRow.setLong(1, sequence);
    entryRow.setString(2, payload);
    entryRow.setString(3, before.hash());
    entryRow.setString(4, hash);
    entryRow.executeUpdate();
    lookups.keys(sequence, entry.statement());
    return new LedgerHead(sequence, hash);
  }

  private static void requireEarlier(long target, long sequence) {
    if (target < 1 || target >= sequence) {
      throw new RegistryException(
          ErrorCode.REFUSED,
          BilingualText.of("Cannot say anything about entry " + target, "无法对第 " + target + " 条作更正"),
          BilingualText.of("the ledger has no such entry", "台账中没有该记录"),
          BilingualText.of("Look the entry up with `lianli act show`", "请用 lianli act show 查明记录号"));
    }
  }

  @Override
  public void close() throws SQLException {
    entryRow.close();
    lookups.close();
  }
}
