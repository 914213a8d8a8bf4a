package lianli.registry.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.file.AppendedLines;
import lianli.registry.file.ProcessLock;
import lianli.registry.json.Json;
import lianli.registry.ledger.LedgerReader;

/** Tells the coverage of one registry, and takes declarations of volumes. */
public final class RegistryCoverage {
  private final HoldingsFile kept;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final AppendedLines declared;
  private final Path lock;

  /** A desk in this registry; nothing is opened yet. */
  public RegistryCoverage(RegistryHome home) {
    Path directory = home.directory().resolve("coverage");
    kept = new HoldingsFile(directory.resolve("holdings.tsv"));
    declared = new AppendedLines(directory.resolve("volumes.jsonl"));
    lock = directory.resolve("volumes.lock");
  }

  /** What the ledger covers as it is. */
  public Coverage coverage(LedgerReader ledger) {
    return Coverage.of(holdings(ledger), volumes());
  }

  /** The kept count brought up to the ledger; counted anew if it fits no part of the ledger. */
  private Holdings holdings(LedgerReader ledger) {
    long newest = ledger.head().sequence();
    Optional<Holdings> before = kept.read().filter(one -> isOf(ledger, one));
    if (before.isPresent()) {
      long from = before.get().head().sequence();
      if (from < newest) {
        before.get().catchUp(ledger);
        kept.write(before.get());
      }
      return before.get();
    }
    Holdings counted = Holdings.of(ledger);
    // A question about how things stood earlier must not push out the newest count.
    if (kept.read().map(one -> one.head().sequence()).orElse(0L) <= newest) {
      kept.write(counted);
    }
    return counted;
  }

  private static boolean isOf(LedgerReader ledger, Holdings kept) {
    return kept.head().sequence() <= ledger.head().sequence()
        && ledger.asOf(kept.head().sequence()).head().equals(kept.head());
  }

  /** False if the kept count says other than the ledger; true if none is kept. */
  public boolean isKeptCountRight(LedgerReader ledger) {
    Optional<Holdings> before = kept.read();
    if (before.isEmpty()) {
      return true;
    }
    long sequence = before.get().head().sequence();
    return isOf(ledger, before.get())
        && HoldingsFile.text(Holdings.of(ledger.asOf(sequence)))
            .equals(HoldingsFile.text(before.get()));
  }

  /** The file of the kept count. */
  public Path keptCount() {
    return kept.path();
  }

  /** Every volume as last declared. */
  public List<Volume> volumes() {
    Map<Volume.Key, Volume> volumes = new LinkedHashMap<>();
    try {
      for (String line : declared.lines()) {
        if (Json.parse(line) instanceof Json.Obj json) {
          Volume volume = Volume.of(json);
          volumes.put(volume.key(), volume);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return List.copyOf(volumes.values());
  }

  /**
   * Appends declarations; one that says what stands already is left out.
   *
   * @return those that were new
   */
  public List<Volume> declare(List<Volume> volumes, String author, Instant time) {
    try {
      Files.createDirectories(lock.getParent());
      return ProcessLock.await(lock, PATIENCE)
          .orElseThrow(RegistryCoverage::isTaken)
          .during(() -> declareAlone(volumes, author, time));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Two who declare at once would each write over the other's lines. */
  private List<Volume> declareAlone(List<Volume> volumes, String author, Instant time)
      throws IOException {
    List<Volume> standing = new ArrayList<>(volumes());
    List<Volume> entered = new ArrayList<>();
    for (Volume volume : volumes) {
      if (!standing.contains(volume)) {
        standing.removeIf(other -> other.key().equals(volume.key()));
        standing.add(volume);
        declared.append(
            volume
                .json()
                .put("author", author)
                .put("time", time.truncatedTo(ChronoUnit.SECONDS).toString())
                .build()
                .text());
        entered.add(volume);
      }
    }
    return entered;
  }

  private static RegistryException isTaken() {
    return new RegistryException(
        ErrorCode.LOCKED,
        BilingualText.of("Cannot declare volumes", "无法填报案卷清查情况"),
        BilingualText.of("another process is declaring some", "另一进程正在填报"),
        BilingualText.of("Wait until it has ended", "请等其结束后再试"));
  }
}
