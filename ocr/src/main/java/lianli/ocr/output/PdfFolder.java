package lianli.ocr.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.ocr.scan.ScanFile;

/**
 * Writes a searchable PDF/A-2b for each scan file: the scan's own image, and over it the text,
 * invisible. The PDF is written when the file's last page comes in; a file of which a page cannot
 * be read gets none, since a PDF that silently lacks a page would pass for the whole.
 */
public final class PdfFolder implements PageSink {
  private final Path folder;
  private final Map<Path, Pending> waiting = new HashMap<>();

  /** Writes into this folder, which is made if need be. */
  public PdfFolder(Path folder) {
    this.folder = folder;
  }

  /** Text of pages that came in; images are fetched from the file when the PDF is written. */
  private record Pending(int expected, List<PageLayer> pages) {}

  @Override
  public boolean wantsWholeFiles() {
    return true;
  }

  @Override
  public void take(PageLayer page) {
    add(page).ifPresent(pages -> write(page.source().file(), pages));
  }

  /** All pages of the file, if this was the last that was missing. */
  private synchronized Optional<List<PageLayer>> add(PageLayer page) {
    Path file = page.source().file();
    Pending pending = waiting.computeIfAbsent(file, PdfFolder::pending);
    pending.pages().add(page);
    if (pending.pages().size() < pending.expected()) {
      return Optional.empty();
    }
    waiting.remove(file);
    return Optional.of(pending.pages());
  }

  private static Pending pending(Path file) {
    try (ScanFile scan = ScanFile.open(file, "")) {
      return new Pending(scan.pages(), new ArrayList<>());
    }
  }

  private void write(Path scan, List<PageLayer> pages) {
    pages.sort(Comparator.comparingInt(page -> page.source().page()));
    Path file = folder.resolve(pages.getFirst().stem() + ".pdf");
    try {
      Files.createDirectories(folder);
      Path aside = Files.createTempFile(folder, ".pdf", ".tmp");
      new SearchablePdf(scan, pages).save(aside);
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw Unwritable.of(file, e);
    }
  }
}
