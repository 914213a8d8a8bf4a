package lianli.cli.option;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
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
     * @param forms folder of form files beside those that come with the program
     */
    WorkerPool pool(OcrWorkOptions work, Optional<Path> forms);
  }

  /** Number of workers. */
  public int jobs() {
    return Math.max(1, jobs);
  }

  /**
   * Workers with the engines of this machine.
   *
   * @param forms folder of form files beside those that come with the program
   */
  public WorkerPool pool(Optional<Path> forms) {
    return inside
        ? WorkerPool.inProcess(jobs(), () -> FormPages.open(forms))
        : WorkerPool.ofProcesses(jobs(), limits(), forms);
  }

  private WorkerLimits limits() {
    return new WorkerLimits(
        priority,
        Duration.ofSeconds(Math.max(1, pageSeconds)),
        Math.max(64, pageMemory),
        WorkerLimits.USUAL.pages());
  }
}
