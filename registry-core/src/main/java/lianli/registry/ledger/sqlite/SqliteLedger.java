package lianli.registry.ledger.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.registry.RegistryHome;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.ledger.AppendResult;
import lianli.registry.ledger.AppendResult.Outcome;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Verification;

/** The ledger in {@code registry.db}. */
final class SqliteLedger implements Ledger {
  private static final int PAGE = 1_000;

  private final Connection connection;
  private final Failures failures;
  private final CheckpointFile checkpoints;
  private final Clock clock;
  private final Runnable onClose;

  SqliteLedger(RegistryHome home, Connection connection, Clock clock, Runnable onClose) {
    this.connection = connection;
    this.clock = clock;
    this.onClose = onClose;
    failures = new Failures(home.database());
    checkpoints = new CheckpointFile(home.checkpoints());
  }

  @Override
  public AppendResult append(List<NewEntry> entries) {
    try {
      connection.setAutoCommit(false);
      try {
        AppendResult result = insert(entries);
        connection.commit();
        if (result.entered() > 0) {
          checkpoints.note(result.head(), clock.instant());
        }
        return result;
      } catch (SQLException | RuntimeException failure) {
        connection.rollback();
        throw failure;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException failure) {
      throw failures.of(failure);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private AppendResult insert(List<NewEntry> entries) throws SQLException {
    LedgerHead head = head();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<Outcome> outcomes = new ArrayList<>(entries.size());
    try (PreparedStatement known =
            connection.prepareStatement("SELECT 1 FROM source_key WHERE key = ?");
        PreparedStatement entryRow =
            connection.prepareStatement("INSERT INTO entry VALUES (?, ?, ?, ?)");
        PreparedStatement sourceRow =
            connection.prepareStatement("INSERT INTO source_key VALUES (?, ?)");
        PreparedStatement citizenRow =
            connection.prepareStatement("INSERT INTO citizen_key VALUES (?, ?)");
        PreparedStatement numberRow =
            connection.prepareStatement("INSERT INTO number_key VALUES (?, ?)")) {
      for (NewEntry entry : entries) {
        known.setString(1, entry.provenance().sourceKey());
        try (ResultSet found = known.executeQuery()) {
          if (found.next()) {
            outcomes.add(Outcome.ALREADY_THERE);
            continue;
          }
        }
        long sequence = head.sequence() + 1;
        String payload = EntryCodec.payload(sequence, now, entry);
        String hash = EntryCodec.hash(head.hash(), payload);
        entryRow.setLong(1, sequence);
        entryRow.setString(2, payload);
        entryRow.setString(3, head.hash());
        entryRow.setString(4, hash);
        entryRow.executeUpdate();
        put(sourceRow, entry.provenance().sourceKey(), sequence);
        for (String citizen : LookupKeys.citizens(entry.act())) {
          put(citizenRow, citizen, sequence);
        }
        for (String number : LookupKeys.numbers(entry.act())) {
          put(numberRow, number, sequence);
        }
        head = new LedgerHead(sequence, hash);
        outcomes.add(Outcome.ENTERED);
      }
    }
    return new AppendResult(outcomes, head);
  }

  private static void put(PreparedStatement row, String key, long sequence) throws SQLException {
    row.setString(1, key);
    row.setLong(2, sequence);
    row.executeUpdate();
  }

  @Override
  public Stream<LedgerEntry> entriesAfter(long sequence) {
    // Page by page: no statement stays open while the caller thinks, so a writer is never held up.
    return Stream.iterate(
            page(sequence), page -> !page.isEmpty(), page -> page(page.getLast().sequence()))
        .flatMap(List::stream);
  }

  private List<LedgerEntry> page(long after) {
    return select(
        "SELECT payload, hash FROM entry WHERE sequence > ? ORDER BY sequence LIMIT " + PAGE,
        statement -> statement.setLong(1, after));
  }

  @Override
  public List<LedgerEntry> entriesAbout(CitizenId person) {
    return select(
        "SELECT payload, hash FROM citizen_key JOIN entry USING (sequence)"
            + " WHERE citizen = ? ORDER BY sequence",
        statement -> statement.setString(1, person.value()));
  }

  @Override
  public List<LedgerEntry> entriesNumbered(CertificateNumber number) {
    return select(
        "SELECT payload, hash FROM number_key JOIN entry USING (sequence)"
            + " WHERE number = ? ORDER BY sequence",
        statement -> statement.setString(1, number.text()));
  }

  @Override
  public Optional<LedgerEntry> entry(long sequence) {
    return select(
            "SELECT payload, hash FROM entry WHERE sequence = ?",
            statement -> statement.setLong(1, sequence))
        .stream()
        .findFirst();
  }

  @Override
  public LedgerHead head() {
    try (PreparedStatement statement =
            connection.prepareStatement(
                "SELECT sequence, hash FROM entry ORDER BY sequence DESC LIMIT 1");
        ResultSet rows = statement.executeQuery()) {
      return rows.next()
          ? new LedgerHead(rows.getLong(1), rows.getString(2))
          : new LedgerHead(0, EntryCodec.GENESIS);
    } catch (SQLException failure) {
      throw failures.of(failure);
    }
  }

  @Override
  public Verification verify() {
    try {
      return new ChainVerifier(connection, checkpoints.heads()).verify();
    } catch (SQLException failure) {
      throw failures.of(failure);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw failures.of(failure);
    } finally {
      onClose.run();
    }
  }

  private List<LedgerEntry> select(String query, Binding binding) {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      binding.bind(statement);
      List<LedgerEntry> entries = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          entries.add(decoded(rows.getString(1), rows.getString(2)));
        }
      }
      return entries;
    } catch (SQLException failure) {
      throw failures.of(failure);
    }
  }

  private LedgerEntry decoded(String payload, String hash) {
    try {
      return EntryCodec.entry(payload, hash);
    } catch (RuntimeException noPayload) {
      throw failures.damaged(noPayload);
    }
  }

  /** Sets a statement's parameters. */
  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }
}
