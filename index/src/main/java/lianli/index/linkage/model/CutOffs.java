package lianli.index.linkage.model;

/**
 * From where on pairs are accepted, and from where on a person looks at them.
 *
 * @param accept the least probability of what is accepted
 * @param review the least probability of what is given out at all
 * @param margin how many bits a pair must be ahead of the next for either of its records, where
 *     each has one partner at most
 */
public record CutOffs(double accept, double review, double margin) {
  /** The cut-offs unless a specification says otherwise. */
  public static final CutOffs USUAL = new CutOffs(0.95, 0.5, 3);

  public CutOffs {
    if (!(review > 0 && review <= accept && accept < 1 && margin >= 0)) {
      throw new IllegalArgumentException(
          "cut-offs: 0 < review <= accept < 1, and the margin is not negative");
    }
  }
}
