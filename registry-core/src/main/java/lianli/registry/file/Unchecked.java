package lianli.registry.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Work on files whose failure goes up unchecked, to be told to the user at the top ({@link
 * lianli.registry.FileFailure}).
 */
public final class Unchecked {
  private Unchecked() {}

  /** Work that gives something. */
  @FunctionalInterface
  public interface Source<T extends @Nullable Object> {
    /** Does the work. */
    T get() throws IOException;
  }

  /** Work that gives nothing. */
  @FunctionalInterface
  public interface Work {
    /** Does the work. */
    void run() throws IOException;
  }

  /** Does the work and gives what it gives. */
  public static <T extends @Nullable Object> T get(Source<T> work) {
    try {
      return work.get();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Does the work. */
  public static void run(Work work) {
    try {
      work.run();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
