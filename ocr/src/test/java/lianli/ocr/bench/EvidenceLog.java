package lianli.ocr.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lianli.ocr.extract.FormReader;
import lianli.ocr.extract.PageResult;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.form.FormCatalogue;
import lianli.ocr.judge.Evidence;
import lianli.ocr.scan.ScanFile;
import lianli.registry.draft.FieldReading;

/**
 * Reads pages whose truth is known and notes of each field its kind, what spoke for it, and whether
 * it was exactly right: what {@link CalibrationFit} fits. No value is noted.
 *
 * <p>Arguments: the file to write, then directories with a truth.jsonl.
 */
public final class EvidenceLog {
  private EvidenceLog() {}

  public static void main(String[] args) throws Exception {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      lines.addAll(of(Path.of(args[i])));
    }
    Files.write(Path.of(args[0]), lines);
    System.exit(0);
  }

  private static List<String> of(Path directory)
      throws IOException, InterruptedException, ExecutionException {
    ThreadLocal<FormReader> readers = ThreadLocal.withInitial(FormReader::open);
    List<Truth> pages = Truth.of(directory);
    List<String> lines = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      List<Future<PageResult>> results =
          pages.stream().map(page -> pool.submit(() -> read(page, readers.get()))).toList();
      for (int i = 0; i < pages.size(); i++) {
        lines.addAll(lines(pages.get(i), results.get(i).get()));
      }
    }
    return lines;
  }

  private static PageResult read(Truth page, FormReader reader) {
    try (ScanFile file = ScanFile.open(page.file())) {
      return reader.read(file.page(1));
    }
  }

  private static List<String> lines(Truth truth, PageResult result) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < Math.min(truth.records().size(), result.drafts().size()); i++) {
      Map<String, FieldReading> read = result.drafts().get(i).fields();
      for (Map.Entry<String, String> field : truth.records().get(i).entrySet()) {
        FieldReading reading = read.get(field.getKey());
        if (reading != null) {
          Evidence evidence = result.records().get(i).evidence().get(field.getKey());
          boolean right =
              Normalizer.normalize(reading.value(), Normalizer.Form.NFC).equals(field.getValue());
          lines.add(
              String.join(
                  "\t",
                  kind(result.form(), field.getKey()),
                  evidence.basis().code(),
                  Double.toString(evidence.score()),
                  right ? "right" : "wrong",
                  truth.condition(),
                  truth.file().getFileName().toString(),
                  field.getKey()));
        }
      }
    }
    return lines;
  }

  private static String kind(String form, String key) {
    String field = key.replaceAll("^(man|woman)\\.", "");
    return FormCatalogue.standard().forms().stream()
        .filter(known -> known.key().equals(form))
        .flatMap(known -> known.field(field).stream())
        .findFirst()
        .map(FieldDefinition::kind)
        .map(kind -> kind.name().toLowerCase(java.util.Locale.ROOT))
        .orElse("unknown");
  }
}
