package lianli.registry.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading past damage goes forward, whatever the pages say. */
class EntryRowsTest {
  private static final int ENTRIES = 60;

  @TempDir private Path directory;

  @Test
  void rowsOfATornPageAreNeverReadTwice() throws Exception {
    Fixture registry = new Fixture(directory.resolve("home")).made();
    registry.append(1, ENTRIES);
    byte[] file = Files.readAllBytes(registry.home.database());
    int torn = 0;

    for (int length = file.length / 2; length < file.length; length += 151) {
      Path cut = directory.resolve("cut.db");
      Files.deleteIfExists(Path.of(cut + "-wal"));
      Files.deleteIfExists(Path.of(cut + "-shm"));
      Files.write(cut, Arrays.copyOf(file, length));
      try (Connection connection = Database.open(cut, Database.Access.READ)) {
        List<Long> read = sequences(connection);
        assertThat(read).isSorted().doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(ENTRIES);
        torn += read.size() < ENTRIES ? 1 : 0;
      } catch (RegistryException refused) {
        assertThat(refused.code()).isEqualTo(ErrorCode.INTEGRITY);
      }
    }

    assertThat(torn).isPositive();
  }

  /** A few more than there are, so that reading in circles shows. */
  private static List<Long> sequences(Connection connection) throws SQLException {
    List<Long> read = new ArrayList<>();
    try (EntryRows rows = new EntryRows(connection, ENTRIES, (first, last) -> {})) {
      Optional<EntryRows.Row> row = rows.next();
      while (row.isPresent() && read.size() < 2 * ENTRIES) {
        read.add(row.get().sequence());
        row = rows.next();
      }
    }
    return read;
  }
}
