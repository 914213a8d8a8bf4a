package lianli.index.court;

import java.util.Arrays;

/** Keys of a list and the couples of the register that have them, as they met. */
final class Meetings {
  private int[] pairs = new int[1024];
  private int size;

  /** Takes a key and a couple. */
  interface Taker {
    void take(int slot, int couple);
  }

  void add(int slot, int couple) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, size * 2);
    }
    pairs[size++] = slot;
    pairs[size++] = couple;
  }

  void forEach(Taker taker) {
    for (int i = 0; i < size; i += 2) {
      taker.take(pairs[i], pairs[i + 1]);
    }
  }
}
