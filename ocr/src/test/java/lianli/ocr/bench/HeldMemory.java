package lianli.ocr.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a process and all that it started hold together, as Linux counts it: proportional set sizes,
 * so that pages which several share count once. Looks five times a second, from a thread of its
 * own.
 */
final class HeldMemory implements AutoCloseable {
  private static final int BETWEEN_LOOKS = 500;

  private final ProcessHandle root;
  private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::watch);
  private volatile long most;
  private volatile long mostOfDescendants;

  private HeldMemory(ProcessHandle root) {
    this.root = root;
  }

  /** Begins to watch a process. */
  static HeldMemory of(ProcessHandle root) {
    HeldMemory held = new HeldMemory(root);
    held.thread.start();
    return held;
  }

  /** Most that was held at any look, in kilobytes. */
  long most() {
    return most;
  }

  /** Most that those it started held together, in kilobytes. */
  long mostOfDescendants() {
    return mostOfDescendants;
  }

  /** What the process itself holds, in kilobytes. */
  long ofRoot() {
    return held(root);
  }

  /** What those it started hold, in kilobytes. */
  long ofDescendants() {
    return root.descendants().mapToLong(HeldMemory::held).sum();
  }

  private void watch() {
    try {
      while (true) {
        long descendants = ofDescendants();
        most = Math.max(most, ofRoot() + descendants);
        mostOfDescendants = Math.max(mostOfDescendants, descendants);
        Thread.sleep(BETWEEN_LOOKS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** 0 for a process that has just ended. */
  private static long held(ProcessHandle process) {
    Path rollup = Path.of("/proc", String.valueOf(process.pid()), "smaps_rollup");
    try (Stream<String> lines = Files.lines(rollup)) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
