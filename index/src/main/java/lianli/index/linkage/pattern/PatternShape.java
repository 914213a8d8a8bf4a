package lianli.index.linkage.pattern;

import java.util.Arrays;

/**
 * How many levels each field has, and where its code stands in a pattern: one number that tells how
 * far all fields of a pair agree.
 *
 * <p>The code of a field is {@link #NOT_TOLD} where one side is silent, else its level from 1, the
 * best, to the last, which is everything that reaches no other.
 */
public final class PatternShape {
  /** The code of a field that one side does not tell: it speaks neither for nor against a pair. */
  public static final int NOT_TOLD = 0;

  private final int[] levels;
  private final int[] shifts;
  private final long[] masks;

  private PatternShape(int[] levels) {
    this.levels = levels;
    shifts = new int[levels.length];
    masks = new long[levels.length];
    int bits = 0;
    for (int field = 0; field < levels.length; field++) {
      if (levels[field] < 2) {
        throw new IllegalArgumentException("pattern: a field has at least two levels");
      }
      int width = Integer.SIZE - Integer.numberOfLeadingZeros(levels[field]);
      shifts[field] = bits;
      masks[field] = (1L << width) - 1;
      bits += width;
    }
    if (bits > Long.SIZE - 1) {
      throw new IllegalArgumentException("pattern: more levels than 63 bits can tell apart");
    }
  }

  /** A shape with so many levels for each field; "not told" is none of them. */
  public static PatternShape of(int... levels) {
    return new PatternShape(levels.clone());
  }

  /** How many fields there are. */
  public int fields() {
    return levels.length;
  }

  /** How many levels a field has; the last is its code for what reaches no other. */
  public int levels(int field) {
    return levels[field];
  }

  /** The pattern of these codes, one for each field. */
  public long pack(int... codes) {
    long pattern = 0;
    for (int field = 0; field < levels.length; field++) {
      pattern |= (long) codes[field] << shifts[field];
    }
    return pattern;
  }

  /** The code of a field. */
  public int code(long pattern, int field) {
    return (int) ((pattern >>> shifts[field]) & masks[field]);
  }

  /** What a code of a field adds to a pattern that does not tell the field. */
  public long part(int field, int code) {
    return (long) code << shifts[field];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PatternShape shape && Arrays.equals(levels, shape.levels);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(levels);
  }
}
