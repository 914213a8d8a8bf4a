package lianli.registry.intake;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import org.jspecify.annotations.Nullable;

/**
 * One write at a time on a thread of its own, while the rows that follow are judged. Its result is
 * given back on the thread that asked for it, so that only one thread ever tells anybody anything.
 *
 * @param <T> what a write gives back
 */
final class WriteBehind<T> implements AutoCloseable {
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Consumer<T> done;
  private @Nullable Future<T> underway;

  /** Nothing is underway yet. */
  WriteBehind(Consumer<T> done) {
    this.done = done;
  }

  /** Waits for the write before this one and begins this one. */
  void begin(Callable<T> write) {
    finish();
    underway = thread.submit(write);
  }

  /** Waits until nothing is underway; throws what the write threw. */
  void finish() {
    Future<T> write = underway;
    if (write != null) {
      underway = null;
      done.accept(result(write));
    }
  }

  /** What a thread found, or what it threw. */
  static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new RegistryException(
          ErrorCode.INTERRUPTED,
          BilingualText.of("The import was stopped", "导入已停止"),
          BilingualText.of("the user asked for it", "用户要求停止"),
          BilingualText.of("Run the same command again to go on", "再次运行同一命令即可继续"),
          stopped);
    }
  }

  /** Returns only when no write can touch the ledger any more: its owner closes it next. */
  @Override
  public void close() {
    thread.shutdown();
    boolean interrupted = false;
    boolean ended = false;
    while (!ended) {
      try {
        ended = thread.awaitTermination(1, TimeUnit.HOURS);
      } catch (InterruptedException stopped) {
        // A commit is not torn by waiting for it, but its thread's files would be by an interrupt.
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
