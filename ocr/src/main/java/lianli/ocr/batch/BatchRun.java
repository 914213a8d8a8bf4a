package lianli.ocr.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import lianli.ocr.scan.PageReference;
import lianli.ocr.scan.ScanFile;
import lianli.ocr.worker.PageOutcome;
import lianli.ocr.worker.PageWorker;
import lianli.ocr.worker.WorkerPool;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.draft.PageState;

/** One run of a batch: the caller's thread walks the files and writes; workers read. */
final class BatchRun {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final WorkerPool pool;
  private final BooleanSupplier stopped;
  private final Results results;
  private final Deque<UnderWay> underWay = new ArrayDeque<>();
  private final BlockingQueue<PageWorker> idle;
  private final FingerprintMap filesSeen = new FingerprintMap();
  private int begun;

  BatchRun(WorkerPool pool, BooleanSupplier stopped, Results results) {
    this.pool = pool;
    this.stopped = stopped;
    this.results = results;
    // Fair, so that counting the next file's pages does not wait behind all pages under way.
    this.idle = new ArrayBlockingQueue<>(pool.size(), true);
  }

  /** A page being read, and how many its file has. */
  private record UnderWay(Future<PageOutcome> outcome, int pages) {}

  BatchSummary over(FileSource files) {
    List<PageWorker> workers = pool.start();
    idle.addAll(workers);
    ExecutorService threads =
        Executors.newFixedThreadPool(
            pool.size(), Thread.ofPlatform().name("page-reader-", 1).factory());
    try {
      while (!files.isOver()) {
        Optional<Path> file = files.next();
        if (file.isPresent()) {
          begun++;
          begin(file.get(), files, threads);
        } else if (underWay.isEmpty()) {
          rest();
        } else {
          end(underWay.pop(), files);
        }
      }
      while (!underWay.isEmpty()) {
        end(underWay.pop(), files);
      }
    } finally {
      threads.shutdownNow();
      awaitQuiet(threads);
      workers.forEach(PageWorker::close);
    }
    return results.finish(files.passedOver());
  }

  private void rest() {
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (stopped.getAsBoolean() || Thread.currentThread().isInterrupted()) {
      throw interrupted();
    }
  }

  private void begin(Path file, FileSource files, ExecutorService threads) {
    String sha256 = "";
    int pages;
    try {
      sha256 = ScanFile.sha256(file);
      Optional<JournalEntry.Counts> whole = results.journal().earlier(file, sha256, 0);
      if (whole.isPresent()) {
        results.earlier(file, 0, whole.get());
        return;
      }
      pages = pages(file, sha256);
    } catch (RegistryException e) {
      if (isGeneral(e)) {
        throw e;
      }
      PageOutcome failed = PageOutcome.failed(new PageReference(file, sha256, 0), 0, e);
      enqueue(new UnderWay(CompletableFuture.completedFuture(failed), 0), files);
      return;
    }
    boolean isDuplicate = !filesSeen.add(Fingerprint.of(sha256));
    for (int page = 1; page <= pages; page++) {
      PageReference source = new PageReference(file, sha256, page);
      Optional<JournalEntry.Counts> earlier = results.journal().earlier(file, sha256, page);
      if (earlier.isPresent()) {
        results.earlier(file, page, earlier.get());
      } else {
        Future<PageOutcome> outcome =
            isDuplicate
                ? CompletableFuture.completedFuture(PageOutcome.duplicateFile(source))
                : threads.submit(() -> read(source));
        enqueue(new UnderWay(outcome, pages), files);
      }
    }
  }

  private int pages(Path file, String sha256) {
    OptionalInt known = results.journal().pages(file, sha256);
    if (known.isPresent()) {
      return known.getAsInt();
    }
    PageWorker worker = take();
    try {
      return worker.pages(file, sha256);
    } finally {
      idle.add(worker);
    }
  }

  private PageOutcome read(PageReference page) {
    Optional<PageOutcome> waiting = results.spool().find(page);
    if (waiting.isPresent()) {
      return waiting.get();
    }
    PageWorker worker = take();
    try {
      PageOutcome outcome = worker.read(page.file(), page.sha256(), page.page());
      results.spool().keep(outcome);
      return outcome;
    } finally {
      idle.add(worker);
    }
  }

  private PageWorker take() {
    try {
      return idle.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted();
    }
  }

  /**
   * Ends what has ended, and waits for the oldest page once enough are under way: that bounds
   * memory.
   */
  private void enqueue(UnderWay page, FileSource files) {
    underWay.add(page);
    while (underWay.size() > 2 * pool.size()
        || (!underWay.isEmpty() && underWay.peek().outcome().isDone())) {
      end(underWay.pop(), files);
    }
  }

  private void end(UnderWay next, FileSource files) {
    if (stopped.getAsBoolean()) {
      throw interrupted();
    }
    PageOutcome page = await(next.outcome());
    if (page.state() == PageState.FAILED && stopped.getAsBoolean()) {
      // At the end of the process engines are closed under pages still being read.
      throw interrupted();
    }
    results.ended(page, next.pages(), files, begun);
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

  /** True for a failure that concerns every page. */
  private static boolean isGeneral(RegistryException failure) {
    return failure.code() == ErrorCode.MISSING_DEPENDENCY
        || failure.code() == ErrorCode.INTERRUPTED;
  }

  private RegistryException interrupted() {
    int pages = results.pages();
    return new RegistryException(
        ErrorCode.INTERRUPTED,
        BilingualText.of("Stopped after " + pages + " pages", "已在读完 " + pages + " 页后停止"),
        BilingualText.of("you asked for it", "已手动停止"),
        BilingualText.of(
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
