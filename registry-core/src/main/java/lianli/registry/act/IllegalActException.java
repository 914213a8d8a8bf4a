package lianli.registry.act;

/** Fields that make no act: names the key at fault and the rule, never the value. */
public final class IllegalActException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String key;

  /** The key at fault and what it must be. */
  public IllegalActException(String key, String rule) {
    super(key + ": " + rule);
    this.key = key;
  }

  /** The key at fault. */
  public String key() {
    return key;
  }
}
