package lianli.ocr.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Runs other programs and ours on the same pages, with the same number of workers, one after the
 * other, and prints pages a minute and the share of fields whose characters stand verbatim in the
 * text each found.
 *
 * <p>The share is the kindest measure to a program that knows no forms: a field counts wherever on
 * the page it was read. {@link AccuracyBench} asks more of us: the right value in the right field.
 *
 * <p>Arguments: directories with a truth.jsonl; {@code --workers N}, 2 by default; {@code --pages
 * N} takes evenly spread pages only.
 */
public final class PeerBench {
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
      compare(directory, workers, most);
    }
    System.exit(0);
  }

  private static void compare(Path directory, int workers, int most)
      throws IOException, InterruptedException {
    List<WrittenPage> pages = spread(WrittenPage.of(directory), most);
    System.out.printf(
        Locale.ROOT, "%n%s: %d pages, %d workers%n", directory, pages.size(), workers);
    System.out.printf("%-50s %10s %8s %12s%n", "", "pages/min", "ratio", "fields found");
    double ours = 0;
    for (Peer peer : List.of(new LianliPeer(), new TesseractPeer(), new OcrMyPdfPeer())) {
      if (!peer.missing().isEmpty()) {
        System.out.printf("%-50s not installed: %s%n", peer.name(), peer.missing());
        continue;
      }
      long start = System.nanoTime();
      List<String> texts = peer.read(pages.stream().map(WrittenPage::file).toList(), workers);
      double rate = pages.size() / ((System.nanoTime() - start) / 60e9);
      ours = ours == 0 ? rate : ours;
      System.out.printf(
          Locale.ROOT,
          "%-50s %10.1f %8s %12.3f%n",
          peer.name(),
          rate,
          String.format(Locale.ROOT, "%.1fx", ours / rate),
          share(pages, texts));
    }
    System.out.println(
        "ratio: how many times as fast we are; found: verbatim anywhere on the page");
  }

  private static List<WrittenPage> spread(List<WrittenPage> pages, int most) {
    if (pages.size() <= most) {
      return pages;
    }
    List<WrittenPage> some = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      some.add(pages.get((int) ((long) i * pages.size() / most)));
    }
    return some;
  }

  private static double share(List<WrittenPage> pages, List<String> texts) {
    int found = 0;
    int all = 0;
    for (int i = 0; i < pages.size(); i++) {
      found += pages.get(i).foundIn(texts.get(i));
      all += pages.get(i).fields().size();
    }
    return all == 0 ? 0 : (double) found / all;
  }
}
