package lianli.cli.option;

import java.time.Duration;
import lianli.ocr.worker.CountyFiles;
import lianli.ocr.worker.FormPages;
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

  /** Those who read, by whom pages are read as forms. The command's own ones open the engines. */
  @FunctionalInterface
  public interface Workers {
    /**
     * So many workers as these options say; nothing is opened before they read.
     *
     * @param county what the county brings
     */
    WorkerPool pool(OcrWorkOptions work, CountyFiles county);
  }

  /** Number of workers. */
  public int jobs() {
    return Math.max(1, jobs);
  }

  /**
   * Workers with the engines of this machine.
   *
   * @param county what the county brings
   */
  public WorkerPool pool(CountyFiles county) {
    return inside
        ? WorkerPool.inProcess(jobs(), () -> FormPages.open(county))
        : WorkerPool.ofProcesses(jobs(), limits(), county);
  }

  private WorkerLimits limits() {
    return new WorkerLimits(
        priority,
        Duration.ofSeconds(Math.max(1, pageSeconds)),
        Math.max(64, pageMemory),
        WorkerLimits.USUAL.pages());
  }
}
