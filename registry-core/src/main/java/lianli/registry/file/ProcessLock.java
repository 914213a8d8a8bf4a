package lianli.registry.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A right that one holder has at a time, over all processes of the machine. It is a lock of the
 * operating system on a small file, so it ends with the process that holds it: a dead holder is in
 * nobody's way.
 */
public final class ProcessLock implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(2);

  /**
   * Files whose lock this process holds. The system gives such a lock back as soon as the process
   * closes the file anywhere, so nobody here may open it to see whether it is free.
   */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private ProcessLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** What is done while the right is held. */
  @FunctionalInterface
  public interface Work<T> {
    T run() throws IOException;
  }

  /** Takes the right; empty if somebody else has it, in this process or another. */
  public static Optional<ProcessLock> take(Path file) throws IOException {
    Path key = file.toAbsolutePath().normalize();
    if (!HELD_HERE.add(key)) {
      return Optional.empty();
    }
    boolean taken = false;
    try {
      FileChannel channel =
          FileChannel.open(key, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        taken = lock(channel) != null;
      } finally {
        if (!taken) {
          channel.close();
        }
      }
      return taken ? Optional.of(new ProcessLock(key, channel)) : Optional.empty();
    } finally {
      if (!taken) {
        HELD_HERE.remove(key);
      }
    }
  }

  /**
   * Takes the right as soon as it is free.
   *
   * @param patience how long to wait for others
   * @return empty if they still have it then
   */
  public static Optional<ProcessLock> await(Path file, Duration patience) throws IOException {
    long until = System.nanoTime() + patience.toNanos();
    while (true) {
      Optional<ProcessLock> lock = take(file);
      if (lock.isPresent() || System.nanoTime() > until) {
        return lock;
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while waiting for " + file, stopped);
      }
    }
  }

  /** True if somebody has the right now. */
  public static boolean isHeld(Path file) throws IOException {
    if (HELD_HERE.contains(file.toAbsolutePath().normalize())) {
      return true;
    }
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return lock(channel) == null;
    }
  }

  /**
   * Locks a file that the caller has open, until it is closed.
   *
   * @return null if somebody else, or this process, has it locked
   */
  public static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  /** Does some work, then gives the right back. */
  public <T> T during(Work<T> work) throws IOException {
    try {
      return work.run();
    } finally {
      close();
    }
  }

  /** Gives the right back. */
  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HELD_HERE.remove(file);
    }
  }
}
