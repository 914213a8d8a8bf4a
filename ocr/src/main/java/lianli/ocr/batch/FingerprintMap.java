package lianli.ocr.batch;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Remembers a number for each of a million fingerprints, in 27 to 55 bytes each where a {@code
 * HashMap} of objects needs a hundred. Extendible hashing (Fagin, Nievergelt, Pippenger and Strong,
 * 1979) without a hash function, for fingerprints are digests, whose bits are spread evenly
 * already. A full bucket is split in place, so growing leaves nothing for a collector to move: a
 * table that is copied whenever it is full leaves twice its size. Serves one thread.
 */
final class FingerprintMap {
  private static final long FREE = -1;
  private static final long FORGOTTEN = -2;

  /** Those of which the first {@code depth} bits are the same; several places may be one bucket. */
  private Bucket[] directory = {new Bucket(1), new Bucket(1)};

  private int depth = 1;

  /** Remembers that this one was seen; false if it was before. */
  boolean add(Fingerprint key) {
    boolean isNew = get(key).isEmpty();
    if (isNew) {
      put(key, 0);
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
    while (!bucket(key).put(key, number)) {
      split(bucket(key), key);
    }
  }

  /** The number, if there is one. */
  OptionalLong get(Fingerprint key) {
    long number = bucket(key).get(key);
    return number < 0 ? OptionalLong.empty() : OptionalLong.of(number);
  }

  /** As if it had never been seen. */
  void forget(Fingerprint key) {
    bucket(key).forget(key);
  }

  private Bucket bucket(Fingerprint key) {
    return directory[firstBits(key, depth)];
  }

  private static int firstBits(Fingerprint key, int count) {
    return (int) (key.high() >>> (Long.SIZE - count));
  }

  private void split(Bucket full, Fingerprint key) {
    if (full.depth == depth) {
      Bucket[] narrow = directory;
      depth++;
      directory = new Bucket[Math.multiplyExact(2, narrow.length)];
      Arrays.setAll(directory, place -> narrow[place / 2]);
    }
    Bucket upper = full.split();
    int places = 1 << (depth - upper.depth);
    int first = (firstBits(key, upper.depth) | 1) * places;
    Arrays.fill(directory, first, first + places, upper);
  }

  /** A small table with open addressing and linear probing. */
  private static final class Bucket {
    private static final int SLOTS = 512;
    private static final int MOST_USED = SLOTS * 7 / 8;

    private final long[] highs = new long[SLOTS];
    private final long[] lows = new long[SLOTS];
    private final long[] numbers = new long[SLOTS];
    private int depth;
    private int used;

    Bucket(int depth) {
      this.depth = depth;
      Arrays.fill(numbers, FREE);
    }

    /** False if the key is new and there is no room for it. */
    boolean put(Fingerprint key, long number) {
      int slot = slot(key);
      if (numbers[slot] == FREE) {
        if (used == MOST_USED) {
          return false;
        }
        used++;
      }
      highs[slot] = key.high();
      lows[slot] = key.low();
      numbers[slot] = number;
      return true;
    }

    long get(Fingerprint key) {
      return numbers[slot(key)];
    }

    void forget(Fingerprint key) {
      int slot = slot(key);
      if (numbers[slot] != FREE) {
        // Not free again: others may have gone past it to their own slots.
        numbers[slot] = FORGOTTEN;
      }
    }

    /** Where the key is, or else the first free slot after where it should be. */
    private int slot(Fingerprint key) {
      int slot = (int) key.low() & (SLOTS - 1);
      while (numbers[slot] != FREE && (highs[slot] != key.high() || lows[slot] != key.low())) {
        slot = (slot + 1) & (SLOTS - 1);
      }
      return slot;
    }

    /** Keeps those whose next bit is 0; gives a bucket with the others. */
    Bucket split() {
      long[] oldHighs = highs.clone();
      long[] oldLows = lows.clone();
      long[] oldNumbers = numbers.clone();
      Arrays.fill(numbers, FREE);
      used = 0;
      depth++;
      Bucket upper = new Bucket(depth);
      for (int i = 0; i < SLOTS; i++) {
        if (oldNumbers[i] >= 0) {
          Fingerprint key = new Fingerprint(oldHighs[i], oldLows[i]);
          Bucket its = (firstBits(key, depth) & 1) == 0 ? this : upper;
          its.put(key, oldNumbers[i]);
        }
      }
      return upper;
    }
  }
}
