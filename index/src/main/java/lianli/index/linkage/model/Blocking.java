package lianli.index.linkage.model;

import java.util.List;

/**
 * Which pairs are looked at.
 *
 * @param rules a pair is looked at if one of them says so
 * @param refining parts that split blocks that are too large, one after the other
 * @param cap how many records a block may have
 */
public record Blocking(List<BlockingRule> rules, List<KeyPart> refining, int cap) {
  /** The cap unless a specification says otherwise. */
  public static final int USUAL_CAP = 2_000;

  public Blocking {
    rules = List.copyOf(rules);
    refining = List.copyOf(refining);
  }
}
