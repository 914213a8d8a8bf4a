package lianli.registry.ledger.sqlite;

import java.nio.file.Path;
import java.time.Clock;
import lianli.registry.RegistryHome;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerContract;
import lianli.registry.store.RegistryStore;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerContractTest extends LedgerContract {
  @TempDir private Path directory;

  @Override
  protected Ledger open() {
    RegistryStore store =
        new SqliteRegistryStore(new RegistryHome(directory.resolve("home")), Clock.systemUTC());
    store.found();
    return store.openForWriting();
  }
}
