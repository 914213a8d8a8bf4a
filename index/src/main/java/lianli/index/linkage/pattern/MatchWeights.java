package lianli.index.linkage.pattern;

/**
 * What each level of each field says for or against a pair, in bits, and what is known before
 * looking.
 */
public final class MatchWeights {
  private static final double LN_2 = Math.log(2);

  private final PatternShape shape;
  private final double[][] bits;
  private final double prior;

  /**
   * Weights out of shares.
   *
   * @param m among matches
   * @param u among other pairs
   * @param prior how likely a pair drawn blindly is a match; above 0 and below 1
   */
  public MatchWeights(LevelShares m, LevelShares u, double prior) {
    if (!m.shape().equals(u.shape())) {
      throw new IllegalArgumentException("weights: m and u are of different shapes");
    }
    shape = m.shape();
    bits = new double[shape.fields()][];
    for (int field = 0; field < bits.length; field++) {
      bits[field] = new double[shape.levels(field) + 1];
      for (int code = 1; code < bits[field].length; code++) {
        bits[field][code] = Math.log(m.share(field, code) / u.share(field, code)) / LN_2;
      }
    }
    this.prior = bits(prior);
  }

  /** The weight of a level; 0 for what is not told. */
  public double weight(int field, int code) {
    return bits[field][code];
  }

  /** The odds before looking, in bits. */
  public double prior() {
    return prior;
  }

  /** The weight of a pattern, with the odds before looking. */
  public double of(long pattern) {
    double sum = prior;
    for (int field = 0; field < bits.length; field++) {
      sum += bits[field][shape.code(pattern, field)];
    }
    return sum;
  }

  /** How likely a pair is a match, from its weight. */
  public static double probability(double weight) {
    return 1 / (1 + Math.pow(2, -weight));
  }

  /** The weight of a probability: its odds in bits. */
  public static double bits(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException("probability: must lie between 0 and 1");
    }
    return Math.log(probability / (1 - probability)) / LN_2;
  }
}
