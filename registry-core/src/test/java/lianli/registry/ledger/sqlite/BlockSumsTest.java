package lianli.registry.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerVerification;
import lianli.registry.ledger.LedgerVerification.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every byte of the file is as the last writer left it, also those that carry nothing. */
final class BlockSumsTest {
  @TempDir private Path directory;
  private Fixture registry;

  @BeforeEach
  void makeRegistry() {
    registry = new Fixture(directory.resolve("home")).made();
    registry.append(1, 20);
  }

  @Test
  void aBitTurnedWhereNothingIsStoredIsReportedWithItsPlace() throws IOException {
    int place = free();
    turn(place);

    assertThat(said())
        .containsExactly(
            "1 of %d blocks of the file are not as the last writer left them, the first at byte %,d"
                .formatted(blocks(), place / 4_096 * 4_096));
  }

  @Test
  void aBlockThatWasAddedIsReported() throws IOException {
    byte[] file = Files.readAllBytes(registry.home.database());
    byte[] longer = java.util.Arrays.copyOf(file, file.length + 4_096);
    Files.write(registry.home.database(), longer);

    assertThat(said()).hasSize(1).first().asString().contains("first at byte");
  }

  @Test
  void whatAWriterWritesIsNoted() {
    registry.append(21, 5);

    assertThat(said()).isEmpty();
    assertThat(sums()).exists();
  }

  @Test
  void nothingIsClaimedWhileSomebodyWrites() throws IOException {
    try (Ledger writing = registry.store().openForWriting()) {
      assertThat(sums()).doesNotExist();
      writing.append(List.of(Fixture.marriage(40)));
      assertThat(said()).isEmpty();
    }
    assertThat(sums()).exists();
  }

  @Test
  void nothingIsClaimedAfterAWriterDiedUntilTheNextIsDone() throws IOException {
    Files.delete(sums());
    turn(free());
    assertThat(said()).isEmpty();

    registry.append(21, 1);

    assertThat(said()).as("what was turned carried nothing and is noted as it is").isEmpty();
    assertThat(sums()).exists();
  }

  /** A torn note of the sums is no sign that the ledger is harmed. */
  @Test
  void sumsThatAreTornClaimNothing() throws IOException {
    byte[] noted = Files.readAllBytes(sums());
    for (int length = 0; length < noted.length; length += 7) {
      Files.write(sums(), java.util.Arrays.copyOf(noted, length));

      assertThat(said()).as("cut to %d bytes", length).isEmpty();
    }
  }

  private List<String> said() {
    LedgerVerification verification = registry.store().verify(List.of());
    return verification.faults().stream().map(Fault::what).map(what -> what.english()).toList();
  }

  private Path sums() {
    return registry.home.directory().resolve("registry.sums");
  }

  private int blocks() throws IOException {
    return (int) ((Files.size(registry.home.database()) + 4_095) / 4_096);
  }

  /** The middle of the longest stretch of zeros: no cell lies there. */
  private int free() throws IOException {
    byte[] file = Files.readAllBytes(registry.home.database());
    int longest = 0;
    int end = 0;
    int run = 0;
    for (int i = 0; i < file.length; i++) {
      run = file[i] == 0 ? run + 1 : 0;
      if (run > longest) {
        longest = run;
        end = i;
      }
    }
    return end - longest / 2;
  }

  private void turn(int place) throws IOException {
    byte[] file = Files.readAllBytes(registry.home.database());
    file[place] ^= 16;
    Files.write(registry.home.database(), file);
  }
}
