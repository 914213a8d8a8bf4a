package lianli.registry.certificate.pdf;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Waits for a parser only so long, and for what it throws not at all. */
final class Patience {
  private static final long STACK = 1 << 20;

  private Patience() {}

  /**
   * The result of the work, or what stands for it if it fails or takes too long. Work that takes
   * too long is left to a thread that does not keep the program from ending.
   */
  static <T> T within(Duration longest, Callable<T> work, Function<String, T> instead) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread reader = new Thread(null, task, "copy-reader", STACK);
    reader.setDaemon(true);
    reader.start();
    try {
      return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException tooLong) {
      reader.interrupt();
      return instead.apply("R1-takes-too-long");
    } catch (ExecutionException unreadable) {
      // Parsers throw failures of many kinds, also of memory and stack.
      return instead.apply("R1-unreadable");
    } catch (InterruptedException stopped) {
      reader.interrupt();
      Thread.currentThread().interrupt();
      return instead.apply("R1-takes-too-long");
    }
  }
}
