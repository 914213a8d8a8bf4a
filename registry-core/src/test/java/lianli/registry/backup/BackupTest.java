package lianli.registry.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerVerification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup, restore, and what stands between them: registry-rules §5, R12 and P7. */
class BackupTest {
  @TempDir private Path directory;
  private County county;
  private BackupDirectory backups;

  @BeforeEach
  void aCountyAndAnEmptyDisk() {
    county = County.founded(directory.resolve("home"), 120);
    backups = new BackupDirectory(directory.resolve("disk"));
  }

  @Test
  void aRestoredRegistryAnswersEverythingAsBefore() {
    save();

    LedgerVerification verification = restore(1, "restored");

    assertThat(verification.isIntact()).isTrue();
    assertThat(verification.signed()).isPresent();
    assertThat(restored("restored").answers()).hasSizeGreaterThan(500).isEqualTo(county.answers());
  }

  @Test
  void everyFileComesBackButTheIndexLocksAndPrivateKeys() throws IOException {
    save();
    restore(1, "restored");

    List<String> there = files(directory.resolve("restored"));

    assertThat(there)
        .contains(
            "registry.db",
            "scans/ab/abcd.tif",
            "certificates/issued.jsonl",
            "checkpoints/heads.jsonl",
            "checkpoints/signed.jsonl",
            "lianli.properties",
            "later/release.bin",
            "keys/root.pem")
        .noneMatch(name -> name.startsWith("index/") || name.endsWith(".lock"))
        .noneMatch(name -> name.startsWith(".restoring") || name.contains("-wal"))
        .doesNotContain("keys/seal.p12", "keys/seal.pass");
    for (String name : there) {
      if (!name.equals("registry.db")) {
        assertThat(directory.resolve("restored").resolve(name))
            .hasSameBinaryContentAs(county.home.directory().resolve(name));
      }
    }
  }

