package lianli.ocr.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The long run of reading ({@code make torture}): kills a batch of 300 pages, two workers, at
 * random moments, first with workers that recognise nothing, then with the real ones on drawn
 * forms. Prints its figures and ends with 1 if a promise is broken; the folder with the outputs
 * then stays. Arguments: kills with stand-ins (200), kills with real readers (0; 200 take most of
 * an hour), pages of a batch (300).
 */
public final class OcrTorture {
  private OcrTorture() {}

  /** Runs everything. */
  public static void main(String[] arguments) throws Exception {
    int pages = number(arguments, 2, 300);
    boolean isGood = run("stand-ins", Cast.STAND_INS, pages, number(arguments, 0, 200));
    isGood &= run("real readers", Cast.READERS, pages, number(arguments, 1, 0));
    System.exit(isGood ? 0 : 1);
  }

  private static int number(String[] arguments, int place, int otherwise) {
    return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
  }

  private static boolean run(String name, Cast cast, int pages, int kills)
      throws IOException, InterruptedException {
    if (kills == 0) {
      return true;
    }
    Path directory = Files.createTempDirectory("lianli-ocr-torture");
    long start = System.nanoTime();
    boolean isGood = false;
    try {
      KillRounds.Outcome outcome = KillRounds.run(directory, cast, pages, kills);
      print(name, pages, outcome, (System.nanoTime() - start) / 1_000_000_000);
      isGood = outcome.isGood();
    } finally {
      if (isGood) {
        KillRounds.delete(directory);
      } else {
        System.out.println("see " + directory);
      }
    }
    return isGood;
  }

  private static void print(String name, int pages, KillRounds.Outcome outcome, long seconds) {
    BegunPages.Counts begun = outcome.begun();
    KillRounds.Faults faults = outcome.faults();
    System.out.printf(
        "OCR kill -9, %s: %d kills over %d batches of %d pages with %d drafts, in %d:%02d min;"
            + " %d pages begun, %d of them again, at most %d after one kill (%d workers);"
            + " %d pages or drafts not exactly once, %d outputs different from an untouched run,"
            + " %d workers left behind%n",
        name,
        outcome.kills(),
        outcome.batches(),
        pages,
        outcome.drafts(),
        seconds / 60,
        seconds % 60,
        begun.all(),
        begun.again(),
        begun.mostAgain(),
        Cast.JOBS,
        faults.notOnce(),
        faults.different().size(),
        faults.orphans());
    List<String> different = faults.different();
    different.stream().limit(10).forEach(each -> System.out.println("  different: " + each));
  }
}
