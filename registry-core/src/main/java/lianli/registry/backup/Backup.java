package lianli.registry.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.backup.Manifest.Condition;
import lianli.registry.backup.Manifest.SavedFile;
import lianli.registry.file.DurableFiles;
import lianli.registry.file.ProcessLock;
import lianli.registry.file.Sha256;
import lianli.registry.ledger.LedgerVerification;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import lianli.registry.signature.Signer;
import lianli.registry.store.RegistryOpener;
import org.jspecify.annotations.Nullable;

/** Saves a registry while it is in use: a new generation that writes only what is new. */
public final class Backup {
  /** Pages of the ledger's file keep their places, so small pieces find those that stayed. */
  private static final int LEDGER_PIECE = 1 << 14;

  private static final int PIECE = 1 << 22;

  private final RegistryHome home;
  private final RegistryOpener writer;
  private final Clock clock;

  /** A backup of one registry, signed with the writer's key if there is one. */
  public Backup(RegistryHome home, RegistryOpener writer, Clock clock) {
    this.home = home;
    this.writer = writer;
    this.clock = clock;
  }

  /**
   * What a backup did.
   *
   * @param verification of the ledger as it was saved
   * @param newBytes written by this generation; the rest was there
   * @param dropped generations that were deleted
   * @param damagedScans kept scans that are not what they were, by digest; where an earlier
   *     generation holds them sound, this one holds that
   */
  public record Report(
      Manifest manifest,
      LedgerVerification verification,
      long newBytes,
      List<Long> dropped,
      List<String> damagedScans) {
    public Report {
      damagedScans = List.copyOf(damagedScans);
    }

    /** True if everything that was saved is what it should be. */
    public boolean isSound() {
      return verification.isIntact() && damagedScans.isEmpty();
    }
  }

