package lianli.ocr.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StopwatchTest {
  private final Stopwatch watch = new Stopwatch();

  @Test
  void aStageWithinAStageCountsForItselfOnly() {
    watch.time(Stage.JUDGING, () -> watch.time(Stage.PAGE_TEXT, () -> work(60)) + work(20));

    Duration inner = watch.times().get(Stage.PAGE_TEXT);
    Duration outer = watch.times().get(Stage.JUDGING);
    assertThat(inner).isBetween(Duration.ofMillis(60), Duration.ofMillis(100));
    assertThat(outer).isBetween(Duration.ofMillis(20), Duration.ofMillis(59));
  }

  @Test
  void whatHappensBetweenStagesCountsForNone() {
    watch.time(Stage.PDF, () -> work(5));
    work(60);
    watch.time(Stage.PDF, () -> work(5));

    assertThat(watch.times()).containsOnlyKeys(Stage.PDF);
    assertThat(watch.times().get(Stage.PDF)).isLessThan(Duration.ofMillis(60));
  }

  /** Keeps this thread's processor busy for so long. */
  private static int work(int milliseconds) {
    long end = now() + 1_000_000L * milliseconds;
    int turns = 0;
    while (now() < end) {
      turns++;
    }
    return turns;
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
