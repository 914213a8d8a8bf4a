package lianli.index.linkage;

/**
 * How often a level shows.
 *
 * @param m among pairs that mean the same people
 * @param u among pairs that do not
 */
record Rates(double m, double u) {
  Rates {
    if (!(m > 0 && m <= 1 && u > 0 && u <= 1)) {
      throw new IllegalArgumentException("rates: must lie above 0 and at most at 1");
    }
  }

  /** The weight of evidence in bits. */
  double weight() {
    return Math.log(m / u) / Math.log(2);
  }
}
