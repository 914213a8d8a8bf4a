package lianli.ocr.batch;

import java.util.Locale;

/** How a page ended. */
public enum PageState {
  /** Read; every field passed. */
  DONE,
  /** Nothing on it. */
  BLANK,
  /** The same bytes or the same pixels came before in this batch. */
  DUPLICATE,
  /** Read; a person must look at some of it. */
  REVIEW,
  /** Could not be read; tried again when the batch is resumed. */
  FAILED;

  /** The name in JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state with this name in JSON. */
  public static PageState ofKey(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
