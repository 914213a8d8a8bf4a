package lianli.ocr.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Kills a batch at random moments, over and over, and compares with one that nobody touched. */
final class KillRounds {
  private static final long SEED = 20261123;

  /** A batch that takes minutes is killed often on its way, yet its workers come to read. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  /** Workers are nice: on a busy machine one that only begins to live needs a while to die. */
  private static final Duration ORPHANS_PATIENCE = Duration.ofSeconds(30);

  private final Path directory;
  private final Cast cast;
  private final int pages;
  private final Random random = new Random(SEED);
  private final Path scans;
  private final BegunPages begun;
  private int killed;
  private int orphans;

  private KillRounds(Path directory, Cast cast, int pages) throws IOException {
    this.directory = directory;
    this.cast = cast;
    this.pages = pages;
    this.scans = Files.createDirectory(directory.resolve("scans"));
    this.begun = new BegunPages(scans);
  }

  /**
   * What came of it.
   *
   * @param kills of a run that was under way
   * @param drafts on the pages of one batch
   */
  record Outcome(int kills, int batches, int drafts, BegunPages.Counts begun, Faults faults) {
    boolean isGood() {
      return begun.mostAgain() <= Cast.JOBS && faults.areNone();
    }
  }

  /**
   * What must not be.
   *
   * @param notOnce pages and drafts missing from the drafts or in them twice
   * @param different outputs that differ from those of the untouched run
   * @param orphans worker processes that outlived their parent by half a minute
   */
  record Faults(int notOnce, List<String> different, int orphans) {
    boolean areNone() {
      return notOnce == 0 && different.isEmpty() && orphans == 0;
    }
  }

  /** Kills so many times a batch of so many pages; begins another batch when one is through. */
  static Outcome run(Path directory, Cast cast, int pages, int kills)
      throws IOException, InterruptedException {
    KillRounds rounds = new KillRounds(directory, cast, pages);
    cast.draw(rounds.scans, pages);
    return rounds.run(kills);
  }

  private Outcome run(int kills) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Outputs expected = finish(directory.resolve("untouched"));
    long usual = (System.nanoTime() - start) / 1_000_000;
    if (expected.lost() > 0) {
      throw new IOException(expected.lost() + " pages cannot be read even if nobody kills");
    }
    int batches = 0;
    int notOnce = expected.notOnce(pages);
    List<String> different = new ArrayList<>();
    while (killed < kills) {
      Path out = directory.resolve("killed-" + batches++);
      begun.forget();
      killOnTheWay(out, kills, Math.min(usual * 3 / 4, LONGEST.toMillis()));
      Outputs found = finish(out);
      notOnce += expected.notOnceIn(found);
      List<String> names = expected.differentIn(found);
      names.forEach(name -> different.add(out.getFileName() + "/" + name));
      if (names.isEmpty()) {
        delete(out);
      }
    }
    return new Outcome(
        killed,
        batches,
        expected.drafts(),
        begun.counts(),
        new Faults(notOnce, List.copyOf(different), orphans));
  }

  /** Kills one batch until it is through, or was killed so often. */
  private void killOnTheWay(Path out, int kills, long longest)
      throws IOException, InterruptedException {
    for (boolean isThrough = false; !isThrough && killed < kills; ) {
      Process process = start(out);
      isThrough = process.waitFor(random.nextLong(longest) + 1, TimeUnit.MILLISECONDS);
      if (isThrough) {
        requireGoodEnd(process, out);
      } else {
        killed++;
        orphans += kill(process);
      }
      begun.count();
    }
  }

  private Process start(Path out) throws IOException {
    Files.createDirectories(out);
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            Rehearsal.class.getName(),
            cast.name(),
            scans.toString(),
            out.toString())
        .redirectErrorStream(true)
        .redirectOutput(out.resolve("said.txt").toFile())
        .start();
  }

  private Outputs finish(Path out) throws IOException, InterruptedException {
    Process process = start(out);
    process.waitFor();
    requireGoodEnd(process, out);
    begun.count();
    return Outputs.in(out);
  }

  private static void requireGoodEnd(Process process, Path out) throws IOException {
    if (process.exitValue() != 0) {
      throw new IOException(Files.readString(out.resolve("said.txt")));
    }
  }

  /** Kills with signal 9; returns how many of its workers live on. */
  private static int kill(Process process) throws InterruptedException {
    List<ProcessHandle> workers = process.descendants().toList();
    process.destroyForcibly().waitFor();
    long deadline = System.nanoTime() + ORPHANS_PATIENCE.toNanos();
    while (workers.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < deadline) {
      Thread.sleep(10);
    }
    return (int) workers.stream().filter(ProcessHandle::isAlive).count();
  }

  /** Deletes a folder and all that is in it. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
