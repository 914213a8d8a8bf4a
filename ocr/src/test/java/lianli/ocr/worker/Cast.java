package lianli.ocr.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import lianli.ocr.Drawing;
import lianli.ocr.drawing.DrawnPage;
import lianli.ocr.drawing.FreshPages;
import lianli.ocr.drawing.PageOrder;
import lianli.ocr.drawing.PagePress;
import lianli.ocr.drawing.ScanFiles;
import lianli.ocr.drawing.form.FormKind;

/** Who reads in a {@link Rehearsal}, and what. */
enum Cast {
  /**
   * Workers that recognise nothing: a page takes them ten milliseconds, but on a busy machine
   * Java's start alone may take seconds. They are put down after 15 pages, so that a batch sees it.
   */
  STAND_INS(
      StandIn.class,
      new WorkerLimits(WorkerLimits.Priority.NORMAL, Duration.ofSeconds(8), 64, 15)) {
    @Override
    Artist artist(int pages) {
      return Cast::drawBoxes;
    }
  },

  /** The program's own workers, Tesseract and PP-OCR, with forms and papers of every kind. */
  READERS(
      NotingReader.class,
      new WorkerLimits(
          WorkerLimits.Priority.LOW,
          WorkerLimits.USUAL.patience(),
          WorkerLimits.USUAL.megabytes(),
          60)) {
    @Override
    Artist artist(int pages) {
      List<PageOrder> orders = FreshPages.orders(pages, SEED, List.of(FormKind.values()));
      return (folder, first, count) ->
          drawForms(folder, first, orders.subList(first, first + count));
    }
  };

  /** Workers of each run. */
  static final int JOBS = 2;

  private static final long SEED = 20261123;

  private final Class<?> worker;
  private final WorkerLimits limits;

  Cast(Class<?> worker, WorkerLimits limits) {
    this.worker = worker;
    this.limits = limits;
  }

  /** Draws the scan file that begins with this page of the batch. */
  @FunctionalInterface
  interface Artist {
    void draw(Path folder, int first, int count) throws IOException;
  }

  abstract Artist artist(int pages);

  /** Worker processes, not started yet. */
  WorkerPool pool() {
    return WorkerPool.ofProcesses(JOBS, limits, worker, List.of());
  }

  /** Draws what is to be read: single pages, and every tenth file one of three pages. */
  void draw(Path scans, int pages) throws IOException {
    Artist artist = artist(pages);
    for (int page = 0; page < pages; ) {
      int count = page % 10 == 0 && page + 3 <= pages ? 3 : 1;
      artist.draw(scans, page, count);
      page += count;
    }
  }

  private static void drawBoxes(Path folder, int first, int count) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    Path file = folder.resolve("%04d.tif".formatted(first));
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int page = first; page < first + count; page++) {
        var image = Drawing.paper(60, 40).box(page % 50, page / 50, 3, 3, 0).image();
        writer.writeToSequence(new IIOImage(image, null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
  }

  /** Single pages as JPEG; files of several pages are PDF and, in black and white, TIFF in turn. */
  private static void drawForms(Path folder, int first, List<PageOrder> orders) throws IOException {
    List<DrawnPage> pages = new ArrayList<>();
    for (PageOrder order : orders) {
      pages.add(PagePress.draw(order, FreshPages.county(order)));
    }
    List<Integer> dpis = pages.stream().map(page -> page.truth().dpi()).toList();
    String name = "%04d".formatted(first);
    if (pages.size() > 1 && first % 20 == 10) {
      ScanFiles.tiff(
          folder.resolve(name + ".tif"), pages.stream().map(DrawnPage::image).toList(), dpis);
      return;
    }
    List<byte[]> jpegs =
        pages.stream()
            .map(page -> ScanFiles.jpeg(page.image(), page.truth().dpi(), 0.75f))
            .toList();
    if (pages.size() > 1) {
      ScanFiles.pdf(folder.resolve(name + ".pdf"), jpegs, dpis);
    } else {
      Files.write(folder.resolve(name + ".jpg"), jpegs.getFirst());
    }
  }
}
