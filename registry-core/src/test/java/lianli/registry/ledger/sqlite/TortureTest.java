package lianli.registry.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import lianli.registry.intake.KilledImports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short run of what {@code make torture} does at length (registry-rules §5). */
class TortureTest {
  private static final long SEED = 7;

  @TempDir private Path directory;

  @Test
  void nothingAcknowledgedIsLostWhenTheWriterIsKilled() throws Exception {
    KillRounds.Outcome kills = KillRounds.run(directory, 6, SEED);

    assertThat(kills.acknowledged()).isPositive();
    assertThat(kills.isGood()).as("%s", kills).isTrue();
  }

  /** Three groups of rows, so that there is a middle to be killed in. */
  @Test
  void anImportKilledMidwayAndGivenAgainSaysTheSame() throws Exception {
    KilledImports.Outcome imports = KilledImports.run(directory, 4_200, 2, SEED);

    assertThat(imports.isGood()).as("%s", imports).isTrue();
  }

  @Test
  void aFileCutShortIsNeverTakenForWhole() throws Exception {
    Damage.Outcome cuts = Damage.truncations(directory, 97);

    assertThat(cuts.isGood()).as("%s", cuts).isTrue();
  }

  @Test
  void everyTurnedBitIsFound() throws Exception {
    Damage.Outcome turned = Damage.bitFlips(directory, 300, SEED);

    assertThat(turned.isGood()).as("%s", turned).isTrue();
  }

  @Test
  void aFailingDiskLeavesTheOldStateOrTheNewOne() throws Exception {
    Optional<Path> shim = DiskFaults.shim(directory);
    assumeTrue(shim.isPresent(), "gcc is missing, so no failing disk can be built here");

    DiskFaults.Outcome faults = DiskFaults.run(directory, shim.get(), 47);

    assertThat(faults.isGood()).as("%s", faults).isTrue();
  }
}
