package lianli.index.linkage.pair;

/**
 * Levels of pairs of values that were found lately: the same few thousand pairs come again and
 * again. A pair that takes another's place drives it out; what it says is the same either way.
 */
final class LevelMemory {
  private static final int PLACES = 1 << 15;

  private final CodedField field;

  /** Pair and level in one number; 0 is none, since a level is at least 1. */
  private final long[] remembered = new long[PLACES];

  LevelMemory(CodedField field) {
    this.field = field;
  }

  int level(int one, int other) {
    if (one == other) {
      return field.level(one);
    }
    if (field.isFar(one, other)) {
      return field.last();
    }
    int less = Math.min(one, other);
    int more = Math.max(one, other);
    // Numbers of values are below 2^29: a list that is read into memory has fewer cells.
    long pair = ((long) less << 29 | more) << 5;
    int place = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 49);
    long found = remembered[place];
    if (found != 0 && (found & ~31L) == pair) {
      return (int) (found & 31L);
    }
    int level = field.level(less, more);
    remembered[place] = pair | level;
    return level;
  }
}
