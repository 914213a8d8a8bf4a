package lianli.registry.ledger.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.time.Clock;
import lianli.registry.RegistryHome;
import lianli.registry.ledger.Ledger;
import org.sqlite.SQLiteJDBCLoader;

/** Makes and opens the registry file of a home. */
public final class RegistryStore {
  private final RegistryHome home;
  private final Clock clock;

  /** A store for one home; nothing is opened yet. */
  public RegistryStore(RegistryHome home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  /** The version of the SQLite library in use. */
  public static String sqliteVersion() {
    return SQLiteJDBCLoader.getVersion();
  }

  /** Makes the file with an empty ledger. The directory must exist, the file must not. */
  public void create() {
    try (WriterLock lock = lock();
        Connection connection = Database.create(home.database())) {
      java.util.Objects.requireNonNull(lock);
      java.util.Objects.requireNonNull(connection);
      Files.createDirectories(home.checkpoints());
    } catch (java.sql.SQLException failure) {
      throw new Failures(home.database()).of(failure);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The ledger for reading: never blocked by a writer, never blocking one. */
  public Ledger openForReading() {
    home.requireExisting();
    return new SqliteLedger(
        home, Database.open(home.database(), Database.Access.READ), clock, () -> {});
  }

  /**
   * The ledger for writing.
   *
   * @throws lianli.registry.RegistryException LOCKED if another process writes
   */
  public Ledger openForWriting() {
    home.requireExisting();
    WriterLock lock = lock();
    try {
      return new SqliteLedger(
          home, Database.open(home.database(), Database.Access.WRITE), clock, lock::close);
    } catch (RuntimeException failure) {
      lock.close();
      throw failure;
    }
  }

  private WriterLock lock() {
    return WriterLock.take(home.directory().resolve("registry.lock"), clock);
  }
}
