package lianli.ocr.batch;

import lianli.ocr.worker.PageOutcome;

/** Hears of each page in the order of the inputs, on the thread that runs the batch. */
@FunctionalInterface
public interface BatchListener {
  /** Hears nothing. */
  BatchListener SILENT = (page, progress) -> {};

  /** A page has ended and is in the journal. */
  void ended(PageOutcome page, Progress progress);

  /**
   * How far the batch is.
   *
   * @param files in all
   * @param filesBegun of them, including those whose pages are still being read
   * @param pages ended so far
   */
  record Progress(int files, int filesBegun, int pages) {}
}
