package lianli.ocr.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianli.ocr.batch.Batch;
import lianli.ocr.batch.BatchListener;
import lianli.ocr.batch.CollectedDrafts;
import lianli.ocr.drawing.DrawnPage;
import lianli.ocr.drawing.FreshPages;
import lianli.ocr.drawing.PageOrder;
import lianli.ocr.drawing.PagePress;
import lianli.ocr.drawing.ScanFiles;
import lianli.ocr.drawing.form.FormKind;
import lianli.ocr.output.PageSink;
import lianli.registry.RegistryHome;
import lianli.registry.draft.DraftCodec;
import lianli.registry.intake.DraftIntake;
import lianli.registry.json.Json;
import lianli.registry.ledger.sqlite.SqliteRegistryStore;
import lianli.registry.store.OpenRegistry;
import lianli.registry.store.RegistryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers that name couples, numbers and dates go the whole way, from scans to the registry. */
class PapersInBatchTest {
  private static final List<FormKind> PAPERS =
      List.of(FormKind.values()).stream()
          .filter(kind -> kind.sort() == FormKind.Sort.PAPER)
          .toList();

  @TempDir private Path folder;
  @TempDir private Path home;

  @Test
  void noPaperBecomesAnActAndEachEndsAsWhatItIs() throws IOException {
    List<Path> scans = draw();
    CollectedDrafts drafts = new CollectedDrafts();
    new Batch(
            WorkerPool.inProcess(1, () -> FormPages.open(CountyFiles.none())),
            PageSink.NONE,
            () -> false)
        .run(scans, drafts, BatchListener.SILENT);

    List<String> ends =
        drafts.lines().stream()
            .filter(line -> line.string("type").equals("page"))
            .map(line -> line.string("state") + " " + line.string("form"))
            .toList();
    assertThat(ends)
        .containsExactly(
            "not_a_record introduction-letter",
            "not_a_record contents-list",
            "not_a_record photographs",
            "not_a_record office-letter",
            "blank show-through");
    assertThat(entered(drafts.lines())).isZero();
  }

  private List<Path> draw() throws IOException {
    List<Path> files = new ArrayList<>();
    for (PageOrder order : FreshPages.orders(PAPERS.size(), 4712, PAPERS)) {
      DrawnPage page = PagePress.draw(order);
      Path file = folder.resolve(page.truth().file());
      Files.write(file, ScanFiles.jpeg(page.image(), page.truth().dpi(), 0.75f));
      files.add(file);
    }
    return files;
  }

  private long entered(List<Json.Obj> lines) {
    RegistryStore store = new SqliteRegistryStore(new RegistryHome(home), Clock.systemUTC());
    store.create();
    try (OpenRegistry registry = store.openRegistryForWriting()) {
      DraftIntake intake =
          new DraftIntake(
              registry.ledger(), registry.reviewQueue(), LocalDate.of(2026, 3, 2), "tester");
      lines.stream().flatMap(line -> DraftCodec.line(line).stream()).forEach(intake::take);
      return registry.ledger().head().sequence();
    }
  }
}
