package lianli.ocr.batch;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/**
 * Has Java's garbage collected between pages. Left to itself the serial collector would rather have
 * a larger heap, up to a quarter of the machine's memory: a page leaves some 40 KB, so the parent
 * of a batch grew by 4 MiB each hundred pages though no more than 8 MiB of it was in use.
 */
final class Sweeper {
  /** In bytes; a collection takes some 20 milliseconds. */
  private static final long MOST_GARBAGE = 16 << 20;

  private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
  private long inUse = used();

  /** To be called after each page. */
  void sweep() {
    // Against what was in use: a million pages that are remembered are no garbage.
    if (used() > inUse + MOST_GARBAGE) {
      memory.gc();
      inUse = used();
    }
  }

  private long used() {
    return memory.getHeapMemoryUsage().getUsed();
  }
}
