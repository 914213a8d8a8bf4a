package lianli.registry.check;

/** What a finding means for entering an act. */
public enum Severity {
  /** The act is not entered as it stands. */
  BLOCK("block"),
  /** A person looks before it is entered, or after. */
  REVIEW("review"),
  /** Worth knowing; nothing to do. */
  INFO("info");

  private final String code;

  Severity(String code) {
    this.code = code;
  }

  /** Value of the key {@code severity}. */
  public String code() {
    return code;
  }
}
