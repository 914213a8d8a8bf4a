package lianli.ocr.batch;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import lianli.ocr.scan.ScanFile;
import lianli.ocr.scan.UnreadableScanException;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.Said;

/**
 * Reads many files with several workers. Results leave in the order of the inputs, so the same
 * inputs give the same drafts whatever the number of workers; no more pages are in memory than
 * workers. Each page is in the sink and in the journal before the listener hears of it.
 */
public final class Batch {
  private final Supplier<? extends PageReader> readers;
  private final int jobs;
  private final BooleanSupplier stopped;
  private final Resumption resumption;

  /** What a resumed run need not read again. */
  public enum Resumption {
    /** Any page that ended. */
    BY_PAGE,
    /** Files of which every page ended; a file left half read is read again. */
    BY_FILE
  }

  /** A batch that resumes page by page. */
  public Batch(Supplier<? extends PageReader> readers, int jobs, BooleanSupplier stopped) {
    this(readers, jobs, stopped, Resumption.BY_PAGE);
  }

  /**
   * A batch.
   *
   * @param readers makes one reader for each worker
   * @param jobs number of workers
   * @param stopped asked between pages; once true no further page is begun
   */
  public Batch(
      Supplier<? extends PageReader> readers,
      int jobs,
      BooleanSupplier stopped,
      Resumption resumption) {
    if (jobs < 1) {
      throw new IllegalArgumentException("a batch needs a worker");
    }
    this.readers = readers;
    this.jobs = jobs;
    this.stopped = stopped;
    this.resumption = resumption;
  }

  /** Reads files into a sink that cannot be resumed, such as standard output. */
  public BatchSummary run(List<Path> files, DraftSink sink, BatchListener listener) {
    try (Journal journal = Journal.none()) {
      return new Run(files, journal, sink, listener).run();
    }
  }

  /** Reads files into a drafts file, going on where the journal says an earlier run stopped. */
  public BatchSummary resume(
      List<Path> files, Path drafts, Path journalFile, BatchListener listener) {
    try (Journal journal = Journal.open(journalFile);
        DraftFile sink = DraftFile.open(drafts, journal.written())) {
      return new Run(files, journal, sink, listener).run();
    }
  }

  /** Reads files into a drafts file from the beginning, whatever was read before. */
  public BatchSummary startAnew(
      List<Path> files, Path drafts, Path journalFile, BatchListener listener) {
    Journal.forget(journalFile);
    return resume(files, drafts, journalFile, listener);
  }

  /** One run: the caller's thread walks the files and writes; workers read. */
  private final class Run {
    private final List<Path> files;
    private final Journal journal;
    private final DraftSink sink;
    private final BatchListener listener;
    private final BatchSummary.Counter counter = new BatchSummary.Counter();
    private final Deque<Future<PageOutcome>> underWay = new ArrayDeque<>();
    private final BlockingQueue<Worker> idle = new LinkedBlockingQueue<>();
    private final Map<String, Path> filesSeen = new HashMap<>();
    private final Set<String> pixelsSeen = new HashSet<>();
    private int begun;

    Run(List<Path> files, Journal journal, DraftSink sink, BatchListener listener) {
      this.files = files;
      this.journal = journal;
      this.sink = sink;
      this.listener = listener;
    }

    BatchSummary run() {
      journal.earlier().forEach(page -> pixelsSeen.add(page.pixels()));
      List<Worker> workers = Worker.hire(jobs, readers);
      idle.addAll(workers);
      ExecutorService threads =
          Executors.newFixedThreadPool(jobs, Thread.ofPlatform().name("page-reader-", 1).factory());
      try {
        for (Path file : files) {
          begun++;
          begin(file, threads);
        }
        while (!underWay.isEmpty()) {
          end(underWay.pop());
        }
      } finally {
        threads.shutdownNow();
        awaitQuiet(threads);
        workers.forEach(Worker::dismiss);
      }
      BatchSummary summary = counter.summary();
      sink.write(summary.line());
      sink.commit();
      return summary;
    }

    private void begin(Path file, ExecutorService threads) {
      String sha256 = "";
      try {
        int pages;
        try (ScanFile scan = ScanFile.open(file)) {
          sha256 = scan.sha256();
          pages = scan.pages();
        }
        boolean isDuplicate = filesSeen.putIfAbsent(sha256, file) != null;
        if (resumption == Resumption.BY_FILE) {
          pixelsSeen.removeAll(journal.forgetUnlessWhole(file, sha256, pages));
        }
        for (int page = 1; page <= pages; page++) {
          begin(file, sha256, page, isDuplicate, threads);
        }
      } catch (UnreadableScanException e) {
        enqueue(CompletableFuture.completedFuture(PageOutcome.failed(file, sha256, 0, 0, e)));
      }
    }

    private void begin(
        Path file, String sha256, int page, boolean isDuplicate, ExecutorService threads) {
      Optional<JournalEntry> earlier = journal.earlier(file, sha256, page);
      if (earlier.isPresent()) {
        counter.add(earlier.get());
        return;
      }
      if (isDuplicate) {
        enqueue(CompletableFuture.completedFuture(PageOutcome.duplicateFile(file, sha256, page)));
        return;
      }
      enqueue(threads.submit(() -> read(file, sha256, page)));
    }

    private PageOutcome read(Path file, String sha256, int page) throws InterruptedException {
      Worker worker = idle.take();
      try {
        return worker.read(file, sha256, page);
      } finally {
        idle.add(worker);
      }
    }

    /** Waits for the oldest page once enough are under way: that bounds memory. */
    private void enqueue(Future<PageOutcome> page) {
      underWay.add(page);
      while (underWay.size() > 2 * jobs) {
        end(underWay.pop());
      }
    }

    private void end(Future<PageOutcome> future) {
      if (stopped.getAsBoolean()) {
        throw interrupted();
      }
      PageOutcome page = await(future);
      if (page.state() == PageState.FAILED && stopped.getAsBoolean()) {
        // At the end of the process engines are closed under pages still being read.
        throw interrupted();
      }
      if (!page.pixels().isEmpty() && !pixelsSeen.add(page.pixels())) {
        page = page.asDuplicate();
      }
      page.drafts().forEach(sink::write);
      sink.write(page.line());
      journal.add(JournalEntry.of(page, sink.commit()));
      counter.add(page);
      listener.ended(page, new BatchListener.Progress(files.size(), begun, counter.pages()));
    }

    private PageOutcome await(Future<PageOutcome> future) {
      try {
        return future.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw interrupted();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RegistryException known) {
          throw known;
        }
        throw new IllegalStateException("a page reader broke", e.getCause());
      }
    }

    private RegistryException interrupted() {
      return new RegistryException(
          ErrorCode.INTERRUPTED,
          Said.of(
              "Stopped after " + counter.pages() + " pages", "已在读完 " + counter.pages() + " 页后停止"),
          Said.of("you asked for it", "应您的要求"),
          Said.of(
              "Run the same command again to go on from there (with --out)",
              "再次运行同一命令即可继续（需使用 --out）"));
    }

    /** Engines are closed only when no worker uses them any more. */
    private static void awaitQuiet(ExecutorService threads) {
      boolean interrupted = Thread.interrupted();
      threads.close();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
