package lianli.ocr.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lianli.ocr.drawing.paper.Condition;
import lianli.ocr.extract.FormReader;
import lianli.ocr.extract.PageResult;
import lianli.ocr.scan.ScanFile;
import lianli.registry.draft.Draft;
import lianli.registry.draft.FieldReading;
import lianli.registry.draft.Verdict;

/**
 * Reads every page of directories with a truth.jsonl and prints how many fields came out exactly
 * right: per form and condition, per condition, per layout and per field, and how many of their
 * characters were wrong. Ledger records are matched in their order on the page; a field that was
 * not read counts as wrong. Where the truth knows all text of the pages, {@link PageErrors} says
 * how many of its characters were wrong.
 *
 * <p>Arguments: directories; {@code --errors} lists what was wrong (fictional people only), {@code
 * --workers N} sets the number of threads.
 */
public final class AccuracyBench {
  private final Map<String, Tally> tallies = new TreeMap<>();
  private final Map<String, PageErrors> texts = new TreeMap<>();
  private final boolean listErrors;
  private int records;
  private int missing;
  private int tooMany;

  private AccuracyBench(boolean listErrors) {
    this.listErrors = listErrors;
  }

  public static void main(String[] args) throws Exception {
    List<Path> directories = new ArrayList<>();
    boolean listErrors = false;
    int workers = 2;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--errors" -> listErrors = true;
        case "--workers" -> workers = Integer.parseInt(args[++i]);
        default -> directories.add(Path.of(args[i]));
      }
    }
    for (Path directory : directories) {
      new AccuracyBench(listErrors).run(directory, workers);
    }
    System.exit(0);
  }

  private void run(Path directory, int workers)
      throws IOException, InterruptedException, ExecutionException {
    List<Truth> pages = Truth.of(directory);
    long cpuBefore = processorNanos();
    long start = System.nanoTime();
    List<PageResult> results = read(pages, workers);
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpu = (processorNanos() - cpuBefore) / 1e9;
    for (int i = 0; i < pages.size(); i++) {
      score(pages.get(i), results.get(i));
      texts
          .computeIfAbsent(pages.get(i).condition(), condition -> new PageErrors())
          .add(pages.get(i).lines(), results.get(i).text());
    }
    System.out.printf("%n%s: %d pages%n", directory, pages.size());
    System.out.println(Tally.HEAD);
    tallies.forEach((name, tally) -> System.out.println(tally.row(name)));
    System.out.printf(
        "records: %d drawn, %d not read, %d read that are none%n", records, missing, tooMany);
    printTexts();
    System.out.printf(
        "%.1f pages/min with %d workers, %.2f CPU s a page%n",
        60 * pages.size() / seconds, workers, cpu / pages.size());
  }

  private void printTexts() {
    long characters = texts.values().stream().mapToLong(PageErrors::characters).sum();
    if (characters == 0) {
      return;
    }
    StringBuilder rates = new StringBuilder();
    for (Condition condition : Condition.values()) {
      PageErrors errors = texts.get(condition.code());
      if (errors != null) {
        rates.append(String.format(" %s %.4f", condition.code(), errors.rate()));
      }
    }
    System.out.printf("text of the whole page: CER%s (%d characters)%n", rates, characters);
  }

  private static long processorNanos() {
    return ProcessHandle.current().info().totalCpuDuration().map(d -> d.toNanos()).orElse(0L);
  }

  private static List<PageResult> read(List<Truth> pages, int workers)
      throws InterruptedException, ExecutionException {
    ThreadLocal<FormReader> readers = ThreadLocal.withInitial(FormReader::open);
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<PageResult>> futures =
          pages.stream().map(page -> pool.submit(() -> read(page, readers.get()))).toList();
      List<PageResult> results = new ArrayList<>();
      for (Future<PageResult> future : futures) {
        results.add(future.get());
      }
      return results;
    }
  }

  private static PageResult read(Truth page, FormReader reader) {
    try (ScanFile file = ScanFile.open(page.file())) {
      return reader.read(file.page(1));
    }
  }

  private void score(Truth truth, PageResult result) {
    int more = result.drafts().size() - truth.records().size();
    records += truth.records().size();
    missing += Math.max(0, -more);
    tooMany += Math.max(0, more);
    for (int i = 0; i < truth.records().size(); i++) {
      Map<String, FieldReading> read =
          i < result.drafts().size() ? fields(result.drafts().get(i)) : Map.of();
      for (Map.Entry<String, String> field : truth.records().get(i).entrySet()) {
        FieldReading reading = read.get(field.getKey());
        String text =
            reading == null ? "" : Normalizer.normalize(reading.value(), Normalizer.Form.NFC);
        boolean right = text.equals(field.getValue());
        boolean accepted = reading != null && reading.verdict() == Verdict.ACCEPT;
        String kind = field.getKey().replaceAll("^(man|woman)\\.", "");
        for (String group :
            List.of(
                "all pages",
                "condition " + truth.condition(),
                "layout " + truth.layout(),
                "field " + kind,
                "form " + truth.form() + " " + truth.condition())) {
          tallies
              .computeIfAbsent(group, name -> new Tally())
              .add(field.getValue(), text, accepted, reading == null ? 0 : reading.confidence());
        }
        if (listErrors && !right) {
          System.out.printf(
              "%s %d %s: want %s, got %s%s%n",
              truth.file().getFileName(),
              i + 1,
              field.getKey(),
              field.getValue(),
              reading == null ? "nothing" : reading.value() + " " + reading.readings(),
              accepted ? "  ACCEPTED" : "");
        }
      }
    }
  }

  private static Map<String, FieldReading> fields(Draft draft) {
    return draft.fields();
  }
}
