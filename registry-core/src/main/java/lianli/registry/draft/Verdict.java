package lianli.registry.draft;

import java.util.Locale;

/** Whether a person must look. */
public enum Verdict {
  /** May be entered unseen. */
  ACCEPT,
  /** A person must look. */
  REVIEW;

  /** Value of the key {@code verdict}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
