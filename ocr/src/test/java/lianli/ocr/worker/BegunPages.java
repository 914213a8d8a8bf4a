package lianli.ocr.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lianli.ocr.scan.PageReference;

/** Counts the pages that workers begin; they note them in {@code begun.log} beside the scans. */
final class BegunPages {
  private static final String LOG = "begun.log";

  private final Path log;
  private final Set<String> earlier = new HashSet<>();
  private int all;
  private int again;
  private int mostAgain;

  BegunPages(Path scans) {
    this.log = scans.resolve(LOG);
  }

  /**
   * How many.
   *
   * @param all pages begun, the same page as often as it was
   * @param again of them those that an earlier run of the same batch had begun
   * @param mostAgain most of those in one run
   */
  record Counts(int all, int again, int mostAgain) {}

  /** Called by workers, several at a time. */
  static void note(PageReference page) {
    Path file = page.file();
    try {
      Files.write(
          file.resolveSibling(LOG),
          (file.getFileName() + " " + page.page() + "\n").getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another batch reads the same scans: all its pages are new. */
  void forget() {
    earlier.clear();
  }

  /** Counts what one run began; empties the log. */
  void count() throws IOException {
    if (!Files.exists(log)) {
      return;
    }
    List<String> begun = Files.readAllLines(log);
    Files.delete(log);
    int twice = (int) begun.stream().filter(earlier::contains).count();
    earlier.addAll(begun);
    all += begun.size();
    again += twice;
    mostAgain = Math.max(mostAgain, twice);
  }

  Counts counts() {
    return new Counts(all, again, mostAgain);
  }
}
