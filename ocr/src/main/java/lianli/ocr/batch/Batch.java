package lianli.ocr.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import lianli.ocr.output.PageSink;
import lianli.ocr.worker.WorkerPool;

/**
 * Reads many files with several workers. Results leave in the order of the inputs, so the same
 * inputs give the same drafts whatever the number of workers; no more than a few pages for each
 * worker are in memory. Each page is in the sinks and in the journal before the listener hears of
 * it.
 */
public final class Batch {
  private final WorkerPool pool;
  private final PageSink texts;
  private final BooleanSupplier stopped;

  /** What a resumed run need not read again. */
  enum Resumption {
    /** Any page that ended. */
    BY_PAGE,
    /** Files of which every page ended; a file left half read is read again. */
    BY_FILE,
    /** Nothing: all is read again. */
    ANEW
  }

  /**
   * A batch.
   *
   * @param pool those who read
   * @param texts takes the text of each page, in order
   * @param stopped asked between pages; once true no further page is begun
   */
  public Batch(WorkerPool pool, PageSink texts, BooleanSupplier stopped) {
    this.pool = pool;
    this.texts = texts;
    this.stopped = stopped;
  }

  /** Reads files into a sink that cannot be resumed, such as standard output. */
  public BatchSummary run(FileSource files, DraftSink sink, BatchListener listener) {
    try (Journal journal = Journal.none()) {
      return new BatchRun(pool, stopped, new Results(journal, Spool.none(), sink, texts, listener))
          .over(files);
    }
  }

  /** Reads files into a sink that cannot be resumed, such as standard output. */
  public BatchSummary run(List<Path> files, DraftSink sink, BatchListener listener) {
    return run(FileSource.of(files), sink, listener);
  }

  /** Reads files into a drafts file, going on where the journal says an earlier run stopped. */
  public BatchSummary resume(
      FileSource files, Path drafts, Path journalFile, BatchListener listener) {
    return run(files, drafts, new Notes(journalFile, resumption()), listener);
  }

  /** Reads files into a drafts file from the beginning, whatever was read before. */
  public BatchSummary startAnew(
      FileSource files, Path drafts, Path journalFile, BatchListener listener) {
    return run(files, drafts, new Notes(journalFile, Resumption.ANEW), listener);
  }

  private Resumption resumption() {
    return texts.wantsWholeFiles() ? Resumption.BY_FILE : Resumption.BY_PAGE;
  }

  private record Notes(Path file, Resumption resumption) {}

  private BatchSummary run(FileSource files, Path drafts, Notes notes, BatchListener listener) {
    try (Journal journal = Journal.open(notes.file(), notes.resumption());
        DraftFile sink = DraftFile.open(drafts, journal.written())) {
      Spool spool = Spool.beside(notes.file());
      if (notes.resumption() == Resumption.ANEW) {
        spool.clear();
      }
      return new BatchRun(pool, stopped, new Results(journal, spool, sink, texts, listener))
          .over(files);
    }
  }
}
