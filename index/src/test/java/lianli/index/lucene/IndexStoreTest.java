package lianli.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import lianli.index.Couples;
import lianli.index.Criterion.Named;
import lianli.index.IndexUnavailableException;
import lianli.index.MemoryLedger;
import lianli.index.PartyAnswer;
import lianli.index.PartyIndex;
import lianli.index.PartyQuery;
import lianli.index.PartySearch;
import lianli.index.key.NameLevel;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.act.Act;
import lianli.registry.act.PersonName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexStoreTest {
  private static final RebuildListener SILENT = (done, of) -> {};
  private static final PartyQuery ZHANG =
      PartyQuery.of(new Named(new PersonName("张伟"), NameLevel.HOMOPHONE));

  @TempDir private Path directory;
  private MemoryLedger ledger;
  private IndexStore store;

  @BeforeEach
  void fillTheLedger() {
    ledger = MemoryLedger.of(couple(1), couple(2));
    store =
        new IndexStore(
            new RegistryHome(directory),
            Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC));
  }

  @Test
  void aRebuildSaysWhatItHolds() {
    IndexStatus status = store.rebuild(ledger, SILENT);

    assertEquals("generation-000001", status.generation());
    assertEquals(2, status.entries());
    assertEquals(4, status.documents());
    assertEquals(0, status.behind());
    assertThat(store.verify(ledger)).isEmpty();
  }

  @Test
  void readersKeepTheirGenerationWhileAnotherIsSwitchedIn() {
    store.rebuild(ledger, SILENT);
    try (PartyIndex open = store.open()) {
      ledger.add(couple(3));
      for (int i = 0; i < 5; i++) {
        store.rebuild(ledger, SILENT);
        assertThat(open.candidates(ZHANG)).containsExactly(1L, 2L);
      }
    }
    try (PartyIndex reopened = store.open()) {
      assertThat(reopened.candidates(ZHANG)).containsExactly(1L, 2L, 3L);
    }
  }

  @Test
  void onlyTheNewestGenerationsAreKept() {
    for (int i = 0; i < 5; i++) {
      store.rebuild(ledger, SILENT);
    }

    assertThat(store.status(ledger).generations())
        .containsExactly("generation-000003", "generation-000004", "generation-000005");
  }

  @Test
  void rollbackGoesBackOneGenerationAndHidesNothing() {
    store.rebuild(ledger, SILENT);
    ledger.add(couple(3));
    store.rebuild(ledger, SILENT);

    IndexStatus status = store.rollback(ledger);

    assertEquals("generation-000001", status.generation());
    assertEquals(1, status.behind());
    assertThat(find().hits()).hasSize(3);
  }

  @Test
  void rollbackWithoutAnEarlierGenerationIsRefused() {
    store.rebuild(ledger, SILENT);

    assertThatThrownBy(() -> store.rollback(ledger))
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertEquals(ErrorCode.REFUSED, e.code()));
  }

  @Test
  void equalLedgersGiveEqualContent() throws IOException {
    store.rebuild(ledger, SILENT);
    store.rebuild(ledger, SILENT);

    Path index = directory.resolve("index");
    assertEquals(
        GenerationReader.manifest(index.resolve("generation-000001")).contentHash(),
        GenerationReader.manifest(index.resolve("generation-000002")).contentHash());
  }

  @Test
  void aRebuildThatFailsLeavesTheOldGenerationAndNoRubbish() throws IOException {
    store.rebuild(ledger, SILENT);
    RebuildListener failing =
        (done, of) -> {
          throw new IllegalStateException("stopped");
        };

    assertThatThrownBy(() -> store.rebuild(ledger, failing)).hasMessage("stopped");

    assertEquals("generation-000001", store.status(ledger).generation());
    try (Stream<Path> files = Files.list(directory.resolve("index"))) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("CURRENT", "generation-000001", "lock");
    }
  }

  @Test
  void aSecondRebuildAtTheSameTimeIsRefused() {
    RebuildListener rebuildingAgain = (done, of) -> store.rebuild(ledger, SILENT);

    assertThatThrownBy(() -> store.rebuild(ledger, rebuildingAgain))
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertEquals(ErrorCode.LOCKED, e.code()));
  }

  /** R10: no file of the index can be lost or turned without the answer staying right. */
  @Test
  void damageToAnyFileIsNoticedAndTheLedgerAnswers() throws IOException {
    store.rebuild(ledger, SILENT);
    for (Path file : files()) {
      byte[] whole = Files.readAllBytes(file);
      for (int place = 0; place < whole.length; place += Math.max(1, whole.length / 40)) {
        byte[] turned = whole.clone();
        turned[place] ^= 0x10;
        Files.write(file, turned);
        assertThat(find().hits()).as("%s, byte %d", file.getFileName(), place).hasSize(2);
      }
      Files.delete(file);
      assertThat(find().hits()).hasSize(2);
      assertThat(find().warning()).isPresent();
      Files.write(file, whole);
    }

    assertThat(find().warning()).isEmpty();
  }

  @Test
  void verificationNamesADamagedFile() throws IOException {
    store.rebuild(ledger, SILENT);
    Path segment =
        files().stream().filter(path -> path.toString().endsWith(".cfs")).findFirst().orElseThrow();
    byte[] bytes = Files.readAllBytes(segment);
    bytes[bytes.length - 1] ^= 1;
    Files.write(segment, bytes);

    assertThat(store.verify(ledger))
        .anySatisfy(
            fault -> assertThat(fault.english()).contains(segment.getFileName().toString()));
    assertThatThrownBy(store::open).isInstanceOf(IndexUnavailableException.class);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> paths = Files.walk(directory.resolve("index"))) {
      return paths
          .filter(Files::isRegularFile)
          .filter(path -> Stream.of("lock", "write.lock").noneMatch(path::endsWith))
          .sorted()
          .toList();
    }
  }

  private PartyAnswer find() {
    try (PartySearch search = new PartySearch(ledger, store)) {
      return search.find(ZHANG);
    }
  }

  private static Act couple(int serial) {
    return Couples.marriage(
        "J520199-2008-00000" + serial,
        "2008-05-0" + serial,
        "张伟",
        Couples.id("19800302", serial * 2 + 1),
        "李娜",
        Couples.id("19820715", serial * 2));
  }
}
