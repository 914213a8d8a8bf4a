package lianli.index.key;

/** One exact term. */
public record Key(KeyKind kind, String value) {
  /** Keeps names and numbers out of logs: prints the kind only. */
  @Override
  public String toString() {
    return kind.field();
  }
}