  @Test
  void keysComeAlongWhenAskedForAndStayPrivate() throws IOException {
    new Backup(county.home, county.writer(), County.CLOCK)
        .run(backups, Manifest.Keys.INCLUDED, 0, ByteProgress.SILENT);
    restore(1, "restored");

    Path key = directory.resolve("restored/keys/seal.p12");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(directory.resolve("restored"))))
        .isEqualTo("rwx------");
    County restored = restored("restored");
    restored.enterTheRest();
    assertThat(restored.store().verify(List.of()).isIntact()).isTrue();
  }

  @Test
  void aSecondBackupWritesOnlyWhatIsNew() {
    long first = save().newBytes();

    long idle = save().newBytes();
    county.enterTheRest();
    Backup.Report third = save();

    assertThat(first).isGreaterThan(5_000_000);
    assertThat(idle).isZero();
    assertThat(third.newBytes()).isPositive().isLessThan(1_000_000);
    assertEquals(3, third.manifest().generation());
    restore(2, "second");
    restore(3, "third");
    assertThat(restored("third").answers()).isEqualTo(county.answers());
    assertThat(restored("second").answers()).isNotEqualTo(county.answers());
  }

  @Test
  void aBackupMadeWhileAWriterWritesHoldsWholeGroupsOnly() throws InterruptedException {
    long before = county.store().verify(List.of()).head().sequence();
    List<Backup.Report> reports = new ArrayList<>();
    Thread saver = new Thread(() -> reports.add(save()));
    try (Ledger ledger = county.store().openForWriting()) {
      saver.start();
      for (int group = 0; group < 40; group++) {
        int from = 10_000 + group * 5;
        ledger.append(Fillers.entries(from, from + 5));
      }
      saver.join();
    }

    LedgerVerification verification = restore(1, "restored");

    assertThat(verification.isIntact()).isTrue();
    long entries = reports.getFirst().manifest().head().sequence();
    assertEquals(entries, verification.head().sequence());
    assertThat((entries - before) % 5).as("entries of a group cut in two").isZero();
    assertThat(county.store().verify(List.of()).head().sequence()).isEqualTo(before + 200);
  }

  @Test
  void aDirectoryThatHoldsAnythingIsNotRestoredInto() throws IOException {
    save();
    Path occupied = Files.createDirectories(directory.resolve("occupied"));
    Files.writeString(occupied.resolve("letter.txt"), "mine");

    assertFails(() -> restore(1, "occupied"), ErrorCode.REFUSED);

    assertThat(files(occupied)).containsExactly("letter.txt");
  }

  @Test
  void aPieceThatIsMissingOrChangedStopsTheRestoreAndLeavesNothing() throws IOException {
    save();
    Path piece = anyPieceOf("registry.db");
    byte[] content = Files.readAllBytes(piece);
    content[100] ^= 1;
    Files.write(piece, content);

    assertFails(() -> restore(1, "restored"), ErrorCode.INTEGRITY);
    assertThat(files(directory.resolve("restored"))).isEmpty();
    assertThat(new BackupCheck(backups, Optional.empty()).run().getFirst().faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.english()).contains("registry.db"));

    Files.delete(piece);
    assertFails(() -> restore(1, "restored"), ErrorCode.INTEGRITY);
    save();
    assertThat(new BackupCheck(backups, Optional.empty()).run())
        .as("the next backup writes the piece again")
        .allMatch(result -> result.faults().isEmpty());
  }

  @Test
  void aManifestThatWasChangedIsNotBelieved() throws IOException {
    save();
    Path manifest = directory.resolve("disk/generations/000001.json");
    Files.writeString(
        manifest,
        Files.readString(manifest).replace("\"keys\":\"LEFT_OUT\"", "\"keys\":\"INCLUDED\""));

    assertFails(() -> backups.read(1, Optional.empty()), ErrorCode.INTEGRITY);
  }

  @Test
  void aManifestSignedBySomebodyElseIsNotTrusted() {
    save();
    County other = County.founded(directory.resolve("other"), 30);

    assertFails(() -> backups.read(1, County.keys(other.home).checker()), ErrorCode.INTEGRITY);
    assertThat(backups.read(1, County.keys(county.home).checker()).signature()).isPresent();
  }

  @Test
  void aDamagedLedgerIsSavedButDropsNoOlderGenerationAndIsNotRestored() throws SQLException {
    save();
    harm();

    Backup.Report report =
        new Backup(county.home, county.writer(), County.CLOCK)
            .run(backups, Manifest.Keys.LEFT_OUT, 1, ByteProgress.SILENT);

    assertThat(report.verification().isIntact()).isFalse();
    assertThat(backups.numbers()).containsExactly(1L, 2L);
    assertFails(() -> restore(2, "restored"), ErrorCode.INTEGRITY);
    assertThat(restore(1, "restored").isIntact()).isTrue();
  }

  @Test
  void anOlderGenerationIsRestoredThoughASecondDirectoryKnowsMoreAndThatIsTold()
      throws IOException {
    Path also = Files.createDirectories(directory.resolve("safe"));
    Files.writeString(county.home.properties(), "checkpoints.also=" + also + "\n");
    save();
    long saved = county.store().verify(List.of()).head().sequence();
    county.enterTheRest();

    Restore.Restored restored =
        new Restore(new RegistryHome(directory.resolve("restored")), County::keys, County.CLOCK)
            .run(backups, backups.read(1, Optional.empty()).manifest(), ByteProgress.SILENT);

    assertEquals(saved, restored.verification().head().sequence());
    assertEquals(20, restored.missing());
    assertThat(directory.resolve("restored/lianli.properties")).isNotEmptyFile();
    assertThat(restored("restored").store().verify(List.of()).isIntact())
        .as("the second directory goes on saying so")
        .isFalse();
  }

  @Test
  void onlyTheNewestGenerationsAreKeptAndTheirPiecesWithThem() {
    save();
    county.enterTheRest();
    save();

    Backup.Report report =
        new Backup(county.home, county.writer(), County.CLOCK)
            .run(backups, Manifest.Keys.LEFT_OUT, 2, ByteProgress.SILENT);

    assertThat(report.dropped()).containsExactly(1L);
    assertThat(backups.numbers()).containsExactly(2L, 3L);
    assertThat(new BackupCheck(backups, Optional.empty()).run())
        .allMatch(result -> result.faults().isEmpty());
    restore(3, "restored");
    assertThat(restored("restored").answers()).isEqualTo(county.answers());
  }

  @Test
  void aDiskOfSomebodyElseIsNotWrittenTo() throws IOException {
    Files.createDirectories(directory.resolve("disk"));
    Files.writeString(directory.resolve("disk/photo.jpg"), "mine");

    assertFails(this::save, ErrorCode.REFUSED);
  }

  @Test
  void aBackupWithinTheRegistryIsRefused() {
    backups = new BackupDirectory(county.home.directory().resolve("backup"));

    assertFails(this::save, ErrorCode.REFUSED);
  }

  private Backup.Report save() {
    return new Backup(county.home, county.writer(), County.CLOCK)
        .run(backups, Manifest.Keys.LEFT_OUT, 0, ByteProgress.SILENT);
  }

  private LedgerVerification restore(long generation, String name) {
    return new Restore(new RegistryHome(directory.resolve(name)), County::keys, County.CLOCK)
        .run(backups, backups.read(generation, Optional.empty()).manifest(), ByteProgress.SILENT)
        .verification();
  }

  private County restored(String name) {
    return county.at(new RegistryHome(directory.resolve(name)));
  }

  private Path anyPieceOf(String name) {
    String digest =
        backups.read(1, Optional.empty()).manifest().files().stream()
            .filter(file -> file.path().equals(name))
            .findFirst()
            .orElseThrow()
            .pieces()
            .getLast();
    return directory.resolve("disk/pieces").resolve(digest.substring(0, 2)).resolve(digest);
  }

  private void harm() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + county.home.database());
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TRIGGER entry_no_update");
      statement.execute(
          "UPDATE entry SET payload = replace(payload, '20', '19') WHERE sequence = 5");
    }
  }

  private static List<String> files(Path root) throws IOException {
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static void assertFails(Runnable work, ErrorCode code) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            RegistryException.class, failure -> assertEquals(code, failure.code()));
  }
}
