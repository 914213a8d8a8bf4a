package lianli.cli.option;

import java.time.Duration;
import lianli.ocr.worker.Crew;
import picocli.CommandLine.Option;

/** How many read, how long, and how much of the machine they take. */
public final class OcrWorkOptions {
  @Option(names = "--jobs", paramLabel = "N")
  private int jobs = Crew.usualSize();

  @Option(names = "--priority", paramLabel = "low|normal")
  private Crew.Priority priority = Crew.Terms.USUAL.priority();

  @Option(names = "--page-seconds", paramLabel = "N")
  private long pageSeconds = Crew.Terms.USUAL.patience().toSeconds();

  @Option(names = "--page-memory", paramLabel = "MB")
  private int pageMemory = Crew.Terms.USUAL.megabytes();

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

  /** Terms of work for processes that read. */
  public Crew.Terms terms() {
    return new Crew.Terms(
        priority,
        Duration.ofSeconds(Math.max(1, pageSeconds)),
        Math.max(64, pageMemory),
        Crew.Terms.USUAL.pages());
  }
}
