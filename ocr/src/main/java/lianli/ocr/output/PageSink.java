package lianli.ocr.output;

import java.nio.file.Path;

/** Takes the text of pages, file after file and page after page. Called by one thread. */
@FunctionalInterface
public interface PageSink {
  /** Takes nothing. */
  PageSink NONE = page -> {};

  /** Takes one page; what this sink writes because of it is written when this returns. */
  void take(PageLayer page);

  /**
   * True if a file is written only once all its pages are in: then a file that an earlier run left
   * half read must be read again from its first page.
   */
  default boolean wantsWholeFiles() {
    return false;
  }

  /** True if this sink should have written something of that page and it is not there. */
  default boolean lacks(Path file, int page) {
    return false;
  }

  /** Hands each page to both. */
  default PageSink and(PageSink other) {
    PageSink first = this;
    return new PageSink() {
      @Override
      public void take(PageLayer page) {
        first.take(page);
        other.take(page);
      }

      @Override
      public boolean wantsWholeFiles() {
        return first.wantsWholeFiles() || other.wantsWholeFiles();
      }

      @Override
      public boolean lacks(Path file, int page) {
        return first.lacks(file, page) || other.lacks(file, page);
      }
    };
  }
}
