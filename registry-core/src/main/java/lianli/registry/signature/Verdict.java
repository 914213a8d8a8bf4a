package lianli.registry.signature;

/** Outcome of one question about a signed file. Unknown never counts as passed. */
public enum Verdict {
  PASS,
  UNKNOWN,
  FAIL;

  /** The worse of both. */
  public Verdict and(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
