package lianli.registry.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.RegistryHome;
import lianli.registry.checkpoint.JsonLines;
import lianli.registry.json.Json;
import lianli.registry.ledger.Ledger;

/** Tells the coverage of one registry, and takes declarations of volumes. */
public final class CoverageDesk {
  private final HoldingsFile kept;
  private final JsonLines declared;

  /** A desk in this registry; nothing is opened yet. */
  public CoverageDesk(RegistryHome home) {
    Path directory = home.directory().resolve("coverage");
    kept = new HoldingsFile(directory.resolve("holdings.tsv"));
    declared = new JsonLines(directory.resolve("volumes.jsonl"));
  }

  /** What the ledger covers as it is. */
  public Coverage coverage(Ledger ledger) {
    return Coverage.of(holdings(ledger), volumes());
  }

  /** The kept count brought up to the ledger; counted anew if it fits no part of the ledger. */
  private Holdings holdings(Ledger ledger) {
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

  private static boolean isOf(Ledger ledger, Holdings kept) {
    return kept.head().sequence() <= ledger.head().sequence()
        && ledger.asOf(kept.head().sequence()).head().equals(kept.head());
  }

  /** False if the kept count says other than the ledger; true if none is kept. */
  public boolean isKeptCountRight(Ledger ledger) {
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
    List<Volume> standing = new ArrayList<>(volumes());
    List<Volume> entered = new ArrayList<>();
    try {
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
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return entered;
  }
}
