package lianli.ocr.output;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lianli.ocr.scan.ScanFile;

/**
 * Writes a searchable PDF/A-2b for each scan file: the scan's own image, and over it the text,
 * invisible. The PDF is written when the file's last page comes in; a file of which a page cannot
 * be read gets none, since a PDF that silently lacks a page would pass for the whole.
 */
public final class PdfFolder implements PageSink {
  private final Path folder;
  private final OutputNames names;

  /** Pages of one file so far; their images are fetched when the PDF is written. */
  private final List<PageLayer> waiting = new ArrayList<>();

  private int expected;

  /** Writes into this folder, which is made if need be. */
  public PdfFolder(Path folder, OutputNames names) {
    this.folder = folder;
    this.names = names;
  }

  @Override
  public boolean wantsWholeFiles() {
    return true;
  }

  @Override
  public void take(PageLayer page) {
    Path file = page.source().file();
    if (waiting.isEmpty() || !waiting.getLast().source().file().equals(file)) {
      waiting.clear();
      expected = pages(file);
    }
    waiting.add(page);
    if (waiting.size() == expected) {
      write(file, List.copyOf(waiting));
      waiting.clear();
    }
  }

  @Override
  public boolean lacks(Path file, int page) {
    return Files.notExists(target(file));
  }

  private Path target(Path scan) {
    return folder.resolve(names.of(scan, ".pdf"));
  }

  private static int pages(Path file) {
    try (ScanFile scan = ScanFile.open(file, "")) {
      return scan.pages();
    }
  }

  private void write(Path scan, List<PageLayer> pages) {
    OutputFile.write(
        target(scan),
        out -> {
          OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
          try (Scratch scratch = Scratch.in(folder)) {
            new SearchablePdf(scan, pages, scratch.folder()).save(buffered);
          }
          buffered.flush();
        });
  }
}
