package lianli.registry.ledger.sqlite;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.act.Act;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.act.PersonName;
import lianli.registry.checkpoint.Checkpoints.Evidence;
import lianli.registry.ledger.AppendResult;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Standing;
import lianli.registry.ledger.Statement.ActEntered;
import lianli.registry.ledger.Statement.IdentityLink;
import lianli.registry.ledger.Statement.OfCopy;
import lianli.registry.ledger.StatementEntry;
import lianli.registry.ledger.Verification;
import lianli.registry.ledger.sqlite.StatementRows.Line;
import org.jspecify.annotations.Nullable;

/** The ledger in {@code registry.db}. */
final class SqliteLedger implements Ledger {
  private static final int PAGE = 1_000;

  private final RegistryHome home;
  private final Connection connection;
  private final PreparedQueries queries;
  private final Failures failures;
  private final Notary notary;
  private final Clock clock;
  private final Runnable onClose;
  private final long horizon;
  private final StatementRows rows;
  private @Nullable RegistryException stopped;

  SqliteLedger(
      RegistryHome home, Connection connection, Notary notary, Clock clock, Runnable onClose) {
    this(
        home,
        connection,
        new PreparedQueries(connection),
        new Failures(home.database()),
        notary,
        clock,
        () -> {
          try (connection) {
            // Closed before the lock is given back.
          } catch (SQLException failure) {
            throw new Failures(home.database()).of(failure);
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
      Failures failures,
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
  }

  @Override
  public AppendResult append(List<NewEntry> entries) {
    if (horizon < Long.MAX_VALUE) {
      throw new IllegalStateException("a ledger as of an earlier entry is for reading");
    }
    if (stopped != null) {
      throw stopped;
    }
    try {
      return commit(entries);
    } catch (SQLException failure) {
      RegistryException told = failures.of(failure);
      if (Failures.isOfTheDisk(failure)) {
        // After a write that failed nobody knows what the disk holds: trying again could only
        // look as if all were well (registry-rules §5, R6).
        stopped = told;
      }
      throw told;
    } catch (UncheckedIOException notNoted) {
      stopped = failures.notNoted(notNoted);
      throw stopped;
    }
  }

  private AppendResult commit(List<NewEntry> entries) throws SQLException {
    connection.setAutoCommit(false);
    try {
      AppendResult result = insert(entries);
      connection.commit();
      if (result.entered() > 0) {
        notary.note(result.head());
      }
      return result;
    } catch (SQLException | RuntimeException failure) {
      takeBack(failure);
      throw failure;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  /** SQLite has taken back by itself what failed in a commit. */
  private void takeBack(Exception failure) {
    try {
      connection.rollback();
    } catch (SQLException nothingLeft) {
      failure.addSuppressed(nothingLeft);
    }
  }

  private AppendResult insert(List<NewEntry> entries) throws SQLException {
    try (EntryInsert insert = new EntryInsert(connection)) {
      return insert.insert(head(), clock.instant().truncatedTo(ChronoUnit.MILLIS), entries);
    }
  }

  @Override
  public Stream<StatementEntry> statementsAfter(long sequence) {
    return pages(sequence).flatMap(List::stream);
  }

  /** Page by page: no query stays open while the caller thinks, so a writer is never held up. */
  private Stream<List<StatementEntry>> pages(long sequence) {
    return Stream.iterate(
        rows.after(sequence, PAGE),
        page -> !page.isEmpty(),
        page -> rows.after(page.getLast().sequence(), PAGE));
  }

  @Override
  public Stream<LedgerEntry> entriesAfter(long sequence) {
    Set<Long> amended = new HashSet<>();
    return pages(sequence).flatMap(page -> standing(page, sequence, amended));
  }

  /**
   * The acts of a page, and those entered before the stream began that the page amends.
   *
   * @param told entries of such acts that earlier lines amended: they were given as they stand
   */
  private Stream<LedgerEntry> standing(List<StatementEntry> page, long begin, Set<Long> told) {
    Map<Long, List<StatementEntry>> amendments =
        rows.amendments(page.getFirst().sequence(), page.getLast().sequence()).stream()
            .collect(Collectors.groupingBy(line -> rows.actEntry(line.sequence())));
    List<LedgerEntry> acts = new ArrayList<>();
    for (StatementEntry line : page) {
      if (line.statement() instanceof ActEntered) {
        List<StatementEntry> history = new ArrayList<>(List.of(line));
        history.addAll(amendments.getOrDefault(line.sequence(), List.of()));
        Standing.of(history).ifPresent(acts::add);
      } else if (Standing.target(line.statement()).isPresent()) {
        long amended = rows.actEntry(line.sequence());
        if (amended <= begin && told.add(amended)) {
          entry(amended).ifPresent(acts::add);
        }
      }
    }
    return acts.stream();
  }

  @Override
  public List<LedgerEntry> entriesAbout(CitizenId person) {
    return standing(rows.about(person.value())).stream()
        .filter(entry -> names(entry.act(), Set.of(person.value())))
        .toList();
  }

  @Override
  public List<LedgerEntry> deathsUnderName(PersonName name) {
    String key = LookupKeys.named(name);
    return standing(rows.about(key)).stream()
        .filter(entry -> LookupKeys.unnumbered(entry.act()).filter(key::equals).isPresent())
        .toList();
  }

  @Override
  public List<LedgerEntry> entriesNumbered(CertificateNumber number) {
    return standing(rows.numbered(number.text())).stream()
        .filter(entry -> bears(entry.act(), Set.of(number.text())))
        .toList();
  }

  @Override
  public List<LedgerEntry> entriesConcerning(
      Set<CitizenId> persons, Set<CertificateNumber> numbers) {
    Set<String> citizens = persons.stream().map(CitizenId::value).collect(Collectors.toSet());
    Set<String> texts = numbers.stream().map(CertificateNumber::text).collect(Collectors.toSet());
    return standing(rows.concerning(citizens, texts)).stream()
        .filter(entry -> names(entry.act(), citizens) || bears(entry.act(), texts))
        .toList();
  }

  /** What a line once said of a person may have been corrected since. */
  private static boolean names(Act act, Set<String> citizens) {
    return LookupKeys.citizens(new ActEntered(act)).stream().anyMatch(citizens::contains);
  }

  private static boolean bears(Act act, Set<String> numbers) {
    return LookupKeys.numbers(new ActEntered(act)).stream().anyMatch(numbers::contains);
  }

  /** The acts that these lines enter or amend, each once. */
  private List<LedgerEntry> standing(List<Line> lines) {
    Map<Long, LedgerEntry> acts = new TreeMap<>();
    for (Line line : lines) {
      StatementEntry entry = line.entry();
      if (entry.statement() instanceof ActEntered) {
        List<StatementEntry> history =
            line.isAmended() ? rows.history(entry.sequence()) : List.of(entry);
        Standing.of(history).ifPresent(act -> acts.put(act.sequence(), act));
      } else if (Standing.target(entry.statement()).isPresent()) {
        entry(rows.actEntry(entry.sequence())).ifPresent(act -> acts.put(act.sequence(), act));
      }
    }
    return List.copyOf(acts.values());
  }

  @Override
  public Optional<LedgerEntry> entry(long sequence) {
    List<StatementEntry> history = rows.history(sequence);
    return history.isEmpty() || !(history.getFirst().statement() instanceof ActEntered)
        ? Optional.empty()
        : Standing.of(history);
  }

  @Override
  public List<StatementEntry> statementsAbout(CitizenId person) {
    return StatementRows.entries(rows.about(person.value()));
  }

  @Override
  public List<StatementEntry> identityLinks(CitizenId person) {
    return StatementRows.entries(rows.notActsAbout(person.value())).stream()
        .filter(line -> line.statement() instanceof IdentityLink)
        .toList();
  }

  @Override
  public List<StatementEntry> furtherNames() {
    return StatementRows.entries(rows.furtherNames());
  }

  @Override
  public List<StatementEntry> copies() {
    return ofCopies(rows.copies());
  }

  @Override
  public List<StatementEntry> copies(String serial) {
    return ofCopies(rows.numbered(LookupKeys.copy(serial)));
  }

  private static List<StatementEntry> ofCopies(List<Line> lines) {
    return StatementRows.entries(lines).stream()
        .filter(line -> line.statement() instanceof OfCopy)
        .toList();
  }

  @Override
  public List<StatementEntry> history(long sequence) {
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
  public Verification verify() {
    return verify(List.of());
  }

  /** Reads and checks everything, also against checkpoints kept in other directories. */
  Verification verify(List<Path> witnesses) {
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
      if (horizon == Long.MAX_VALUE && stopped == null && notary.isDue()) {
        notary.signAtTheEnd(head());
      }
    } finally {
      onClose.run();
    }
  }
}
