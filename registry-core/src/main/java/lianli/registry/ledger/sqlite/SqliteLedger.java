package lianli.registry.ledger.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import lianli.registry.RegistryHome;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PersonName;
import lianli.registry.checkpoint.Checkpoints.Evidence;
import lianli.registry.ledger.AppendResult;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.ledger.LedgerLine;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.LedgerVerification;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Statement.IdentityLink;
import lianli.registry.ledger.Statement.OfCopy;
import lianli.registry.ledger.sqlite.StatementRows.Line;

/** The ledger in {@code registry.db}. */
final class SqliteLedger implements Ledger {
  private final RegistryHome home;
  private final Connection connection;
  private final PreparedQueries queries;
  private final SqliteFailures failures;
  private final Notary notary;
  private final Clock clock;
  private final Runnable onClose;
  private final long horizon;
  private final StatementRows rows;
  private final ActRows acts;
  private final Appending appending;

  SqliteLedger(
      RegistryHome home, Connection connection, Notary notary, Clock clock, Runnable onClose) {
    this(
        home,
        connection,
        new PreparedQueries(connection),
        new SqliteFailures(home.database()),
        notary,
        clock,
        () -> {
          try (connection) {
            // Closed before the lock is given back.
          } catch (SQLException failure) {
            throw new SqliteFailures(home.database()).of(failure);
          } finally {
            onClose.run();
          }
        },
        Long.MAX_VALUE);
  }

  private SqliteLedger(
      RegistryHome home,
      Connection connection,
      PreparedQueries queries,
      SqliteFailures failures,
      Notary notary,
      Clock clock,
      Runnable onClose,
      long horizon) {
    this.home = home;
    this.connection = connection;
    this.queries = queries;
    this.failures = failures;
    this.notary = notary;
    this.clock = clock;
    this.onClose = onClose;
    this.horizon = horizon;
    rows = new StatementRows(queries, failures, horizon);
    acts = new ActRows(rows);
    appending = new Appending(connection, failures, notary, clock);
  }

  @Override
  public AppendResult append(List<NewEntry> entries) {
    if (horizon < Long.MAX_VALUE) {
      throw new IllegalStateException("a ledger as of an earlier entry is for reading");
    }
    return appending.append(rows::head, entries);
  }

  @Override
  public Stream<LedgerLine> statementsAfter(long sequence) {
    return rows.pagesAfter(sequence).flatMap(List::stream);
  }

  @Override
  public Stream<LedgerEntry> entriesAfter(long sequence) {
    return acts.after(sequence);
  }

  @Override
  public List<LedgerEntry> entriesAbout(CitizenId person) {
    return acts.about(person);
  }

  @Override
  public List<LedgerEntry> deathsUnderName(PersonName name) {
    return acts.deathsUnderName(name);
  }

  @Override
  public List<LedgerEntry> entriesNumbered(CertificateNumber number) {
    return acts.numbered(number);
  }

  @Override
  public List<LedgerEntry> entriesConcerning(
      Set<CitizenId> persons, Set<CertificateNumber> numbers) {
    return acts.concerning(persons, numbers);
  }

  @Override
  public Optional<LedgerEntry> entry(long sequence) {
    return acts.entry(sequence);
  }

  @Override
  public List<LedgerLine> statementsAbout(CitizenId person) {
    return StatementRows.entries(rows.about(person.value()));
  }

  @Override
  public List<LedgerLine> identityLinks(CitizenId person) {
    return StatementRows.entries(rows.notActsAbout(person.value())).stream()
        .filter(line -> line.statement() instanceof IdentityLink)
        .toList();
  }

  @Override
  public List<LedgerLine> furtherNames() {
    return StatementRows.entries(rows.furtherNames());
  }

  @Override
  public List<LedgerLine> copies() {
    return ofCopies(rows.copies());
  }

  @Override
  public List<LedgerLine> copies(String serial) {
    return ofCopies(rows.numbered(LookupKeys.copy(serial)));
  }

  private static List<LedgerLine> ofCopies(List<Line> lines) {
    return StatementRows.entries(lines).stream()
        .filter(line -> line.statement() instanceof OfCopy)
        .toList();
  }

  @Override
  public List<LedgerLine> history(long sequence) {
    return rows.history(rows.actEntry(sequence));
  }

  @Override
  public OptionalLong sequenceOf(String sourceKey) {
    return rows.sequenceOf(sourceKey);
  }

  @Override
  public Map<String, Long> sequencesOf(Collection<String> sourceKeys) {
    return rows.sequencesOf(sourceKeys);
  }

  @Override
  public LedgerReader asOf(long sequence) {
    return new SqliteLedger(
        home, connection, queries, failures, notary, clock, () -> {}, Math.min(sequence, horizon));
  }

  @Override
  public LedgerReader newReader() {
    Reading reading = Reading.of(home.database());
    return new SqliteLedger(home, reading.connection(), notary, clock, reading::free);
  }

  @Override
  public LedgerHead head() {
    return rows.head();
  }

  @Override
  public LedgerVerification verify() {
    return verify(List.of());
  }

  /** Reads and checks everything, also against checkpoints kept in other directories. */
  LedgerVerification verify(List<Path> witnesses) {
    // Before the ledger, which may grow meanwhile: what is noted now cannot be missing from it
    // then.
    Evidence evidence = notary.evidence(witnesses);
    try {
      return new ChainVerifier(connection, evidence).verify();
    } catch (SQLException failure) {
      throw failures.of(failure);
    }
  }

  @Override
  public void close() {
    try {
      if (horizon == Long.MAX_VALUE && !appending.isStopped() && notary.isDue()) {
        notary.signAtTheEnd(head());
      }
    } finally {
      onClose.run();
    }
  }
}
