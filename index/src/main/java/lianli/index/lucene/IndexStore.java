package lianli.index.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import lianli.index.IndexOpener;
import lianli.index.IndexUnavailableException;
import lianli.index.PartyIndex;
import lianli.index.key.PartyKeys;
import lianli.index.lucene.GenerationManifest.FileSum;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.FileFailure;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.file.Unchecked;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.ledger.LedgerReader;
import org.apache.lucene.util.Version;

/** The index of one registry: built, switched, looked after and opened here. */
public final class IndexStore implements IndexOpener {
  /**
   * Lucene advises on standard error to switch the vector module on, which we have no use for. The
   * logger is held here because the logging system forgets loggers that nobody holds.
   */
  private static final Logger ADVICE =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    ADVICE.setLevel(Level.OFF);
  }

  /** How many generations are kept for going back. */
  static final int KEPT = 3;

  private final Generations generations;
  private final Clock clock;

  /** The index of this home; nothing is opened yet. */
  public IndexStore(RegistryHome home, Clock clock) {
    generations = new Generations(home.index());
    this.clock = clock;
  }

  /** The version of the Lucene library in use. */
  public static String luceneVersion() {
    return Version.LATEST.toString();
  }

  /**
   * Builds a generation from the ledger, verifies it, and switches readers to it. If anything fails
   * the old generation stays the current one.
   */
  public IndexStatus rebuild(LedgerReader ledger, RebuildListener listener) {
    try (IndexLock lock = IndexLock.take(generations.directory())) {
      java.util.Objects.requireNonNull(lock);
      Path building = generations.startBuilding();
      try {
        build(building, ledger, listener);
        List<BilingualText> faults = GenerationCheck.faults(building, ledger);
        if (!faults.isEmpty()) {
          throw new IndexUnavailableException(faults.getFirst(), null);
        }
        generations.switchTo(generations.finish(building));
      } finally {
        Generations.delete(building); // gone already if it became a generation
      }
      generations.prune(KEPT);
      return status(ledger);
    } catch (IOException failure) {
      throw unwritable(failure);
    }
  }

  private void build(Path building, LedgerReader ledger, RebuildListener listener)
      throws IOException {
    LedgerHead head = ledger.head();
    GenerationWriter.Written written = new GenerationWriter(listener).write(building, ledger, head);
    List<FileSum> files = new ArrayList<>();
    try (Stream<Path> paths = Files.list(building)) {
      for (Path path : paths.sorted().toList()) {
        if (!path.endsWith("write.lock")) {
          files.add(FileSums.of(path));
        }
      }
    }
    GenerationManifest manifest =
        new GenerationManifest(
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            head,
            written.counts(),
            new GenerationManifest.Versions(PartyKeys.VERSION, luceneVersion()),
            written.contentHash(),
            files);
    Files.write(building.resolve(GenerationReader.MANIFEST), manifest.text().getBytes(UTF_8));
  }

  @Override
  public PartyIndex open() {
    return GenerationReader.open(current());
  }

  /** How the current generation stands to the ledger. */
  public IndexStatus status(LedgerReader ledger) {
    Path current = current();
    GenerationManifest manifest = GenerationReader.manifest(current);
    return Unchecked.get(
        () ->
            new IndexStatus(
                current.getFileName().toString(),
                manifest.builtAt(),
                manifest.counts().entries(),
                manifest.counts().documents(),
                manifest.head(),
                ledger.head().sequence() - manifest.head().sequence(),
                manifest.files().stream().mapToLong(FileSum::size).sum(),
                generations.all().stream().map(path -> path.getFileName().toString()).toList()));
  }

  /** Checks every file and asks canned questions; empty if nothing is wrong. */
  public List<BilingualText> verify(LedgerReader ledger) {
    Path current = current();
    try {
      return GenerationCheck.allFaults(current, ledger);
    } catch (IndexUnavailableException unusable) {
      return List.of(unusable.why());
    } catch (IOException failure) {
      return List.of(GenerationReader.damaged(current, "", failure).why());
    }
  }

  /** Switches back to the generation before the current one. */
  public IndexStatus rollback(LedgerReader ledger) {
    try (IndexLock lock = IndexLock.take(generations.directory())) {
      java.util.Objects.requireNonNull(lock);
      Path current = current();
      List<Path> earlier =
          generations.all().stream().filter(path -> path.compareTo(current) < 0).toList();
      if (earlier.isEmpty()) {
        throw new RegistryException(
            ErrorCode.REFUSED,
            BilingualText.of("Cannot go back to an earlier index", "无法恢复上一版索引"),
            BilingualText.of("no earlier generation is kept", "没有保留更早的索引版本"),
            BilingualText.of(
                "Make it anew with `lianli index rebuild`", "请运行 lianli index rebuild 重建"));
      }
      GenerationReader.open(earlier.getLast()).close(); // refuses a damaged one
      generations.switchTo(earlier.getLast());
      return status(ledger);
    } catch (IOException failure) {
      throw unwritable(failure);
    }
  }

  private Path current() {
    try {
      Optional<Path> current = generations.current();
      return current.orElseThrow(IndexUnavailableException::neverBuilt);
    } catch (IOException unreadable) {
      throw new IndexUnavailableException(
          BilingualText.of("the file CURRENT cannot be read", "无法读取 CURRENT 文件"), unreadable);
    }
  }

  private RegistryException unwritable(IOException failure) {
    RegistryException known = FileFailure.in(failure);
    BilingualText unknown = BilingualText.of("the system did not let it be written", "系统未能写入");
    return new RegistryException(
        known == null ? ErrorCode.INTERNAL : known.code(),
        BilingualText.of("Cannot write the index in %s", "无法写入索引 %s", generations.directory()),
        known == null ? unknown : known.why(),
        BilingualText.of(
            "The old index is still in use; make room or rights and run `lianli index rebuild`",
            "原索引仍可使用；请腾出空间或检查权限后再运行 lianli index rebuild"),
        failure);
  }
}
