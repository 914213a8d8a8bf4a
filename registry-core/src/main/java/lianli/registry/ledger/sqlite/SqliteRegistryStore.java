package lianli.registry.ledger.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.checkpoint.Checkpoints;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.LedgerVerification;
import lianli.registry.ledger.LedgerVerification.Kind;
import lianli.registry.store.OpenRegistry;
import lianli.registry.store.RebuildTarget;
import lianli.registry.store.RegistryOpener;
import lianli.registry.store.RegistryStore;
import org.sqlite.SQLiteJDBCLoader;

/** Keeps the registry of a home in a SQLite file. */
public final class SqliteRegistryStore implements RegistryStore {
  private static final Set<ErrorCode> UNREADABLE =
      Set.of(ErrorCode.INTEGRITY, ErrorCode.NO_REGISTRY);

  private final RegistryHome home;
  private final Clock clock;
  private final RegistryOpener writer;

  /** A store for one home; nothing is opened yet. */
  public SqliteRegistryStore(RegistryHome home, Clock clock) {
    this(home, clock, RegistryOpener.UNNAMED);
  }

  /** A store for one home, opened by somebody with keys; nothing is opened yet. */
  public SqliteRegistryStore(RegistryHome home, Clock clock, RegistryOpener writer) {
    this.home = home;
    this.clock = clock;
    this.writer = writer;
  }

  /** The version of the SQLite library in use. */
  public static String sqliteVersion() {
    return SQLiteJDBCLoader.getVersion();
  }

