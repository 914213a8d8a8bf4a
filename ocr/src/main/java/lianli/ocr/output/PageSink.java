package lianli.ocr.output;

/** Takes the text of pages as they are read. Called by several threads. */
@FunctionalInterface
public interface PageSink {
  /** Takes nothing. */
  PageSink NONE = page -> {};

  /** Takes one page. */
  void take(PageLayer page);

  /** Hands each page to both. */
  default PageSink and(PageSink other) {
    return page -> {
      take(page);
      other.take(page);
    };
  }
}
