package lianli.index.key;

/**
 * Keys as numbers of 64 bits, for matching in memory: two keys of one million meet by chance once
 * in ten million lists, and then a pair is compared that need not have been.
 */
public final class KeyCode {
  private static final long START = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private KeyCode() {}

  /** The code of a text. */
  public static long of(String text) {
    return of(text, 0, text.length());
  }

  /** The code of a part of a text. */
  public static long of(String text, int from, int to) {
    long code = START;
    for (int i = from; i < to; i++) {
      code = (code ^ text.charAt(i)) * PRIME;
    }
    return mixed(code);
  }

  /** The code of two, in their order. */
  public static long of(long one, long other) {
    return mixed(one * 31 + Long.rotateLeft(other, 17) + other);
  }

  /** The places of a number that a mask leaves visible, and which they are. */
  public static long ofPlaces(int visible, String number) {
    long code = START ^ visible;
    for (int i = 0; i < number.length(); i++) {
      if ((visible >> i & 1) != 0) {
        code = (code ^ number.charAt(i)) * PRIME;
      }
    }
    return mixed(code);
  }

  /** Spreads what differs in few bits over all of them (SplitMix64). */
  private static long mixed(long code) {
    long spread = (code ^ (code >>> 30)) * 0xbf58476d1ce4e5b9L;
    spread = (spread ^ (spread >>> 27)) * 0x94d049bb133111ebL;
    return spread ^ (spread >>> 31);
  }
}
