package lianli.ocr.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lianli.ocr.drawing.DrawnPage;
import lianli.ocr.drawing.FreshPages;
import lianli.ocr.drawing.PageOrder;
import lianli.ocr.drawing.PagePress;
import lianli.ocr.drawing.ScanFiles;
import lianli.ocr.drawing.form.FormKind;
import lianli.ocr.extract.FormReader;
import lianli.ocr.extract.PageResult;
import lianli.ocr.scan.ScanFile;
import lianli.registry.draft.Draft;

/**
 * Draws pages of every kind and prints what each kind was taken for: {@code KindBench PAGES SEED
 * [KIND…]}, PAGES of each kind, the three conditions in turn. Last it says how many pages that are
 * no records gave a draft with an act, which must be none, and how many records were put aside
 * unseen, which must be none either.
 */
public final class KindBench {
  private final Map<FormKind, Map<String, Integer>> taken = new TreeMap<>();
  private int actsFromPapers;
  private int recordsPutAside;

  private KindBench() {}

  public static void main(String[] arguments) throws IOException {
    int pages = Integer.parseInt(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    List<FormKind> kinds =
        arguments.length > 2
            ? Arrays.stream(arguments).skip(2).map(FormKind::ofCode).toList()
            : List.of(FormKind.values());
    KindBench bench = new KindBench();
    Path scan = Files.createTempFile("kind", ".jpg");
    try (FormReader reader = FormReader.open()) {
      for (PageOrder order : FreshPages.orders(pages * kinds.size(), seed, kinds)) {
        DrawnPage page = PagePress.draw(order);
        Files.write(scan, ScanFiles.jpeg(page.image(), page.truth().dpi(), 0.75f));
        try (ScanFile file = ScanFile.open(scan)) {
          bench.take(order, reader.read(file.page(1)));
        }
      }
    } finally {
      Files.delete(scan);
    }
    bench.print(pages, seed);
  }

  private void take(PageOrder order, PageResult page) {
    List<String> acts =
        page.drafts().stream().map(Draft::act).filter(act -> !act.isEmpty()).distinct().toList();
    String as = page.state().code() + " " + page.form() + " " + String.join("+", acts);
    taken.computeIfAbsent(order.form(), kind -> new TreeMap<>()).merge(as, 1, Integer::sum);
    if (order.form().sort() == FormKind.Sort.PAPER) {
      actsFromPapers += acts.isEmpty() ? 0 : 1;
    } else if (page.state() == PageResult.State.BLANK
        || page.state() == PageResult.State.NOT_A_RECORD) {
      recordsPutAside++;
    }
    if (!page.form().equals(order.form().code())) {
      System.err.println(order.name() + " seed " + order.seed() + ": " + as);
    }
  }

  private void print(int pages, long seed) {
    System.out.printf("%d pages of each of %d kinds, seed %d%n", pages, taken.size(), seed);
    taken.forEach(
        (kind, counts) -> {
          List<String> cells = new ArrayList<>();
          counts.forEach((as, count) -> cells.add("%3d %s".formatted(count, as)));
          System.out.printf("%-30s %s%n", kind.code(), String.join("\n" + " ".repeat(31), cells));
        });
    System.out.printf(
        "no records that gave an act: %d; records put aside unseen: %d%n",
        actsFromPapers, recordsPutAside);
  }
}
