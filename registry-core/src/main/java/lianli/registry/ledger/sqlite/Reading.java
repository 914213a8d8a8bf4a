package lianli.registry.ledger.sqlite;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.file.Unchecked;

/**
 * The registry's file opened for reading. As a rule a reader and a writer do not hinder each other;
 * SQLite needs two files beside the ledger's for that. Where they cannot be made (a medium for
 * reading, another user's directory, a full disk) the file is read as it is, and writers wait.
 *
 * @param release gives back what keeps writers away
 */
record Reading(Connection connection, Closeable release) implements AutoCloseable {
  /** What opening ends with where nothing can be made beside the file. */
  private static final Set<ErrorCode> OF_THE_PLACE =
      EnumSet.of(ErrorCode.REFUSED, ErrorCode.DISK_FULL);

  static Reading of(Path database) {
    RegistryException refused;
    try {
      return new Reading(Database.open(database, Database.Access.READ), () -> {});
    } catch (RegistryException failure) {
      if (!OF_THE_PLACE.contains(failure.code())) {
        throw failure;
      }
      refused = failure;
    }
    try {
      return asItIs(database, refused);
    } catch (IOException failure) {
      refused.addSuppressed(failure);
      throw refused;
    }
  }

  private static Reading asItIs(Path database, RegistryException refused) throws IOException {
    Closeable release = WriterLock.keepAway(lockOf(database));
    try {
      if (hasLog(database)) {
        throw new RegistryException(
            refused.code(),
            refused.what(),
            BilingualText.of(
                "%s, and the last writer's log waits to be folded in",
                "%s，且上一次写入的内容尚待并入", refused.why()),
            BilingualText.of(
                "Let somebody who can write there run `lianli doctor --repair` once",
                "请由可以写入的用户运行一次 lianli doctor --repair"),
            refused);
      }
      return new Reading(Database.openAsItIs(database), release);
    } catch (RuntimeException failure) {
      release.close();
      throw failure;
    }
  }

  private static Path lockOf(Path database) {
    return database.resolveSibling("registry.lock");
  }

  private static boolean hasLog(Path database) throws IOException {
    Path log = database.resolveSibling(Objects.requireNonNull(database.getFileName()) + "-wal");
    return Files.exists(log) && Files.size(log) > 0;
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      // Closed before writers may begin.
    } finally {
      free();
    }
  }

  /** Lets writers begin; the connection is closed by whoever uses it. */
  void free() {
    Unchecked.run(() -> release.close());
  }
}
