package lianli.ocr.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.ocr.batch.Batch;
import lianli.ocr.batch.BatchListener;
import lianli.ocr.batch.FileSource;
import lianli.ocr.output.OutputNames;
import lianli.ocr.output.PdfFolder;
import lianli.ocr.worker.CountyFiles;
import lianli.ocr.worker.PageOutcome;
import lianli.ocr.worker.StandIn;
import lianli.ocr.worker.WorkerLimits;
import lianli.ocr.worker.WorkerPool;

/**
 * Reads the scans of a directory over and over, as a batch with worker processes, journal and
 * searchable PDFs, and prints every so often what parent and workers hold at that moment, and the
 * most that they held together so far, and the pace since the line before. A flat column {@code
 * most} means that a batch of any length fits.
 *
 * <p>Arguments: DIRECTORY PAGES [WORKERS [EVERY [stand-ins]]]. Each turn reads the scans with a few
 * bytes put behind their end, so that none passes for one that was read before. With stand-ins,
 * which recognise nothing, a long batch shows in minutes what its journal and its parent cost.
 */
public final class MemoryBench {
  private final List<Path> scans;
  private final int pages;
  private final int every;
  private final Path folder;
  private final HeldMemory held = HeldMemory.of(ProcessHandle.current());
  private int ended;
  private int endedBefore;
  private long lookedBefore = System.nanoTime();

  private MemoryBench(List<Path> scans, int pages, int every, Path folder) {
    this.scans = scans;
    this.pages = pages;
    this.every = every;
    this.folder = folder;
  }

  /** Measures and prints. */
  public static void main(String[] arguments) throws IOException {
    int workers = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
    int every = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 100;
    List<Path> scans;
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      scans = files.filter(file -> file.toString().endsWith(".jpg")).sorted().toList();
    }
    boolean areStandIns = arguments.length > 4 && arguments[4].equals("stand-ins");
    WorkerPool pool =
        areStandIns
            ? StandIn.pool(workers)
            : WorkerPool.ofProcesses(workers, WorkerLimits.USUAL, CountyFiles.none());
    Path folder = Files.createTempDirectory("memory");
    try {
      new MemoryBench(scans, Integer.parseInt(arguments[1]), every, folder).run(pool);
    } finally {
      clear(folder);
    }
    System.exit(0);
  }

  private void run(WorkerPool pool) {
    System.out.printf(
        "%8s %12s %12s %8s %8s %10s%n",
        "pages", "parent MiB", "workers MiB", "all", "most", "pages/min");
    Batch batch =
        new Batch(
            pool,
            new PdfFolder(folder.resolve("pdf"), OutputNames.below(List.of(folder))),
            () -> false);
    batch.startAnew(
        new OverAndOver(),
        folder.resolve("drafts.jsonl"),
        folder.resolve("journal"),
        new Watching());
    held.close();
    System.out.printf("most at any time: %d MiB%n", held.most() >> 10);
  }

  /** The same scans again and again, each time as another file. */
  private final class OverAndOver implements FileSource {
    private int given;

    @Override
    public Optional<Path> next() {
      try {
        byte[] scan = Files.readAllBytes(scans.get(given % scans.size()));
        byte[] other = java.util.Arrays.copyOf(scan, scan.length + 4);
        other[scan.length] = (byte) (given >> 24);
        other[scan.length + 1] = (byte) (given >> 16);
        other[scan.length + 2] = (byte) (given >> 8);
        other[scan.length + 3] = (byte) given;
        given++;
        return Optional.of(Files.write(folder.resolve(given + ".jpg"), other));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public boolean isOver() {
      return given >= pages;
    }

    @Override
    public int known() {
      return pages;
    }
  }

  private final class Watching implements BatchListener {
    @Override
    public void ended(PageOutcome page, Progress progress) {
      try {
        Files.delete(page.source().file());
        Files.deleteIfExists(folder.resolve("pdf/" + page.source().file().getFileName() + ".pdf"));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      ended++;
      if (ended % every == 0 || ended == pages) {
        look();
      }
    }
  }

  private void look() {
    long parent = held.ofRoot() >> 10;
    long workers = held.ofDescendants() >> 10;
    long now = System.nanoTime();
    System.out.printf(
        Locale.ROOT,
        "%8d %12d %12d %8d %8d %10.1f%n",
        ended,
        parent,
        workers,
        parent + workers,
        held.most() >> 10,
        (ended - endedBefore) * 60e9 / (now - lookedBefore));
    endedBefore = ended;
    lookedBefore = now;
  }

  private static void clear(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = new ArrayList<>(files.sorted(java.util.Comparator.reverseOrder()).toList());
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}
