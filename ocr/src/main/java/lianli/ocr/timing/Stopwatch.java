package lianli.ocr.timing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the processor time of each stage. A stage within a stage counts for itself only, so the
 * sums can be added. Engines work on the thread that calls them, so theirs is counted; compiling
 * and collecting garbage is not. Serves one thread at a time.
 */
public final class Stopwatch {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final EnumMap<Stage, Long> nanos = new EnumMap<>(Stage.class);
  private @Nullable Stage running;
  private long since;

  /** Does the work of a stage. */
  public <T> T time(Stage stage, Supplier<T> work) {
    Stage outer = change(stage);
    try {
      return work.get();
    } finally {
      change(outer);
    }
  }

  private @Nullable Stage change(@Nullable Stage next) {
    long now = threads.getCurrentThreadCpuTime();
    Stage before = running;
    if (before != null) {
      nanos.merge(before, now - since, Long::sum);
    }
    running = next;
    since = now;
    return before;
  }

  /** What each stage took so far; those that never ran are left out. */
  public Map<Stage, Duration> times() {
    EnumMap<Stage, Duration> times = new EnumMap<>(Stage.class);
    nanos.forEach((stage, time) -> times.put(stage, Duration.ofNanos(time)));
    return times;
  }
}
