package lianli.index.linkage;

/**
 * How often a level of agreement shows (Fellegi and Sunter, A Theory for Record Linkage, 1969).
 *
 * @param m among pairs that mean the same people
 * @param u among pairs that do not
 */
record MatchProbabilities(double m, double u) {
  MatchProbabilities {
    if (!(m > 0 && m <= 1 && u > 0 && u <= 1)) {
      throw new IllegalArgumentException("probabilities: must lie above 0 and at most at 1");
    }
  }

  /** The weight of evidence in bits. */
  double weight() {
    return Math.log(m / u) / Math.log(2);
  }
}
