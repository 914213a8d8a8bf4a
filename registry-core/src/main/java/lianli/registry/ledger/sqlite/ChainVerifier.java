package lianli.registry.ledger.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.checkpoint.Checkpoints.Evidence;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.ledger.LedgerLine;
import lianli.registry.ledger.LedgerVerification;
import lianli.registry.ledger.LedgerVerification.Fault;
import lianli.registry.ledger.LedgerVerification.Kind;
import lianli.registry.ledger.sqlite.EntryRows.Row;

/**
 * Checks every entry against its hash, its neighbours, the lookup tables and the heads noted
 * outside the file, and the file against the tables and triggers it was made with. Works on what is
 * stored, whether or not anything guarded it.
 */
final class ChainVerifier {
  private final Connection connection;
  private final Evidence evidence;
  private final FaultList faults = new FaultList();
  private final Witnesses witnesses;
  private LedgerHead head = new LedgerHead(0, EntryCodec.GENESIS);
  private long unreadableUpTo;

  ChainVerifier(Connection connection, Evidence evidence) {
    this.connection = connection;
    this.evidence = evidence;
    witnesses = new Witnesses(evidence.witnessed(), faults);
  }

  /** Checks one snapshot of the ledger; a writer goes on meanwhile. */
  LedgerVerification verify() throws SQLException {
    boolean own = connection.getAutoCommit();
    try (Statement statement = connection.createStatement()) {
      if (own) {
        statement.execute("BEGIN DEFERRED");
      }
      try {
        return verifySnapshot();
      } finally {
        if (own) {
          statement.execute("ROLLBACK");
        }
      }
    }
  }

  private LedgerVerification verifySnapshot() throws SQLException {
    faults.addAll(evidence.faults());
    PageCheck.check(connection, faults);
    SchemaCheck.check(connection, faults);
    long expectedLast = Math.max(witnesses.last(), lastKnown());
    try (LookupCheck lookups = new LookupCheck(connection, faults);
        EntryRows rows = new EntryRows(connection, expectedLast, this::unreadable)) {
      Optional<Row> row = rows.next();
      while (row.isPresent()) {
        entry(row.get(), lookups);
        row = rows.next();
      }
      lookups.finish();
    }
    ReviewSeal.check(connection, faults);
    witnesses.finish(new LedgerHead(Math.max(head.sequence(), unreadableUpTo), head.hash()));
    return new LedgerVerification(
        head,
        faults.inOrder(),
        evidence.newest().filter(signed -> signed.head().sequence() <= head.sequence()));
  }

  /** Each table on its own: where the end of one is damaged, another still tells. */
  private long lastKnown() {
    return Math.max(lastOf("entry"), lastOf("source_key"));
  }

  private long lastOf(String table) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT max(sequence) FROM " + table)) {
      return rows.getLong(1);
    } catch (SQLException damage) {
      return 0;
    }
  }

  private void unreadable(long first, long last) {
    unreadableUpTo = last;
    faults.add(
        new Fault(
            Kind.ENTRY,
            first,
            last,
            BilingualText.of("it cannot be read: the file is damaged there", "文件此处损坏，无法读取")));
  }

  private void entry(Row row, LookupCheck lookups) {
    boolean contentHolds = EntryCodec.isHash(row.hash(), row.previousHash(), row.payload());
    boolean follows = row.previousHash().equals(head.hash());
    boolean isNext = contentHolds && follows;
    Optional<LedgerLine> told = told(row);
    if (!isNext && contentHolds && told.isPresent() && told.get().sequence() != row.sequence()) {
      // What it was is missed at its own place; what stands here is no entry of this place.
      fault(row.sequence(), "it was moved from another place", "记录被移位");
      return;
    }
    long sequence = isNext ? head.sequence() + 1 : row.sequence();
    if (!isNext) {
      broken(row, contentHolds, follows);
    } else if (row.sequence() != sequence) {
      fault(
          sequence, "it is stored under the number " + row.sequence(), "以另一序号存放：" + row.sequence());
    }
    lookups(sequence, told, lookups);
    if (sequence > head.sequence()) {
      head = new LedgerHead(sequence, row.hash());
      witnesses.entry(head);
    }
  }

  private static Optional<LedgerLine> told(Row row) {
    try {
      return Optional.of(EntryCodec.entry(row.payload(), row.hash()));
    } catch (RuntimeException noPayload) {
      return Optional.empty();
    }
  }

  private void broken(Row row, boolean contentHolds, boolean follows) {
    long next = head.sequence() + 1;
    if (row.sequence() <= head.sequence()) {
      fault(row.sequence(), "it is out of its place", "记录次序错乱");
    } else if (row.sequence() > next) {
      if (unreadableUpTo < row.sequence() - 1) {
        faults.add(
            new Fault(
                Kind.ENTRY,
                Math.max(next, unreadableUpTo + 1),
                row.sequence() - 1,
                BilingualText.of("the entry is missing", "该记录缺失")));
      }
    } else if (!follows) {
      if (contentHolds && head.sequence() > 0) {
        // What comes after still stands on what was there before: that one was put in its place.
        fault(head.sequence(), "it was replaced: the next entry follows another", "该记录被替换，与下一条不衔接");
      } else {
        fault(row.sequence(), "it does not follow the entry before it", "与前一记录不相衔接");
      }
    }
    if (!contentHolds) {
      fault(row.sequence(), "its content was changed", "内容被改动");
    }
  }

  private void lookups(long sequence, Optional<LedgerLine> told, LookupCheck lookups) {
    if (told.isEmpty()) {
      fault(sequence, "its content is no statement", "内容不构成登记记录");
    } else if (told.get().sequence() == sequence) {
      lookups.entry(told.get());
      return;
    } else {
      fault(sequence, "its content names another number", "内容所记序号不符");
    }
    lookups.skip(sequence);
  }

  private void fault(long sequence, String english, String chinese) {
    faults.add(Kind.ENTRY, sequence, BilingualText.of(english, chinese));
  }
}
