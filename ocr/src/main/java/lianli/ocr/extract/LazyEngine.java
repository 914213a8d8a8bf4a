package lianli.ocr.extract;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A reader that few pages need and that holds much memory: opened when it is first asked for,
 * closed again after a page that did without it. Boxes hold papers of one kind, so it rarely opens
 * twice.
 */
final class LazyEngine<T extends AutoCloseable> {
  private final Supplier<T> opening;
  private final Closing<T> closing;
  private @Nullable T open;
  private boolean isWanted;

  /** How it is closed, without the exceptions that it does not have. */
  interface Closing<T> {
    void close(T reader);
  }

  LazyEngine(Supplier<T> opening, Closing<T> closing) {
    this.opening = opening;
    this.closing = closing;
  }

  T get() {
    isWanted = true;
    T kept = open;
    if (kept == null) {
      kept = opening.get();
      open = kept;
    }
    return kept;
  }

  /** Says that a page has ended. */
  void endPage() {
    if (!isWanted) {
      close();
    }
    isWanted = false;
  }

  void close() {
    T kept = open;
    open = null;
    if (kept != null) {
      closing.close(kept);
    }
  }
}
