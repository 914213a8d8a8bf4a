package lianli.ocr.decode;

/** Adds what is kept as logarithms: likelihoods of a whole line are too small for anything else. */
public final class LogSum {
  private LogSum() {}

  /** The logarithm of the sum of two numbers of which these are the logarithms. */
  public static double of(double a, double b) {
    if (a == Double.NEGATIVE_INFINITY) {
      return b;
    }
    if (b == Double.NEGATIVE_INFINITY) {
      return a;
    }
    // Not log1p, which is exacter than this needs and ten times as slow.
    return Math.max(a, b) + Math.log(1 + Math.exp(-Math.abs(a - b)));
  }
}
