package lianli.registry.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import lianli.registry.RegistryHome;
import lianli.registry.act.ActCodec;
import lianli.registry.fiction.FictionalRegistry;
import lianli.registry.intake.ListImport.Mode;
import lianli.registry.intake.RowOutcome.Result;
import lianli.registry.json.Json;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.StateRoot;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import lianli.registry.store.RegistryStore;

/**
 * R7: one batch, shuffled anew each time, whose import is killed with signal 9 at a random moment
 * and then given once more, says the same as one that nobody touched.
 */
public final class KilledImports {
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  private KilledImports() {}

  /**
   * What came of it.
   *
   * @param midway cuts after which some rows were in and some were not
   * @param otherwise registries that ended with another state root, another number of entries, or a
   *     broken chain
   */
  public record Outcome(int rows, int cuts, int midway, int otherwise) {
    /** True if every registry said the same. */
    public boolean isGood() {
      return otherwise == 0;
    }
  }

  /** Imports so many rows three times without a cut, and once for each cut. */
  public static Outcome run(Path directory, int rows, int cuts, long seed) throws Exception {
    List<String> lines =
        new ArrayList<>(
            new FictionalRegistry(seed, rows)
                .acts().stream()
                    .map(act -> Json.ofStrings(ActCodec.encode(act)).text())
                    .limit(rows)
                    .toList());
    Random random = new Random(seed);
    Path file = directory.resolve("batch.jsonl");
    Files.write(file, lines);
    RegistryStore whole = registry(directory.resolve("whole"));
    State expected = imported(whole, file);
    int otherwise = 0;
    for (int again = 0; again < 2; again++) {
      otherwise += imported(whole, file).equals(expected) ? 0 : 1;
    }
    long duration = TimeUnit.NANOSECONDS.toMillis(timeOfAChild(directory, file));
    int midway = 0;
    for (int cut = 0; cut < cuts; cut++) {
      Collections.shuffle(lines, random);
      Files.write(file, lines);
      Path home = directory.resolve("cut" + cut);
      RegistryStore store = registry(home);
      kill(home, file, random.nextLong(duration));
      long head = head(store);
      midway += head > 0 && head < expected.entries() ? 1 : 0;
      otherwise += imported(store, file).equals(expected) ? 0 : 1;
    }
    return new Outcome(lines.size(), cuts, midway, otherwise);
  }

  /** What a registry comes to, without the order in which its entries came. */
  private record State(String root, long entries, boolean isIntact) {}

  private static State imported(RegistryStore store, Path file) {
    try (Ledger ledger = store.openForWriting()) {
      ImportReport report = new ListImport(ledger, TODAY, "tester").run(file, Mode.ENTER);
      if (report.count(Result.REJECTED) > 0) {
        throw new IllegalStateException("rows were rejected: the batch proves nothing");
      }
      return new State(StateRoot.of(ledger), ledger.head().sequence(), ledger.verify().isIntact());
    }
  }

  private static long head(RegistryStore store) {
    try (LedgerReader ledger = store.openForReading()) {
      return ledger.head().sequence();
    }
  }

  private static long timeOfAChild(Path directory, Path file) throws Exception {
    Path home = directory.resolve("timed");
    registry(home);
    Process child = start(home, file);
    long begin = System.nanoTime();
    child.waitFor();
    return System.nanoTime() - begin;
  }

  private static void kill(Path home, Path file, long milliseconds) throws Exception {
    Process child = start(home, file);
    child.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    child.toHandle().destroyForcibly();
    child.waitFor();
  }

  /** A child that is about to import. */
  private static Process start(Path home, Path file) throws IOException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                KilledImports.class.getName(),
                home.toString(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))
        .readLine();
    return child;
  }

  private static RegistryStore registry(Path directory) throws IOException {
    Files.createDirectories(directory);
    RegistryStore store = new SqliteRegistryStore(new RegistryHome(directory), Clock.systemUTC());
    store.create();
    return store;
  }

  /** The child: imports a file into a registry. */
  public static void main(String[] arguments) {
    RegistryStore store =
        new SqliteRegistryStore(new RegistryHome(Path.of(arguments[0])), Clock.systemUTC());
    try (Ledger ledger = store.openForWriting()) {
      System.out.println("begun");
      new ListImport(ledger, TODAY, "tester").run(Path.of(arguments[1]), Mode.ENTER);
    }
  }
}
