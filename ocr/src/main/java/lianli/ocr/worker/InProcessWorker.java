package lianli.ocr.worker;

import java.nio.file.Path;
import java.util.function.Supplier;
import lianli.ocr.GreyImage;
import lianli.ocr.scan.PageReference;
import lianli.ocr.scan.ScanFile;
import lianli.ocr.scan.ScannedPage;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.file.Sha256;
import org.jspecify.annotations.Nullable;

/** Works in this process: a reader for life, opened at the first page, and the file read last. */
final class InProcessWorker implements PageWorker {
  private final Supplier<? extends PageReader> readers;
  private @Nullable PageReader reader;
  private @Nullable ScanFile open;

  InProcessWorker(Supplier<? extends PageReader> readers) {
    this.readers = readers;
  }

  @Override
  public int pages(Path file, String sha256) {
    PageReference whole = new PageReference(file, sha256, 0);
    try {
      return file(file, sha256).pages();
    } catch (OutOfMemoryError e) {
      throw WorkerFailures.outOfMemory(whole, e);
    } catch (StackOverflowError e) {
      throw WorkerFailures.unforeseen(whole, e);
    } catch (RuntimeException e) {
      throw e instanceof RegistryException known ? known : WorkerFailures.unforeseen(whole, e);
    }
  }

  @Override
  public PageOutcome read(Path file, String sha256, int page) {
    PageReader hands = reader();
    PageReference source = new PageReference(file, sha256, page);
    long start = System.nanoTime();
    try {
      Begun begun = begin(hands, source);
      PageReading reading = begun.reading().get();
      return new PageOutcome(
          source, reading.state(), begun.pixels(), reading, milliseconds(start), null);
    } catch (RegistryException e) {
      if (e.code() == ErrorCode.MISSING_DEPENDENCY || e.code() == ErrorCode.INTERRUPTED) {
        throw e;
      }
      return PageOutcome.failed(source, milliseconds(start), e);
    } catch (OutOfMemoryError e) {
      return PageOutcome.failed(source, milliseconds(start), WorkerFailures.outOfMemory(source, e));
    } catch (RuntimeException | StackOverflowError e) {
      // A page that breaks a library must cost that page, not the batch.
      return PageOutcome.failed(source, milliseconds(start), WorkerFailures.unforeseen(source, e));
    }
  }

  /**
   * A page of which the scan itself is not needed any more.
   *
   * @param pixels their digest
   * @param reading reads on to the end
   */
  private record Begun(String pixels, Supplier<PageReading> reading) {}

  /** A method of its own: while it runs, and no longer, the scan is held. */
  private Begun begin(PageReader hands, PageReference page) {
    ScannedPage scanned = file(page.file(), page.sha256()).page(page.page());
    return new Begun(digest(scanned.image().red()), hands.begin(scanned));
  }

  /** Called between pages: gives back what the last one needed. */
  void rest() {
    PageReader kept = reader;
    if (kept != null) {
      kept.rest();
    }
  }

  private PageReader reader() {
    PageReader kept = reader;
    if (kept == null) {
      kept = readers.get();
      reader = kept;
    }
    return kept;
  }

  private ScanFile file(Path file, String sha256) {
    ScanFile kept = open;
    if (kept != null && kept.file().equals(file) && kept.sha256().equals(sha256)) {
      return kept;
    }
    letGo();
    ScanFile opened = ScanFile.open(file, sha256);
    open = opened;
    return opened;
  }

  private static String digest(GreyImage image) {
    return new Sha256().add(image.width() + "x" + image.height()).add(image.pixels()).hex();
  }

  private static long milliseconds(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  private void letGo() {
    ScanFile kept = open;
    open = null;
    if (kept != null) {
      kept.close();
    }
  }

  @Override
  public void close() {
    letGo();
    PageReader kept = reader;
    reader = null;
    if (kept != null) {
      kept.close();
    }
  }
}
