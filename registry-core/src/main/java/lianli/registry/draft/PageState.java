package lianli.registry.draft;

import java.util.Locale;

/** How a page ended. */
public enum PageState {
  /** Read; every field passed. */
  DONE,
  /** Nothing on it. */
  BLANK,
  /** Read; a paper that records nothing: its form says which. */
  NOT_A_RECORD,
  /** The same bytes or the same pixels came before in this batch. */
  DUPLICATE,
  /** Read; a person must look at some of it. */
  REVIEW,
  /** Could not be read. */
  FAILED,
  /** Brought down the reader, or kept it longer than allowed, twice: not tried again. */
  QUARANTINED;

  /** True if the page was read to its end. */
  public boolean isRead() {
    return this == DONE || this == BLANK || this == NOT_A_RECORD || this == REVIEW;
  }

  /** The name in JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state with this name in JSON. */
  public static PageState ofKey(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
