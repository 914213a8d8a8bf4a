package lianli.ocr.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import lianli.ocr.Drawing;
import lianli.ocr.output.AltoFolder;
import lianli.ocr.output.OutputNames;
import lianli.ocr.output.PageLayer;
import lianli.ocr.output.PageSink;
import lianli.ocr.worker.PageReader;
import lianli.ocr.worker.PageReading;
import lianli.ocr.worker.WorkerPool;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.draft.Draft;
import lianli.registry.draft.PageState;
import lianli.registry.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
  private final List<Integer> kept = new ArrayList<>();

  private final PageSink wholeFiles =
      new PageSink() {
        @Override
        public void take(PageLayer page) {
          kept.add(page.source().page());
        }

        @Override
        public boolean wantsWholeFiles() {
          return true;
        }
      };

  @TempDir private Path folder;
  private final List<String> read = Collections.synchronizedList(new ArrayList<>());

  /** Reads nothing but notes which page it was given; a name with "bad" in it breaks the reader. */
  private PageReader noting() {
    return page -> {
      String name = page.source().file().getFileName().toString();
      read.add(name);
      if (name.contains("bad")) {
        throw new IllegalStateException("a library broke");
      }
      return new PageReading(
          PageState.DONE,
          "form",
          List.of(Draft.of(page.source().ofDraft(), 1, name, "", Map.of(), List.of())),
          new PageLayer(page.source(), 60, 80, 72, List.of()));
    };
  }

  private Path page(String name, int shade) throws IOException {
    Path file = folder.resolve(name);
    ImageIO.write(Drawing.paper(60, 80).box(10, 10, 20, 20, shade).image(), "png", file.toFile());
    return file;
  }

  private List<Path> pages(int count) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      files.add(page("page-%02d.png".formatted(i), 5 * i));
    }
    return files;
  }

  private Batch batch(int jobs) {
    return new Batch(WorkerPool.inProcess(jobs, this::noting), PageSink.NONE, () -> false);
  }

  private static List<String> names(List<Json.Obj> lines) {
    return lines.stream()
        .filter(line -> line.string("type").equals("draft"))
        .map(line -> line.string("form"))
        .toList();
  }

  private static List<Json.Obj> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(line -> (Json.Obj) Json.parse(line)).toList();
  }

  @Test
  void draftsLeaveInTheOrderOfTheInputsWhateverTheNumberOfWorkers() throws IOException {
    List<Path> files = pages(20);
    CollectedDrafts sink = new CollectedDrafts();

    batch(4).run(files, sink, BatchListener.SILENT);

    assertThat(names(sink.lines()))
        .isEqualTo(files.stream().map(file -> file.getFileName().toString()).toList());
    assertThat(sink.lines().getLast().string("type")).isEqualTo("summary");
  }

  @Test
  void oneBadPageNeverStopsABatch() throws IOException {
    List<Path> files =
        List.of(
            page("a.png", 0), page("bad.png", 9), folder.resolve("nosuch.png"), page("z.png", 99));
    CollectedDrafts sink = new CollectedDrafts();
    List<PageState> states = new ArrayList<>();

    BatchSummary summary = batch(2).run(files, sink, (page, progress) -> states.add(page.state()));

    assertThat(states)
        .containsExactly(PageState.DONE, PageState.FAILED, PageState.FAILED, PageState.DONE);
    assertThat(summary.pages(PageState.FAILED)).isEqualTo(2);
    assertThat(sink.lines())
        .filteredOn(line -> line.string("state").equals("failed"))
        .extracting(line -> line.object("error").string("code"))
        .containsExactly("INTERNAL", "BAD_INPUT");
  }

  @Test
  void theSameBytesAndTheSamePixelsAreReadOrKeptOnce() throws IOException {
    Path first = page("first.png", 0);
    Path copy = Files.copy(first, folder.resolve("second.png"));
    Path otherFormat = folder.resolve("third.tif");
    ImageIO.write(ImageIO.read(first.toFile()), "tiff", otherFormat.toFile());
    CollectedDrafts sink = new CollectedDrafts();

    BatchSummary summary =
        batch(1).run(List.of(first, copy, otherFormat), sink, BatchListener.SILENT);

    assertThat(summary.pages(PageState.DUPLICATE)).isEqualTo(2);
    assertThat(names(sink.lines())).containsExactly("first.png");
  }

  @Test
  void anInterruptedRunGoesOnWhereItStopped() throws IOException {
    List<Path> files = pages(12);
    Path out = folder.resolve("drafts.jsonl");
    Path journal = folder.resolve("journal");
    AtomicInteger ended = new AtomicInteger();
    Batch stopsAfterFive =
        new Batch(WorkerPool.inProcess(2, this::noting), PageSink.NONE, () -> ended.get() >= 5);

    assertThatThrownBy(
            () ->
                stopsAfterFive.resume(
                    FileSource.of(files),
                    out,
                    journal,
                    (page, progress) -> ended.incrementAndGet()))
        .isInstanceOfSatisfying(
            RegistryException.class,
            stop -> assertThat(stop.code()).isEqualTo(ErrorCode.INTERRUPTED));
    // What a crash leaves behind: half a draft, and half a line in the journal.
    Files.writeString(out, Files.readString(out) + "{\"type\":\"dra");
    Files.writeString(journal, Files.readString(journal) + "{\"file\":");
    read.clear();
    BatchSummary summary =
        batch(2).resume(FileSource.of(files), out, journal, BatchListener.SILENT);

    assertThat(read).hasSizeLessThanOrEqualTo(7).doesNotContain("page-00.png", "page-04.png");
    assertThat(summary.pages()).isEqualTo(12);
    assertThat(summary.earlier()).isEqualTo(5);
    assertThat(summary.drafts()).isEqualTo(12);
    assertThat(names(lines(out))).hasSize(12).doesNotHaveDuplicates();
  }

  @Test
  void aFinishedRunReadsNothingAgainAndStartingAnewReadsAll() throws IOException {
    List<Path> files = pages(3);
    Path out = folder.resolve("drafts.jsonl");
    Path journal = folder.resolve("journal");
    batch(1).resume(FileSource.of(files), out, journal, BatchListener.SILENT);
    String before = names(lines(out)).toString();
    read.clear();

    batch(1).resume(FileSource.of(files), out, journal, BatchListener.SILENT);
    assertThat(read).isEmpty();
    batch(1).startAnew(FileSource.of(files), out, journal, BatchListener.SILENT);

    assertThat(read).hasSize(3);
    assertThat(names(lines(out))).hasToString(before);
  }

  @Test
  void pagesReadBeforeTheirTextWasAskedForAreCounted() throws IOException {
    List<Path> files = pages(3);
    Path out = folder.resolve("drafts.jsonl");
    Path journal = folder.resolve("journal");
    batch(1).resume(FileSource.of(files), out, journal, BatchListener.SILENT);
    PageSink texts = new AltoFolder(folder.resolve("alto"), OutputNames.below(List.of(folder)));
    Batch asksForTexts = new Batch(WorkerPool.inProcess(1, this::noting), texts, () -> false);

    BatchSummary later =
        asksForTexts.resume(FileSource.of(files), out, journal, BatchListener.SILENT);
    BatchSummary anew =
        asksForTexts.startAnew(FileSource.of(files), out, journal, BatchListener.SILENT);
    BatchSummary last =
        asksForTexts.resume(FileSource.of(files), out, journal, BatchListener.SILENT);

    assertThat(later.unwritten()).isEqualTo(3);
    assertThat(anew.unwritten()).isZero();
    assertThat(last.unwritten()).isZero();
    assertThat(last.earlier()).isEqualTo(3);
  }

  @Test
  void aFileLeftHalfReadIsGivenAgainFromItsFirstPageWhereWholeFilesAreWanted() throws IOException {
    Path file = folder.resolve("three.tif");
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < 3; i++) {
        BufferedImage image = Drawing.paper(60, 80).box(10, 10, 20, 20, 50 * i).image();
        writer.writeToSequence(new IIOImage(image, null, null), null);
      }
      writer.endWriteSequence();
    }
    Path out = folder.resolve("drafts.jsonl");
    Path journal = folder.resolve("journal");
    AtomicInteger ended = new AtomicInteger();
    Batch stopsAfterOne =
        new Batch(WorkerPool.inProcess(1, this::noting), wholeFiles, () -> ended.get() >= 1);
    assertThatThrownBy(
            () ->
                stopsAfterOne.resume(
                    FileSource.of(List.of(file)),
                    out,
                    journal,
                    (page, progress) -> ended.incrementAndGet()))
        .isInstanceOf(RegistryException.class);
    kept.clear();
    read.clear();

    BatchSummary summary =
        new Batch(WorkerPool.inProcess(1, this::noting), wholeFiles, () -> false)
            .resume(FileSource.of(List.of(file)), out, journal, BatchListener.SILENT);

    assertThat(kept).containsExactly(1, 2, 3);
    assertThat(read).as("pages that wait are not read again").hasSizeLessThan(3);
    assertThat(summary.pages(PageState.DONE)).isEqualTo(3);
    assertThat(names(lines(out))).hasSize(3);
  }

  @Test
  void aFailedPageIsTriedAgainOnResume() throws IOException {
    Path bad = page("bad.png", 9);
    Path out = folder.resolve("drafts.jsonl");
    Path journal = folder.resolve("journal");
    batch(1).resume(FileSource.of(List.of(bad)), out, journal, BatchListener.SILENT);

    batch(1).resume(FileSource.of(List.of(bad)), out, journal, BatchListener.SILENT);

    assertThat(read).containsExactly("bad.png", "bad.png");
  }

  @Test
  void aForeignFileIsNoJournal() throws IOException {
    Path journal = Files.writeString(folder.resolve("notes.txt"), "milk, bread\n");

    assertThatThrownBy(
            () ->
                batch(1)
                    .resume(
                        FileSource.of(List.of()),
                        folder.resolve("o"),
                        journal,
                        BatchListener.SILENT))
        .hasMessageContaining("not a journal");
  }

  @Test
  void aPictureOfAnotherKindIsNotPassedOverInSilence() throws IOException {
    page("a.png", 0);
    Files.write(folder.resolve("b.bmp"), new byte[] {'B', 'M', 1, 2});

    BatchSummary summary =
        batch(1).run(InputFiles.of(List.of(folder)), new CollectedDrafts(), BatchListener.SILENT);

    assertThat(summary.pages()).isEqualTo(2);
    assertThat(summary.pages(PageState.FAILED)).isEqualTo(1);
  }
}
