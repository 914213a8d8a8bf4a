package lianli.ocr.worker;

import java.nio.file.Path;
import lianli.registry.RegistryException;

/** One pair of hands. Serves one thread at a time. */
public interface PageWorker extends AutoCloseable {

  /**
   * Opens a file and counts its pages.
   *
   * @param sha256 digest of the file's bytes
   * @throws RegistryException if the file cannot be used; QUARANTINED if it may not be tried again
   */
  int pages(Path file, String sha256);

  /**
   * Reads a page. A page that cannot be read is an outcome.
   *
   * @throws RegistryException MISSING_DEPENDENCY or INTERRUPTED: no page can be read
   */
  PageOutcome read(Path file, String sha256, int page);

  /** Goes home. */
  @Override
  void close();
}
