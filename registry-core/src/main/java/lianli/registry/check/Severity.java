package lianli.registry.check;

import java.util.Locale;

/** What a finding means for entering an act. */
public enum Severity {
  /** The act is not entered as it stands. */
  BLOCK,
  /** A person looks before it is entered, or after. */
  REVIEW,
  /** Worth knowing; nothing to do. */
  INFO;

  /** Value of the key {@code severity}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
