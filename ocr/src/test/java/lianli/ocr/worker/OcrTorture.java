package lianli.ocr.worker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The long run of reading ({@code make torture}): kills a batch of 300 pages, two workers, at
 * random moments. Prints its figures and ends with 1 if a promise is broken. Argument: kills.
 */
public final class OcrTorture {
  private static final int PAGES = 300;
  private static final long SEED = 20261123;

  private OcrTorture() {}

  /** Runs everything. */
  public static void main(String[] arguments) throws Exception {
    int kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
    Path directory = Files.createTempDirectory("lianli-ocr-torture");
    boolean isGood;
    try {
      KillRounds.Outcome outcome = KillRounds.run(directory, PAGES, kills, SEED);
      System.out.printf(
          "OCR kill -9: %d kills over %d batches of %d pages; at most %d pages begun again after"
              + " one kill (%d workers), %d pages not exactly once, %d outputs different from an"
              + " untouched run, %d workers left behind%n",
          outcome.kills(),
          outcome.batches(),
          PAGES,
          outcome.redone(),
          StandInBatch.JOBS,
          outcome.notOnce(),
          outcome.different(),
          outcome.orphans());
      isGood = outcome.isGood();
    } finally {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    System.exit(isGood ? 0 : 1);
  }
}