  @Override
  public void found() {
    Path directory = home.directory();
    if (home.exists()) {
      throw refused(
          BilingualText.of("it holds a registry already", "该文件夹已有登记库"),
          BilingualText.of(
              "Use it as it is, or name another directory with --home", "请直接使用，或用 --home 另行指定文件夹"));
    }
    if (home.around().isPresent()) {
      throw refused(
          BilingualText.of("it lies within another registry", "该文件夹位于另一登记库的文件夹之内"),
          BilingualText.of("Name a directory elsewhere with --home", "请用 --home 指定别处的文件夹"));
    }
    try {
      Files.createDirectories(directory);
      if (!isEmpty(directory)) {
        throw refused(
            BilingualText.of("the directory holds other files", "文件夹中有其他文件"),
            BilingualText.of(
                "Name an empty or a new directory with --home", "请用 --home 指定空文件夹或新文件夹"));
      }
      closeToOthers(directory);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    create();
  }

  private RegistryException refused(BilingualText why, BilingualText next) {
    return new RegistryException(
        ErrorCode.REFUSED,
        BilingualText.of(
            "Cannot make a registry in " + home.directory(), "无法在 " + home.directory() + " 新建登记库"),
        why,
        next);
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (Stream<Path> content = Files.list(directory)) {
      return content.findAny().isEmpty();
    }
  }

  private static void closeToOthers(Path directory) throws IOException {
    PosixFileAttributeView rights =
        Files.getFileAttributeView(directory, PosixFileAttributeView.class);
    if (rights != null) {
      rights.setPermissions(PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Override
  public void create() {
    try (WriterLock lock = lock();
        Connection connection = Database.create(home.database())) {
      java.util.Objects.requireNonNull(lock);
      java.util.Objects.requireNonNull(connection);
      Files.createDirectories(home.checkpoints());
    } catch (java.sql.SQLException failure) {
      throw new SqliteFailures(home.database()).of(failure);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void snapshot(Path target) {
    home.requireExisting();
    try (Reading reading = reading()) {
      Database.copy(reading.connection(), target);
    } catch (java.sql.SQLException failure) {
      throw new SqliteFailures(home.database()).of(failure);
    }
  }

  @Override
  public LedgerReader openForReading() {
    home.requireExisting();
    return ledger(reading());
  }

  private SqliteLedger ledger(Reading reading) {
    return ledger(reading.connection(), reading::free);
  }

  private SqliteLedger ledger(Connection connection, Runnable onClose) {
    return new SqliteLedger(home, connection, new Notary(home, clock, writer), clock, onClose);
  }

  @Override
  public LedgerVerification verify(List<Path> witnesses) {
    try {
      home.requireExisting();
      LedgerVerification verification;
      try (SqliteLedger ledger = ledger(reading())) {
        verification = ledger.verify(witnesses);
      }
      return verification.isIntact() ? blocks(verification) : verification;
    } catch (RegistryException failure) {
      long noted = lastNoted(witnesses);
      if (noted == 0 || !UNREADABLE.contains(failure.code())) {
        throw failure;
      }
      return new LedgerVerification(
          new LedgerHead(0, EntryCodec.GENESIS),
          List.of(new LedgerVerification.Fault(Kind.ENTRY, 1, noted, failure.why())));
    }
  }

  /** Also of what carries nothing, where all the rest holds: any other fault says more. */
  private LedgerVerification blocks(LedgerVerification intact) {
    FaultList faults = new FaultList();
    new BlockSums(home.database()).check(faults);
    return new LedgerVerification(intact.head(), faults.inOrder(), intact.signed());
  }

  private long lastNoted(List<Path> witnesses) {
    return new Notary(home, clock, writer)
        .evidence(witnesses).witnessed().stream()
            .mapToLong(noted -> noted.head().sequence())
            .max()
            .orElse(0);
  }

  @Override
  public Checkpoints.Written checkpoint() {
    home.requireExisting();
    try (WriterLock lock = lock();
        SqliteLedger ledger =
            ledger(Database.open(home.database(), Database.Access.WRITE), () -> {})) {
      java.util.Objects.requireNonNull(lock);
      return new Notary(home, clock, writer).sign(ledger.head());
    }
  }

  @Override
  public Ledger openForWriting() {
    return openRegistryForWriting().ledger();
  }

  @Override
  public OpenRegistry openRegistryForWriting() {
    home.requireExisting();
    WriterLock lock = lock();
    try {
      return registry(Database.open(home.database(), Database.Access.WRITE), lock::close);
    } catch (RuntimeException failure) {
      lock.close();
      throw failure;
    }
  }

  @Override
  public OpenRegistry openRegistryForReading() {
    home.requireExisting();
    Reading reading = reading();
    return registry(reading.connection(), reading::free);
  }

  private OpenRegistry registry(Connection connection, Runnable onClose) {
    return new OpenRegistry(
        ledger(connection, onClose),
        new SqliteReviewQueue(connection, new SqliteFailures(home.database())));
  }

  @Override
  public void mend(RebuildTarget what) {
    try (WriterLock lock = lock()) {
      java.util.Objects.requireNonNull(lock);
      RegistryRepair repair = new RegistryRepair(home);
      switch (what) {
        case GUARDS -> repair.guards();
        case LOOKUPS -> repair.lookups();
        case LOG -> repair.foldLog();
        case LOCK -> {
          // Taken and given back: its text is empty again.
        }
      }
    }
  }

  @Override
  public Optional<Holder> holder() {
    return WriterLock.look(home.directory().resolve("registry.lock"));
  }

  /** A connection for reading; a registry of an earlier release is brought up first. */
  private Reading reading() {
    Reading reading = Reading.of(home.database());
    try {
      if (Database.format(reading.connection()) < Schema.VERSION) {
        reading.close();
        upgrade();
        return Reading.of(home.database());
      }
      return reading;
    } catch (java.sql.SQLException failure) {
      throw new SqliteFailures(home.database()).of(failure);
    }
  }

  private void upgrade() {
    try (WriterLock lock = lock()) {
      java.util.Objects.requireNonNull(lock);
    } catch (RegistryException failure) {
      if (failure.code() != ErrorCode.REFUSED) {
        throw failure;
      }
      throw new RegistryException(
          ErrorCode.REFUSED,
          BilingualText.of("Cannot open " + home.database(), "无法打开 " + home.database()),
          BilingualText.of(
              "an earlier release wrote it, and this user may not bring it up", "由早期版本写成，当前用户无权升级"),
          BilingualText.of(
              "Let somebody who may write there run `lianli doctor --repair` once",
              "请由有写权限的用户运行一次 lianli doctor --repair"),
          failure);
    }
  }

  /** The lock, with the registry brought up to this release and the dead holder told of. */
  private WriterLock lock() {
    WriterLock lock =
        WriterLock.take(
            home.directory().resolve("registry.lock"),
            new BlockSums(home.database()),
            clock,
            writer.command());
    try {
      if (!lock.leftBehind().isEmpty()) {
        writer
            .notices()
            .accept(
                BilingualText.of(
                    "The last writer, %s, ended before it was done; whole groups of its entries are"
                        + " in the ledger, and the rest can be entered again",
                    "上一次写入（%s）中途中断；已成批保存的记录不受影响，其余可重新录入",
                    new Holder(lock.leftBehind(), false).said()));
      }
      if (home.exists()) {
        new Upgrade(home.database(), new Migrations(), writer.notices()).run();
      }
      return lock;
    } catch (RuntimeException failure) {
      lock.close();
      throw failure;
    }
  }
}
