package lianli.index.linkage.pattern;

import java.util.Arrays;
import java.util.function.LongToDoubleFunction;

/**
 * How often each level of each field shows among pairs that tell the field: an m, of pairs that are
 * matches, or a u, of pairs that are none. Every share lies above 0, so that no level ever proves
 * anything by itself.
 */
public final class LevelShares {
  /**
   * Pairs that each field is taken to have been seen in before counting, spread evenly over its
   * levels: what was never seen is rare, not impossible.
   */
  private static final double UNSEEN = 0.5;

  private final PatternShape shape;
  private final double[][] shares;

  private LevelShares(PatternShape shape, double[][] shares) {
    this.shape = shape;
    this.shares = shares;
  }

  /**
   * Shares as somebody says: for each field one for each level, the best first.
   *
   * @throws IllegalArgumentException if there are more or fewer than the shape has, or one does not
   *     lie above 0 and at most at 1
   */
  public static LevelShares of(PatternShape shape, double[]... shares) {
    if (shares.length != shape.fields()) {
      throw new IllegalArgumentException("shares: not as many fields as the shape has");
    }
    double[][] copy = new double[shares.length][];
    for (int field = 0; field < shares.length; field++) {
      copy[field] = shares[field].clone();
      boolean allLie = Arrays.stream(copy[field]).allMatch(share -> share > 0 && share <= 1);
      if (copy[field].length != shape.levels(field) || !allLie) {
        throw new IllegalArgumentException(
            "shares: each level has one, and it lies above 0 and at most at 1");
      }
    }
    return new LevelShares(shape, copy);
  }

  /**
   * Where learning m begins: nine in ten matches reach the best level, and the others share the
   * rest, each half as much as the one before it.
   */
  public static LevelShares ofCarefulHands(PatternShape shape) {
    double[][] shares = new double[shape.fields()][];
    for (int field = 0; field < shares.length; field++) {
      int levels = shape.levels(field);
      shares[field] = new double[levels];
      double rest = 0.1 / (1 - Math.pow(0.5, levels - 1.0));
      shares[field][0] = 0.9;
      for (int level = 1; level < levels; level++) {
        rest /= 2;
        shares[field][level] = rest;
      }
    }
    return new LevelShares(shape, shares);
  }

  /** The u in what was counted. */
  public static LevelShares counted(PatternCounts counts) {
    return counted(counts, pattern -> 1);
  }

  /** The u in what was counted, where a pair counts less than one: by how likely it is no match. */
  public static LevelShares counted(PatternCounts counts, LongToDoubleFunction part) {
    return new LevelSums(counts.shape()).add(counts, part).ofOthers();
  }

  /**
   * A u out of sums, one for each field and code, "not told" at 0. Each level counts as seen once
   * more than it was: of what did not happen in so many pairs nothing is known but that it is
   * hardly more frequent than once in as many.
   */
  static LevelShares ofOthers(PatternShape shape, double[][] sums) {
    double[][] shares = new double[shape.fields()][];
    for (int field = 0; field < shares.length; field++) {
      double[] once = new double[shape.levels(field)];
      Arrays.fill(once, 1);
      shares[field] = shares(sums[field], once);
    }
    return new LevelShares(shape, shares);
  }

  /** The shares in sums: one for each field and code, "not told" at 0. */
  static LevelShares ofSums(PatternShape shape, double[][] sums) {
    double[][] shares = new double[shape.fields()][];
    for (int field = 0; field < shares.length; field++) {
      double[] unseen = new double[shape.levels(field)];
      Arrays.fill(unseen, UNSEEN / unseen.length);
      shares[field] = shares(sums[field], unseen);
    }
    return new LevelShares(shape, shares);
  }

  /** The shares in sums, which tell "not told" first, and in what is known before counting. */
  private static double[] shares(double[] sums, double[] before) {
    double told = 0;
    for (int level = 0; level < before.length; level++) {
      told += sums[level + 1] + before[level];
    }
    double[] shares = new double[before.length];
    for (int level = 0; level < before.length; level++) {
      shares[level] = (sums[level + 1] + before[level]) / told;
    }
    return shares;
  }

  /** The same but for one share, which is no greater than this. */
  public LevelShares atMost(int field, int code, double most) {
    double[][] copy = Arrays.stream(shares).map(double[]::clone).toArray(double[][]::new);
    copy[field][code - 1] = Math.min(copy[field][code - 1], most);
    return new LevelShares(shape, copy);
  }

  /** What the shares are of. */
  public PatternShape shape() {
    return shape;
  }

  /** The share of a level; 1 for what is not told, which therefore changes no product. */
  public double share(int field, int code) {
    return code == PatternShape.NOT_TOLD ? 1 : shares[field][code - 1];
  }

  /** How likely a pattern is, each field by itself. */
  double of(long pattern) {
    double product = 1;
    for (int field = 0; field < shares.length; field++) {
      product *= share(field, shape.code(pattern, field));
    }
    return product;
  }

  /** The greatest difference between a share here and there. */
  double distance(LevelShares other) {
    double greatest = 0;
    for (int field = 0; field < shares.length; field++) {
      for (int level = 0; level < shares[field].length; level++) {
        double difference = Math.abs(shares[field][level] - other.shares[field][level]);
        greatest = Math.max(greatest, difference);
      }
    }
    return greatest;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LevelShares that
        && shape.equals(that.shape)
        && Arrays.deepEquals(shares, that.shares);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(shares);
  }
}
