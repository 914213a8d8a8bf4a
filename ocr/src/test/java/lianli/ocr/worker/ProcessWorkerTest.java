package lianli.ocr.worker;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import lianli.ocr.Drawing;
import lianli.ocr.batch.BatchSummary;
import lianli.registry.draft.PageState;
import lianli.registry.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page can do to the process that reads it, with processes that really die. */
class ProcessWorkerTest {
  @TempDir private Path folder;
  private Path scans;
  private Path out;
  private int drawn;

  @BeforeEach
  void folders() throws IOException {
    scans = Files.createDirectory(folder.resolve("scans"));
    out = Files.createDirectory(folder.resolve("out"));
  }

  private void scan(String name) throws IOException {
    drawn++;
    ImageIO.write(
        Drawing.paper(60, 40).box(drawn, 5, 3, 3, 0).image(), "png", scans.resolve(name).toFile());
  }

  private BatchSummary run() {
    return Rehearsal.run(Cast.STAND_INS, scans, out);
  }

  private List<Json.Obj> pageLines() throws IOException {
    return Files.readAllLines(out.resolve("drafts.jsonl")).stream()
        .map(line -> (Json.Obj) Json.parse(line))
        .filter(line -> line.string("type").equals("page"))
        .toList();
  }

  private long begun(String name) throws IOException {
    return Files.readAllLines(scans.resolve("begun.log")).stream()
        .filter(line -> line.startsWith(name + " "))
        .count();
  }

  @Test
  void aPageThatCrashesTheProcessTwiceIsPutAsideAndTheOthersAreRead() throws IOException {
    for (String name : List.of("a.png", "b-crash-always.png", "c-crash-once.png", "d.png")) {
      scan(name);
    }

    BatchSummary summary = run();

    assertThat(pageLines())
        .extracting(line -> line.string("state"))
        .containsExactly("done", "quarantined", "done", "done");
    assertThat(pageLines().get(1).object("error").string("message"))
        .contains("b-crash-always.png")
        .contains("brought down the reading process 2 times")
        .contains("put aside");
    assertThat(begun("b-crash-always.png")).isEqualTo(2);
    assertThat(summary.lost()).isEqualTo(1);
    assertThat(Files.readString(out.resolve("drafts.journal"))).contains("\"quarantined\"");
  }

  @Test
  void aPageThatWasPutAsideIsNotTriedAgainWhenTheBatchIsTakenUp() throws IOException {
    scan("a-crash-always.png");
    run();

    BatchSummary summary = run();

    assertThat(begun("a-crash-always.png")).isEqualTo(2);
    assertThat(summary.pages(PageState.QUARANTINED)).isEqualTo(1);
    assertThat(pageLines()).hasSize(1);
  }

  @Test
  void aPageThatNeverEndsIsEndedAfterItsTime() throws IOException {
    scan("a-hang.png");
    scan("b.png");
    long start = System.nanoTime();

    run();

    assertThat(pageLines())
        .extracting(line -> line.string("state"))
        .containsExactly("quarantined", "done");
    assertThat(pageLines().getFirst().object("error").string("message"))
        .contains("not read within 8 s");
    assertThat((System.nanoTime() - start) / 1e9).isLessThan(60);
  }

  @Test
  void aProcessIsPutDownAfterSoManyPagesAndAFreshOneGoesOn() throws IOException {
    int pages = 40;
    for (int page = 0; page < pages; page++) {
      scan("who-%02d.png".formatted(page));
    }

    BatchSummary summary = run();

    Map<String, Long> pagesOf =
        Files.readAllLines(out.resolve("drafts.jsonl")).stream()
            .map(line -> (Json.Obj) Json.parse(line))
            .filter(line -> line.string("type").equals("draft"))
            .collect(groupingBy(line -> line.string("form"), counting()));
    assertThat(summary.pages(PageState.DONE)).isEqualTo(pages);
    assertThat(pagesOf.values()).allMatch(read -> read <= 15);
    assertThat(pagesOf).hasSizeGreaterThan(Cast.JOBS);
  }

  @Test
  void whatALibraryPrintsIsNotTakenForAnAnswer() throws IOException {
    scan("noise.png");

    BatchSummary summary = run();

    assertThat(summary.pages(PageState.DONE)).isEqualTo(1);
    assertThat(pageLines()).hasSize(1);
  }
}
