package lianli.index.linkage.pattern;

import java.util.function.LongToDoubleFunction;

/** Sums over counted pairs, for each level of each field: parts of several counts add up. */
public final class LevelSums {
  private final PatternShape shape;
  private final double[][] sums;

  /** No pair summed yet. */
  public LevelSums(PatternShape shape) {
    this.shape = shape;
    sums = new double[shape.fields()][];
    for (int field = 0; field < sums.length; field++) {
      sums[field] = new double[shape.levels(field) + 1];
    }
  }

  /** Adds every counted pair by the part to which it counts. */
  public LevelSums add(PatternCounts counts, LongToDoubleFunction part) {
    counts.forEach(
        (pattern, pairs) -> {
          double weight = pairs * part.applyAsDouble(pattern);
          for (int field = 0; field < sums.length; field++) {
            sums[field][shape.code(pattern, field)] += weight;
          }
        });
    return this;
  }

  /**
   * Adds what is known beforehand of a field, as if it had been seen in so many pairs: a Dirichlet
   * prior.
   */
  public LevelSums addKnown(int field, LevelShares shares, int ofField, double pairs) {
    for (int code = 1; code < sums[field].length; code++) {
      sums[field][code] += pairs * shares.share(ofField, code);
    }
    return this;
  }

  /** Adds a part of what was summed of a field in pairs that may be of another shape. */
  public void addPart(int field, LevelSums other, int ofField, double part) {
    for (int code = 1; code < sums[field].length; code++) {
      sums[field][code] += part * other.sums[ofField][code];
    }
  }

  /** Adds all that another one summed. */
  public LevelSums addAll(LevelSums other) {
    for (int field = 0; field < sums.length; field++) {
      addField(other, field);
    }
    return this;
  }

  /** Adds what another one summed of one field. */
  public void addField(LevelSums other, int field) {
    for (int code = 0; code < sums[field].length; code++) {
      sums[field][code] += other.sums[field][code];
    }
  }

  /** How many pairs, or parts of them, tell a field. */
  public double told(int field) {
    double told = 0;
    for (int code = 1; code < sums[field].length; code++) {
      told += sums[field][code];
    }
    return told;
  }

  /** The share of each level among the pairs that tell its field. */
  public LevelShares shares() {
    return LevelShares.ofSums(shape, sums);
  }

  /** The u that these sums of other pairs tell. */
  LevelShares ofOthers() {
    return LevelShares.ofOthers(shape, sums);
  }
}
