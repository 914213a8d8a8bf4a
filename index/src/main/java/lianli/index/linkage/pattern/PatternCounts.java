package lianli.index.linkage.pattern;

import java.util.Arrays;

/**
 * How many pairs have each pattern. Millions of pairs have some hundreds of patterns, so all that
 * is learned of them is learned from these counts. Counts of parts add up to the count of the
 * whole. Not for several threads: each counts for itself.
 */
public final class PatternCounts {
  /** What is done with each pattern. */
  @FunctionalInterface
  public interface Visitor {
    /** Takes a pattern and how many pairs have it. */
    void visit(long pattern, long pairs);
  }

  private final PatternShape shape;

  /** Open addressing; a place with no pairs is free. */
  private long[] patterns = new long[256];

  private long[] counts = new long[256];
  private int distinct;
  private long pairs;

  /** Nothing counted yet. */
  public PatternCounts(PatternShape shape) {
    this.shape = shape;
  }

  /** Counts one pair. */
  public void add(long pattern) {
    add(pattern, 1);
  }

  /** Counts so many pairs, at least one. */
  public void add(long pattern, long times) {
    int place = place(pattern);
    if (counts[place] == 0) {
      if (distinct * 2 >= patterns.length) {
        grow();
        place = place(pattern);
      }
      patterns[place] = pattern;
      distinct++;
    }
    counts[place] += times;
    pairs += times;
  }

  /** Counts all that another one counted. */
  public void addAll(PatternCounts other) {
    other.forEach(this::add);
  }

  /** What the patterns tell apart. */
  public PatternShape shape() {
    return shape;
  }

  /** How many pairs were counted. */
  public long pairs() {
    return pairs;
  }

  /** How many different patterns they have. */
  public int distinct() {
    return distinct;
  }

  /** Goes through the patterns in ascending order. */
  public void forEach(Visitor visitor) {
    long[] sorted = new long[distinct];
    int found = 0;
    for (int place = 0; place < patterns.length; place++) {
      if (counts[place] > 0) {
        sorted[found++] = patterns[place];
      }
    }
    Arrays.sort(sorted);
    for (long pattern : sorted) {
      visitor.visit(pattern, counts[place(pattern)]);
    }
  }

  private int place(long pattern) {
    int mask = patterns.length - 1;
    long mixed = pattern * 0x9E3779B97F4A7C15L;
    int place = (int) (mixed >>> 32) & mask;
    while (counts[place] > 0 && patterns[place] != pattern) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    long[] formerPatterns = patterns;
    long[] formerCounts = counts;
    patterns = new long[formerPatterns.length * 2];
    counts = new long[patterns.length];
    for (int i = 0; i < formerPatterns.length; i++) {
      if (formerCounts[i] > 0) {
        int place = place(formerPatterns[i]);
        patterns[place] = formerPatterns[i];
        counts[place] = formerCounts[i];
      }
    }
  }
}
