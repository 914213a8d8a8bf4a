package lianli.ocr.worker;

import java.time.Duration;

/**
 * What a process that reads pages may take.
 *
 * @param patience how long one page may take
 * @param megabytes most memory for the objects of one process; native engines come on top
 * @param pages how many a process reads before a fresh one takes its place
 */
public record WorkerLimits(Priority priority, Duration patience, int megabytes, int pages) {
  /**
   * Two minutes, far more than a worn ledger page takes, and room for A4 at 600 dpi in colour.
   * After 500 pages a process is put down: none was seen to grow by then, but a night's batch is
   * longer than any measurement, and most of what works there is not ours.
   */
  public static final WorkerLimits USUAL =
      new WorkerLimits(Priority.LOW, Duration.ofMinutes(2), 512, 500);

  /** How much of the machine the workers may take. */
  public enum Priority {
    /** What nobody else wants: the machine stays usable. */
    LOW,
    /** As much as any other program. */
    NORMAL
  }
}
