package lianli.ocr.batch;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Remembers a number for each of a million fingerprints, in some 36 bytes each where a {@code
 * HashMap} of objects needs a hundred. Open addressing with linear probing (Knuth, The Art of
 * Computer Programming 3, §6.4, algorithm L): fingerprints are digests, so their bits are spread
 * evenly already. Serves one thread.
 */
final class FingerprintMap {
  private static final int FEWEST_SLOTS = 64;
  private static final double FULL = 0.8;
  private static final long FREE = -1;
  private static final long FORGOTTEN = -2;

  private long[] highs = new long[FEWEST_SLOTS];
  private long[] lows = new long[FEWEST_SLOTS];
  private long[] numbers = free(FEWEST_SLOTS);
  private int used;

  /** Remembers that this one was seen; false if it was before. */
  boolean add(Fingerprint key) {
    int slot = slot(key);
    boolean isNew = numbers[slot] < 0;
    if (isNew) {
      put(slot, key, 0);
    }
    return isNew;
  }

  /**
   * Remembers a number in place of what was there.
   *
   * @throws IllegalArgumentException if it is negative
   */
  void put(Fingerprint key, long number) {
    if (number < 0) {
      throw new IllegalArgumentException("only natural numbers are remembered");
    }
    put(slot(key), key, number);
  }

  /** The number, if there is one. */
  OptionalLong get(Fingerprint key) {
    long number = numbers[slot(key)];
    return number < 0 ? OptionalLong.empty() : OptionalLong.of(number);
  }

  /** As if it had never been seen. */
  void forget(Fingerprint key) {
    int slot = slot(key);
    if (numbers[slot] != FREE) {
      // Not free again: others may have gone past it to their own slots.
      numbers[slot] = FORGOTTEN;
    }
  }

  private void put(int slot, Fingerprint key, long number) {
    boolean wasFree = numbers[slot] == FREE;
    highs[slot] = key.high();
    lows[slot] = key.low();
    numbers[slot] = number;
    if (wasFree) {
      used++;
      if (used > FULL * numbers.length) {
        grow();
      }
    }
  }

  /** Where the key is, or else the first free slot after where it should be. */
  private int slot(Fingerprint key) {
    int slot = (int) Math.unsignedMultiplyHigh(key.high(), numbers.length);
    while (numbers[slot] != FREE && (highs[slot] != key.high() || lows[slot] != key.low())) {
      slot = slot + 1 == numbers.length ? 0 : slot + 1;
    }
    return slot;
  }

  /** By half, not to twice the size: then two thirds of the slots are in use, not half of them. */
  private void grow() {
    long[] oldHighs = highs;
    long[] oldLows = lows;
    long[] oldNumbers = numbers;
    int slots = Math.addExact(numbers.length, numbers.length / 2);
    highs = new long[slots];
    lows = new long[slots];
    numbers = free(slots);
    used = 0;
    for (int i = 0; i < oldNumbers.length; i++) {
      if (oldNumbers[i] >= 0) {
        Fingerprint key = new Fingerprint(oldHighs[i], oldLows[i]);
        put(slot(key), key, oldNumbers[i]);
      }
    }
  }

  private static long[] free(int slots) {
    long[] numbers = new long[slots];
    Arrays.fill(numbers, FREE);
    return numbers;
  }
}
