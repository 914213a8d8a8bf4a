package lianli.ocr.worker;

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

  /** Called when a page has been read and answered for: time to give memory back. */
  default void rest() {
    // most readers hold nothing
  }

  @Override
  default void close() {
    // most readers hold nothing
  }
}
