package lianli.registry.ledger.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;
import org.sqlite.core.DB;

/** Opens the file with the settings that durability rests on (docs/adr). */
final class Database {
  private static final int BUSY_MILLISECONDS = 10_000;

  /** Keys come in no order, so a large import touches pages all over the file. */
  private static final int CACHE_KIBIBYTES = 32 * 1024;

  /** Pages the log may hold before they are copied into the file: 32 MiB. */
  private static final int LOG_PAGES = 8 * 1024;

  private static final DB.ProgressObserver NO_PROGRESS = (remaining, pageCount) -> {};

  private Database() {}

  /** A new file with the tables in it. */
  static Connection create(Path file) {
    Connection connection = connect(file, settings());
    try {
      connection.setAutoCommit(false);
      Schema.create(connection);
      connection.commit();
      connection.setAutoCommit(true);
      return connection;
    } catch (SQLException failure) {
      throw new SqliteFailures(file).of(failure);
    }
  }

  /** An existing file of this or an earlier format; a reader cannot write even by mistake. */
  static Connection open(Path file, Access access) {
    Connection connection = connect(file, settings());
    try (Statement statement = connection.createStatement()) {
      requireOurs(file, connection);
      statement.execute(
          access == Access.READ
              ? "PRAGMA query_only = ON"
              : "PRAGMA wal_autocheckpoint = " + LOG_PAGES);
      return connection;
    } catch (SQLException failure) {
      throw new SqliteFailures(file).of(failure);
    }
  }

  /**
   * An existing file where nothing can be made beside it: on a medium for reading, in another
   * user's directory, on a full disk. SQLite is told that the file does not change, so the caller
   * keeps writers away, and sees to it that no log waits to be folded in.
   */
  static Connection openAsItIs(Path file) {
    Properties properties = asItIs().toProperties();
    // As a URI, in which a name may hold anything.
    String place = "jdbc:sqlite:" + file.toUri().toString().replaceFirst("^file:/*", "file:/");
    try {
      Connection connection = JDBC.createConnection(place + "?immutable=1", properties);
      try (Statement statement = connection.createStatement()) {
        requireOurs(file, connection);
        statement.execute("PRAGMA query_only = ON");
      }
      return connection;
    } catch (SQLException failure) {
      throw new SqliteFailures(file).of(failure);
    }
  }

  private static SQLiteConfig asItIs() {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setCacheSize(-CACHE_KIBIBYTES);
    config.setOpenMode(SQLiteOpenMode.OPEN_URI);
    return config;
  }

  /** Copies every page in one step, as of one moment. */
  static void copy(Connection connection, Path target) throws SQLException {
    int result =
        connection
            .unwrap(SQLiteConnection.class)
            .getDatabase()
            .backup("main", target.toString(), NO_PROGRESS, 100, BUSY_MILLISECONDS / 100, -1);
    if (result != SQLiteErrorCode.SQLITE_OK.code) {
      throw new SQLiteException(
          "the ledger's file could not be copied", SQLiteErrorCode.getErrorCode(result));
    }
  }

  static SQLiteConfig settings() {
    SQLiteConfig config = new SQLiteConfig();
    config.setCacheSize(-CACHE_KIBIBYTES);
    // Nobody asks for row numbers: the driver would run a query of its own after every insert.
    config.setGetGeneratedKeys(false);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLISECONDS);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.enforceForeignKeys(true);
    return config;
  }

  private static Connection connect(Path file, SQLiteConfig settings) {
    try {
      return JDBC.createConnection("jdbc:sqlite:" + file, settings.toProperties());
    } catch (SQLException failure) {
      throw new SqliteFailures(file).of(failure);
    }
  }

  /** The format of a file. */
  static int format(Connection connection) throws SQLException {
    return pragma(connection, "user_version");
  }

  private static void requireOurs(Path file, Connection connection) throws SQLException {
    if (pragma(connection, "application_id") != Schema.APPLICATION_ID) {
      throw new SqliteFailures(file).notARegistry(new SQLException("foreign application id"));
    }
    int version = format(connection);
    if (version < 1) {
      throw new SqliteFailures(file).damaged(new SQLException("no format"));
    }
    if (version > Schema.VERSION) {
      throw new RegistryException(
          ErrorCode.REFUSED,
          BilingualText.of("Cannot open " + file, "无法打开 " + file),
          BilingualText.of(
              "it was written by a later release (format %d, this one knows %d)",
              "由更新的版本写成（格式 %d，本版本只支持 %d）", version, Schema.VERSION),
          BilingualText.of("Install the later release", "请安装更新的版本"));
    }
  }

  private static int pragma(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA " + name)) {
      return rows.getInt(1);
    }
  }

  /** What a connection may do. */
  enum Access {
    READ,
    WRITE
  }
}
