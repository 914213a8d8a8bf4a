package lianli.ocr.worker;

import java.util.function.Supplier;
import lianli.ocr.scan.ScannedPage;
import lianli.registry.RegistryException;

/** What is done with each page. One instance serves one worker for the life of the batch. */
@FunctionalInterface
public interface PageReader extends AutoCloseable {

  /**
   * Reads a page.
   *
   * @throws RegistryException if this page cannot be read; the batch goes on
   */
  PageReading read(ScannedPage page);

  /**
   * Begins a page. Who only needs what it makes of the scan need not keep the scan itself: it is
   * the largest thing that a worker holds.
   *
   * @return reads on to the end, once; throws as {@link #read} does
   */
  default Supplier<PageReading> begin(ScannedPage page) {
    return () -> read(page);
  }

  /** Called when a page has been read and answered for: time to give memory back. */
  default void rest() {
    // most readers hold nothing
  }

  @Override
  default void close() {
    // most readers hold nothing
  }
}
