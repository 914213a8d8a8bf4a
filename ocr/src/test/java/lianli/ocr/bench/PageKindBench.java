package lianli.ocr.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lianli.ocr.form.FormCatalogue;
import lianli.ocr.kind.PageKind;
import lianli.ocr.layout.RecordFinder;
import lianli.ocr.text.PageText;
import lianli.registry.json.Json;

/**
 * What stored page texts ({@link PageTextDump}) are taken for: acts of the wrong kind, acts on
 * papers that record none, records taken for papers. Arguments as for {@link LayoutBench}; {@code
 * --texts} prints the first lines of each page that is not what it should be.
 */
public final class PageKindBench {
  private final RecordFinder finder = new RecordFinder(FormCatalogue.standard());
  private final Map<String, Integer> counts = new TreeMap<>();
  private final boolean printTexts;

  private PageKindBench(boolean printTexts) {
    this.printTexts = printTexts;
  }

  public static void main(String[] arguments) throws IOException {
    List<String> all = List.of(arguments);
    PageKindBench bench = new PageKindBench(all.contains("--texts"));
    List<Path> places = all.stream().filter(each -> !each.startsWith("--")).map(Path::of).toList();
    for (Path directory : places.subList(1, places.size())) {
      bench.run(directory, places.getFirst().resolve(PageTextDump.name(directory)));
    }
    bench.counts.forEach((what, count) -> System.out.printf("%5d  %s%n", count, what));
  }

  private void run(Path directory, Path dump) throws IOException {
    Map<String, PageText> texts = new HashMap<>();
    for (String line : Files.readAllLines(dump)) {
      Json.Obj page = (Json.Obj) Json.parse(line);
      texts.put(page.string("file"), StoredText.read(page));
    }
    for (Truth page : Truth.of(directory)) {
      PageText text = texts.get(page.file().getFileName().toString());
      if (text != null) {
        count(page, text);
      }
    }
  }

  private void count(Truth page, PageText text) {
    String want = page.records().isEmpty() ? "" : page.act();
    PageKind kind = finder.kind(text);
    String got =
        switch (kind) {
          case PageKind.NoRecord none -> "paper " + none.paper().key();
          case PageKind.Register register -> "register";
          case PageKind.Open open -> "open";
          case PageKind.Telling telling -> telling.act();
        };
    String verdict = verdict(want, got);
    counts.merge(verdict, 1, Integer::sum);
    if (!verdict.equals("right")) {
      System.out.printf(
          "%-24s %s: want %s, got %s%n",
          verdict, page.file().getFileName(), want.isEmpty() ? "no act" : want, got);
      if (printTexts) {
        text.inLines().stream().limit(12).forEach(line -> System.out.println("      " + line));
      }
    }
  }

  private static String verdict(String want, String got) {
    if (got.startsWith("paper")) {
      return want.isEmpty() ? "right" : "record called a paper";
    }
    if (got.equals("open") || got.equals("register")) {
      return want.isEmpty() ? "paper left open" : "act left open";
    }
    return want.isEmpty() ? "false act" : got.equals(want) ? "right" : "wrong act";
  }
}