  /**
   * Saves the registry; durable on return.
   *
   * @param keep generations to keep, this one included; 0 for all
   * @throws RegistryException LOCKED if another backup writes to the directory
   */
  public Report run(
      BackupDirectory directory, Manifest.Keys keys, int keep, ByteProgress progress) {
    home.requireExisting();
    if (directory.path().startsWith(home.directory())) {
      throw new RegistryException(
          ErrorCode.REFUSED,
          BilingualText.of(
              "Cannot write a backup to " + directory.path(), "无法备份到 " + directory.path()),
          BilingualText.of("it lies within the registry itself", "该文件夹位于登记库文件夹之内"),
          BilingualText.of("Name a directory on another disk", "请指定另一磁盘上的文件夹"));
    }
    try {
      Files.createDirectories(directory.path());
      return ProcessLock.take(directory.path().resolve("backup.lock"))
          .orElseThrow(() -> locked(directory))
          .during(() -> new Run(directory, keys, progress).run(keep));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static RegistryException locked(BackupDirectory directory) {
    return new RegistryException(
        ErrorCode.LOCKED,
        BilingualText.of(
            "Cannot write a backup to " + directory.path(), "无法备份到 " + directory.path()),
        BilingualText.of("another backup writes there", "另一备份正在写入该文件夹"),
        BilingualText.of("Wait until it is done", "请等其完成"));
  }

  /** One backup under way. */
  private final class Run {
    private final BackupDirectory directory;
    private final HomeFiles wanted;
    private final Manifest.Keys keys;
    private final ByteProgress progress;
    private final Map<String, SavedFile> known = new HashMap<>();
    private final List<SavedFile> saved = new ArrayList<>();
    private final List<String> damagedScans = new ArrayList<>();
    private long newBytes;
    private long readBytes;
    private long expectedBytes;

    Run(BackupDirectory directory, Manifest.Keys keys, ByteProgress progress) {
      this.directory = directory;
      this.keys = keys;
      this.progress = progress;
      wanted = new HomeFiles(home, keys);
    }

    Report run(int keep) throws IOException {
      directory.prepare();
      List<Long> before = directory.numbers();
      if (!before.isEmpty()) {
        rememberScans(before.getLast());
      }
      expectedBytes = Files.size(home.database());
      for (Path file : wanted.all()) {
        expectedBytes += Files.exists(file) ? Files.size(file) : 0;
      }
      RegistryHome snapshot = new RegistryHome(directory.work().resolve("snapshot"));
      Files.createDirectories(snapshot.directory());
      for (Path file : wanted.beforeTheLedger()) {
        save(file, wanted.name(file), PIECE);
      }
      copyCheckpoints(snapshot);
      new SqliteRegistryStore(home, clock, writer).snapshot(snapshot.database());
      save(snapshot.database(), "registry.db", LEDGER_PIECE);
      LedgerVerification verification =
          new SqliteRegistryStore(snapshot, clock, writer).verify(List.of());
      for (Path file : wanted.afterTheLedger()) {
        save(file, wanted.name(file), PIECE);
      }
      directory.forcePieces();
      Manifest manifest =
          new Manifest(
              before.isEmpty() ? 1 : before.getLast() + 1,
              clock.instant().truncatedTo(ChronoUnit.SECONDS),
              verification.head(),
              verification.isIntact() ? Condition.INTACT : Condition.DAMAGED,
              keys,
              saved);
      directory.add(manifest.generation(), manifest.text(signer()));
      DurableFiles.deleteTree(directory.work());
      boolean isSound = verification.isIntact() && damagedScans.isEmpty();
      List<Long> dropped = isSound ? drop(before, keep) : List.of();
      return new Report(manifest, verification, newBytes, dropped, damagedScans);
    }

    /** A backup without a signature is better than none; that it has none is told. */
    private Optional<Signer> signer() {
      try {
        Optional<Signer> signer = writer.keys().signer();
        signer.ifPresent(key -> key.requireValid(clock.instant()));
        return signer;
      } catch (RegistryException unusable) {
        writer
            .notices()
            .accept(BilingualText.of("The backup is not signed: %s", "备份未签名：%s", unusable.why()));
        return Optional.empty();
      }
    }

    /** The ledger is proven against the checkpoints that are saved with it. */
    private void copyCheckpoints(RegistryHome snapshot) throws IOException {
      for (SavedFile file : saved) {
        if (file.path().startsWith("checkpoints/")) {
          Path copy = snapshot.directory().resolve(file.path());
          Files.createDirectories(java.util.Objects.requireNonNull(copy.getParent()));
          Pieces.write(directory, file, copy);
        }
      }
    }

    /** Scans never change: one with the same size and time as last night is not read again. */
    private void rememberScans(long generation) {
      try {
        for (SavedFile file : directory.read(generation, Optional.empty()).manifest().files()) {
          known.put(file.path(), file);
        }
      } catch (RegistryException damaged) {
        known.clear();
      }
    }

    private void save(Path file, String name, int pieceSize) throws IOException {
      try {
        SavedFile before = known.get(name);
        if (before != null
            && wanted.isScan(file)
            && before.size() == Files.size(file)
            && before.modified() == Files.getLastModifiedTime(file).toMillis()) {
          saved.add(before);
          return;
        }
        saved.add(sound(read(file, name, pieceSize), before));
      } catch (NoSuchFileException goneMeanwhile) {
        // Somebody's temporary file: it was there when the directory was listed.
      }
    }

    /** A scan that turned bad never takes the place of the sound one that was saved before. */
    private SavedFile sound(SavedFile now, @Nullable SavedFile before) {
      if (!now.isDamagedScan()) {
        return now;
      }
      damagedScans.add(now.path().substring(now.path().lastIndexOf('/') + 1));
      return before != null && !before.isDamagedScan() ? before : now;
    }

    private SavedFile read(Path file, String name, int pieceSize) throws IOException {
      long modified = Files.getLastModifiedTime(file).toMillis();
      Sha256 whole = new Sha256();
      List<String> pieces = new ArrayList<>();
      long size = 0;
      try (InputStream in = Files.newInputStream(file)) {
        for (byte[] piece = in.readNBytes(pieceSize);
            piece.length > 0;
            piece = in.readNBytes(pieceSize)) {
          String digest = Sha256.of(piece);
          if (directory.put(digest, piece)) {
            newBytes += piece.length;
          }
          pieces.add(digest);
          whole.add(piece, piece.length);
          size += piece.length;
          readBytes += piece.length;
          progress.done(readBytes, Math.max(readBytes, expectedBytes));
        }
      }
      return new SavedFile(name, size, whole.hex(), modified, pieces);
    }

    /** The newest stay; a generation whose manifest cannot be read is nobody's to delete. */
    private List<Long> drop(List<Long> before, int keep) throws IOException {
      if (keep == 0 || before.size() < keep) {
        return List.of();
      }
      List<Long> old = before.subList(0, before.size() - keep + 1);
      directory.drop(old);
      return List.copyOf(old);
    }
  }
}
