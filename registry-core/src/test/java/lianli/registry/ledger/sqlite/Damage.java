package lianli.registry.ledger.sqlite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import lianli.registry.RegistryException;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;

/** R5: the stored file is cut at every byte of its last entries, and bits of it are turned. */
final class Damage {
  private static final int ENTRIES = 60;
  private static final int LAST = 3;

  private final Fixture registry;
  private final byte[] file;
  private final List<LedgerEntry> entries;
  private int tried;
  private int located;
  private int refused;
  private int harmless;
  private int silent;

  private Damage(Fixture registry) throws IOException {
    this.registry = registry;
    file = Files.readAllBytes(registry.home.database());
    entries = entries();
  }

  private List<LedgerEntry> entries() {
    try (LedgerReader ledger = registry.store().openForReading()) {
      return ledger.entriesAfter(0).toList();
    }
  }

  /**
   * What came of it.
   *
   * @param located verification named the entry, table or page
   * @param refused the file was not opened, with its reason
   * @param harmless every entry reads as before and nothing was reported
   * @param silent an entry reads otherwise and nothing was reported
   */
  record Outcome(int tried, int located, int refused, int harmless, int silent) {
    boolean isGood() {
      return tried > 0 && harmless == 0 && silent == 0;
    }
  }

  /** Cuts the file at every byte from the first of the last three entries on. */
  static Outcome truncations(Path directory, int step) throws Exception {
    Damage damage = new Damage(registry(directory.resolve("cut")));
    for (int length = damage.beginOfTheLast(); length < damage.file.length; length += step) {
      damage.examine(Arrays.copyOf(damage.file, length));
    }
    return damage.outcome();
  }

  /** Turns one bit at random, so often. */
  static Outcome bitFlips(Path directory, int flips, long seed) throws Exception {
    Damage damage = new Damage(registry(directory.resolve("flipped")));
    Random random = new Random(seed);
    for (int flip = 0; flip < flips; flip++) {
      byte[] harmed = damage.file.clone();
      harmed[random.nextInt(harmed.length)] ^= (byte) (1 << random.nextInt(8));
      damage.examine(harmed);
    }
    return damage.outcome();
  }

  private static Fixture registry(Path home) {
    Fixture registry = new Fixture(home).made();
    registry.append(1, ENTRIES);
    return registry;
  }

  /** Where the first byte of the last three entries is stored. */
  private int beginOfTheLast() {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    int begin = file.length;
    for (LedgerEntry entry : entries.subList(entries.size() - LAST, entries.size())) {
      int found = text.indexOf(entry.provenance().sourceKey() + "\"");
      begin = found < 0 ? begin : Math.min(begin, found);
    }
    return begin;
  }

  private void examine(byte[] harmed) throws IOException {
    tried++;
    for (String log : List.of("-wal", "-shm")) {
      Files.deleteIfExists(Path.of(registry.home.database() + log));
    }
    Files.write(registry.home.database(), harmed);
    try {
      if (!registry.store().verify(List.of()).isIntact()) {
        located++;
      } else if (entries().equals(entries)) {
        harmless++;
      } else {
        silent++;
      }
    } catch (RegistryException notOpened) {
      refused++;
    }
  }

  private Outcome outcome() {
    return new Outcome(tried, located, refused, harmless, silent);
  }
}
