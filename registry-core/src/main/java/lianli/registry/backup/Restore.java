package lianli.registry.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.backup.Manifest.SavedFile;
import lianli.registry.checkpoint.CheckpointKeys;
import lianli.registry.checkpoint.Checkpoints;
import lianli.registry.file.DurableFiles;
import lianli.registry.file.Sha256;
import lianli.registry.ledger.LedgerVerification;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import lianli.registry.store.RegistryOpener;

/**
 * Puts a registry back into an empty directory and proves it before it can be opened there: the
 * file that makes a directory a registry is put in its place last of all.
 */
public final class Restore {
  private static final String WORK = ".restoring";
  private static final String LEDGER = "registry.db";

  /** Names a second directory of checkpoints, which may know more than an older generation. */
  private static final String SETTINGS = "lianli.properties";

  private final RegistryHome target;
  private final Function<RegistryHome, CheckpointKeys> keys;
  private final Clock clock;

  /**
   * A restore into one directory.
   *
   * @param keys that the checkpoints of a restored home are checked against
   */
  public Restore(RegistryHome target, Function<RegistryHome, CheckpointKeys> keys, Clock clock) {
    this.target = target;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * What was restored.
   *
   * @param damagedScans scans that were not what they should be when they were saved
   * @param knownElsewhere the last entry that checkpoints in a second directory know of; if the
   *     generation is older than they are, entries up to that one are to be entered again
   */
  public record Restored(LedgerVerification verification, long damagedScans, long knownElsewhere) {
    /** Entries that were confirmed and are not in this generation. */
    public long missing() {
      return Math.max(0, knownElsewhere - verification.head().sequence());
    }
  }

  /**
   * Restores a generation; durable and proven on return.
   *
   * @throws RegistryException REFUSED if the target holds anything; INTEGRITY if a piece is damaged
   *     or the ledger does not verify: then nothing is left that opens
   */
  public Restored run(BackupDirectory directory, Manifest manifest, ByteProgress progress) {
    long done = 0;
    Path work = target.directory().resolve(WORK);
    try {
      claim(work);
      closeToOthers(target.directory());
      for (SavedFile file : manifest.files()) {
        put(directory, file, work);
        done += file.size();
        progress.done(done, manifest.size());
      }
      LedgerVerification verification = prove(work, manifest);
      handOver(work, manifest);
      long damagedScans = manifest.files().stream().filter(SavedFile::isDamagedScan).count();
      return new Restored(verification, damagedScans, knownElsewhere());
    } catch (RegistryException unproven) {
      abandon(work);
      throw unproven;
    } catch (IOException failure) {
      abandon(work);
      throw new UncheckedIOException(failure);
    }
  }

  private static void put(BackupDirectory directory, SavedFile file, Path work) throws IOException {
    Path copy = inside(work, file.path());
    Files.createDirectories(java.util.Objects.requireNonNull(copy.getParent()));
    Pieces.write(directory, file, copy);
    Files.setLastModifiedTime(copy, FileTime.fromMillis(file.modified()));
  }

  private long knownElsewhere() {
    return new Checkpoints(target, keys.apply(target))
        .evidence(List.of()).witnessed().stream()
            .mapToLong(noted -> noted.head().sequence())
            .max()
            .orElse(0);
  }

  /** Only an empty directory, or one in which a restore was cut off before it was proven. */
  private void claim(Path work) throws IOException {
    if (target.around().isPresent()) {
      throw refused(
          BilingualText.of("it lies within another registry", "该文件夹位于另一登记库的文件夹之内"),
          BilingualText.of("Name a directory elsewhere with --home", "请用 --home 指定别处的文件夹"));
    }
    Files.createDirectories(target.directory());
    try (Stream<Path> content = Files.list(target.directory())) {
      if (!content.allMatch(path -> path.equals(work))) {
        throw refused(
            Files.exists(work)
                ? BilingualText.of("a restore was cut off there", "该文件夹中有一次未完成的恢复")
                : BilingualText.of("the directory is not empty", "文件夹不是空的"),
            BilingualText.of(
                "Name an empty or a new directory with --home", "请用 --home 指定空文件夹或新文件夹"));
      }
    }
    DurableFiles.deleteTree(work);
    Files.createDirectory(work);
  }

  private RegistryException refused(BilingualText why, BilingualText next) {
    return new RegistryException(
        ErrorCode.REFUSED,
        BilingualText.of(
            "Cannot restore into " + target.directory(), "无法恢复到 " + target.directory()),
        why,
        next);
  }

  private static void closeToOthers(Path directory) throws IOException {
    PosixFileAttributeView rights =
        Files.getFileAttributeView(directory, PosixFileAttributeView.class);
    if (rights != null) {
      rights.setPermissions(PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** A manifest is data: no name in it leads out of the directory. */
  private static Path inside(Path work, String name) {
    Path copy = work.resolve(name).normalize();
    if (!copy.startsWith(work) || copy.equals(work)) {
      throw unproven(BilingualText.of("it names a file outside the registry", "清单指向登记库之外的文件"));
    }
    return copy;
  }

  private LedgerVerification prove(Path work, Manifest manifest) throws IOException {
    for (SavedFile file : manifest.files()) {
      Path saved = inside(work, file.path());
      if (Files.size(saved) != file.size() || !Sha256.of(saved).equals(file.sha256())) {
        throw unproven(
            BilingualText.of(file.path() + " is not as it was saved", file.path() + " 与备份时不同"));
      }
    }
    // Held against the checkpoints of its own time: those of a second directory may be younger,
    // which makes the generation old and not wrong.
    Path settings = work.resolve(SETTINGS);
    Path aside = work.resolve(SETTINGS + ".aside");
    if (Files.exists(settings)) {
      Files.move(settings, aside);
    }
    RegistryHome copy = new RegistryHome(work);
    RegistryOpener reader = new RegistryOpener("lianli restore", keys.apply(copy), notice -> {});
    LedgerVerification verification =
        new SqliteRegistryStore(copy, clock, reader).verify(List.of());
    if (!verification.isIntact()) {
      LedgerVerification.Fault first = verification.faults().getFirst();
      throw unproven(
          BilingualText.of(
              "the ledger in it is damaged at entry %d: %s",
              "其中的台账在第 %d 条处损坏：%s", first.sequence(), first.what()));
    }
    if (!verification.head().equals(manifest.head())) {
      throw unproven(BilingualText.of("the ledger in it ends otherwise", "其中台账的末条与清单不符"));
    }
    if (Files.exists(aside)) {
      Files.move(aside, settings);
    }
    return verification;
  }

  /** The ledger's file last: before it is there, no command takes the directory for a registry. */
  private void handOver(Path work, Manifest manifest) throws IOException {
    Set<String> names = new TreeSet<>();
    for (SavedFile file : manifest.files()) {
      names.add(Path.of(file.path()).getName(0).toString());
    }
    names.remove(LEDGER);
    List<String> inOrder = new ArrayList<>(names);
    inOrder.add(LEDGER);
    for (String name : inOrder) {
      Path file = work.resolve(name);
      protect(file, name);
      if (name.equals(LEDGER)) {
        DurableFiles.force(target.directory());
      }
      Files.move(file, target.directory().resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
    Files.createDirectories(target.checkpoints());
    DurableFiles.deleteTree(work);
    DurableFiles.force(target.directory());
  }

  private static void protect(Path path, String name) throws IOException {
    if (!name.equals("keys")) {
      return;
    }
    try (Stream<Path> keys = Files.walk(path)) {
      for (Path key : keys.filter(Files::isRegularFile).toList()) {
        PosixFileAttributeView rights =
            Files.getFileAttributeView(key, PosixFileAttributeView.class);
        if (rights != null && !key.endsWith("root.pem")) {
          rights.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
      }
    }
  }

  private static void abandon(Path work) {
    try {
      DurableFiles.deleteTree(work);
    } catch (IOException left) {
      // It opens as nothing, and the next restore takes it away.
    }
  }

  private static RegistryException unproven(BilingualText why) {
    return new RegistryException(
        ErrorCode.INTEGRITY,
        BilingualText.of("Cannot restore this generation", "无法恢复这次备份"),
        why,
        BilingualText.of(
            "Nothing was left behind; use another generation: `lianli backup list DIR`",
            "未留下任何内容；请改用其他备份：lianli backup list 文件夹"));
  }
}
