package lianli.cli.option;

import java.time.Duration;
import lianli.ocr.worker.WorkerLimits;
import lianli.ocr.worker.WorkerPool;
import picocli.CommandLine.Option;

/** How many read, how long, and how much of the machine they take. */
public final class OcrWorkOptions {
  @Option(names = "--jobs", paramLabel = "N")
  private int jobs = WorkerPool.usualSize();

  @Option(names = "--priority", paramLabel = "low|normal")
  private WorkerLimits.Priority priority = WorkerLimits.USUAL.priority();

  @Option(names = "--page-seconds", paramLabel = "N")
  private long pageSeconds = WorkerLimits.USUAL.patience().toSeconds();

  @Option(names = "--page-memory", paramLabel = "MB")
  private int pageMemory = WorkerLimits.USUAL.megabytes();

  @Option(names = "--inside")
  private boolean inside;

  /** Number of workers. */
  public int jobs() {
    return Math.max(1, jobs);
  }

  /** True if pages are read in this process. */
  public boolean isInside() {
    return inside;
  }

  /** What processes that read may take. */
  public WorkerLimits limits() {
    return new WorkerLimits(
        priority,
        Duration.ofSeconds(Math.max(1, pageSeconds)),
        Math.max(64, pageMemory),
        WorkerLimits.USUAL.pages());
  }
}
