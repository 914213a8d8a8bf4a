package lianli.registry.draft;

/** Whether a person must look. */
public enum Verdict {
  /** May be entered unseen. */
  ACCEPT("accept"),
  /** A person must look. */
  REVIEW("review");

  private final String code;

  Verdict(String code) {
    this.code = code;
  }

  /** Value of the key {@code verdict}. */
  public String code() {
    return code;
  }
}
