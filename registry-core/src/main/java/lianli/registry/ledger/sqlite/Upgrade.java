package lianli.registry.ledger.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import lianli.registry.BilingualText;

/**
 * Brings a registry of an earlier release up, once, under the writer's lock (registry-rules §5, P8
 * and R13). The file as it was stays beside the new one until somebody has verified that.
 */
final class Upgrade {
  private final Path database;
  private final Migrations migrations;
  private final Consumer<BilingualText> notices;

  Upgrade(Path database, Migrations migrations, Consumer<BilingualText> notices) {
    this.database = database;
    this.migrations = migrations;
    this.notices = notices;
  }

  /** The name under which a file of this format is kept. */
  static Path kept(Path database, int format) {
    return database.resolveSibling(database.getFileName() + ".format-" + format);
  }

  /** Does what is needed; the caller holds the writer's lock. */
  void run() {
    try (Connection connection = Database.open(database, Database.Access.WRITE)) {
      int format = Database.format(connection);
      if (format >= migrations.newest()) {
        return;
      }
      keep(connection, format);
      migrations.run(connection, format);
      notices.accept(
          BilingualText.of(
              "The registry was brought from format %d to %d; the old file is kept as %s until"
                  + " `lianli doctor --repair` has verified the new one",
              "登记库已由格式 %d 升级到 %d；旧文件保留为 %s，待 lianli doctor --repair 校验新文件后删除",
              format,
              migrations.newest(),
              kept(database, format).getFileName()));
    } catch (SQLException failure) {
      throw new SqliteFailures(database).of(failure);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A copy under its final name is whole: it is forced to disk before it gets the name. */
  private void keep(Connection connection, int format) throws SQLException, IOException {
    Path copy = kept(database, format);
    Path part = copy.resolveSibling(copy.getFileName() + ".part");
    Files.deleteIfExists(part);
    Database.copy(connection, part);
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
