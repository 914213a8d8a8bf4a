package lianli.ocr.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Runs other programs and ours on the same pages, one after the other, each making searchable PDFs,
 * and prints what they take: pages a minute, processor seconds a page (of all processes), the most
 * memory that their processes hold together, and the share of fields whose characters stand
 * verbatim in the text each found.
 *
 * <p>The share is the kindest measure to a program that knows no forms: a field counts wherever on
 * the page it was read. {@link AccuracyBench} asks more of us: the right value in the right field.
 * Where the truth knows all text of the pages, the character error rate of it follows, just as
 * kind: {@link PageErrors#add(List, String)}.
 *
 * <p>Arguments: directories with a truth.jsonl; {@code --workers N}, 2 by default; {@code --pages
 * N} takes evenly spread pages only. With one worker a third of them is read.
 */
public final class PeerBench {
  /** Time and memory of one worker do not depend on how many pages follow. */
  private static final int SHARE_FOR_ONE_WORKER = 3;

  private PeerBench() {}

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    List<Path> directories = new ArrayList<>();
    int workers = 2;
    int most = Integer.MAX_VALUE;
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--workers" -> workers = Integer.parseInt(arguments[++i]);
        case "--pages" -> most = Integer.parseInt(arguments[++i]);
        default -> directories.add(Path.of(arguments[i]));
      }
    }
    for (Path directory : directories) {
      List<WrittenPage> pages = spread(WrittenPage.of(directory), most);
      System.out.printf(
          Locale.ROOT,
          "%n%s, searchable PDF of each page%n%s%n",
          directory,
          Taken.HEADING + (isAllTextKnown(pages) ? "    CER" : ""));
      compare(pages, workers);
      if (workers > 1) {
        compare(spread(pages, Math.max(1, pages.size() / SHARE_FOR_ONE_WORKER)), 1);
      }
    }
    System.out.println("found: share of fields that stand verbatim anywhere in the page's text");
    System.out.println("CER: wrong characters of all lines, each laid against the page's text");
    System.exit(0);
  }

  private static boolean isAllTextKnown(List<WrittenPage> pages) {
    return pages.stream().anyMatch(page -> !page.lines().isEmpty());
  }

  private static void compare(List<WrittenPage> pages, int workers)
      throws IOException, InterruptedException {
    for (Peer peer : List.of(new LianliPeer(), new TesseractPeer(), new OcrMyPdfPeer())) {
      if (peer.missing().isEmpty()) {
        System.out.println(measure(peer, pages, workers));
      } else {
        System.out.printf("%-48s not installed: %s%n", peer.name(), peer.missing());
      }
    }
  }

  private static Taken measure(Peer peer, List<WrittenPage> pages, int workers)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("peer");
    long start = System.nanoTime();
    double processor = Program.processorSeconds();
    try (HeldMemory held = HeldMemory.of(ProcessHandle.current())) {
      List<Peer.Found> found =
          peer.read(pages.stream().map(WrittenPage::file).toList(), workers, folder);
      return new Taken(
          peer.name(),
          workers,
          pages.size(),
          (System.nanoTime() - start) / 1e9,
          Program.processorSeconds() - processor,
          held.mostOfDescendants() >> 10,
          share(pages, found),
          errors(pages, found));
    } finally {
      clear(folder);
    }
  }

  /** What a program took for some pages. */
  private record Taken(
      String name,
      int workers,
      int pages,
      double seconds,
      double processor,
      long mebibytes,
      double share,
      PageErrors errors) {
    static final String HEADING =
        String.format(
            "%-48s %7s %6s %10s %11s %9s %6s",
            "", "workers", "pages", "pages/min", "CPU s/page", "peak MiB", "found");

    @Override
    public String toString() {
      return String.format(
              Locale.ROOT,
              "%-48s %7d %6d %10.1f %11.2f %9d %6.3f",
              name,
              workers,
              pages,
              pages / (seconds / 60),
              processor / pages,
              mebibytes,
              share)
          + (errors.characters() == 0 ? "" : String.format(Locale.ROOT, " %6.4f", errors.rate()));
    }
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /**
   * Some pages out of every part of the list. Forms and conditions take turns in it, so the place
   * within the part varies: a steady step would meet the same form again and again.
   */
  private static List<WrittenPage> spread(List<WrittenPage> pages, int most) {
    if (pages.size() <= most) {
      return pages;
    }
    int step = pages.size() / most;
    List<WrittenPage> some = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      some.add(pages.get((int) ((long) i * pages.size() / most) + i % step));
    }
    return some;
  }

  private static double share(List<WrittenPage> pages, List<Peer.Found> found) {
    int right = 0;
    int all = 0;
    for (int i = 0; i < pages.size(); i++) {
      right += pages.get(i).foundIn(found.get(i).fields() + found.get(i).text());
      all += pages.get(i).fields().size();
    }
    return all == 0 ? 0 : (double) right / all;
  }

  private static PageErrors errors(List<WrittenPage> pages, List<Peer.Found> found) {
    PageErrors errors = new PageErrors();
    for (int i = 0; i < pages.size(); i++) {
      errors.add(pages.get(i).lines(), found.get(i).text());
    }
    return errors;
  }
}
