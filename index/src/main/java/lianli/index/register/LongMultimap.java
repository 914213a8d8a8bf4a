package lianli.index.register;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Rows by key, without an object for each: a county has some millions of keys. */
public final class LongMultimap {
  private static final int NONE = -1;

  private long[] keys;
  private int[] rows;
  private int[] next;
  private int[] heads;
  private int size;

  /** Room for so many entries, which grows. */
  public LongMultimap(int expected) {
    int capacity = Math.max(16, expected);
    keys = new long[capacity];
    rows = new int[capacity];
    next = new int[capacity];
    heads = emptyHeads(capacity);
  }

  private static int[] emptyHeads(int capacity) {
    int[] heads = new int[Integer.highestOneBit(Math.max(16, capacity)) * 2];
    Arrays.fill(heads, NONE);
    return heads;
  }

  /** Adds a row under a key. */
  public void add(long key, int row) {
    if (size == keys.length) {
      grow();
    }
    keys[size] = key;
    rows[size] = row;
    link(size++);
  }

  private void link(int entry) {
    int slot = slot(keys[entry]);
    next[entry] = heads[slot];
    heads[slot] = entry;
  }

  private void grow() {
    int capacity = size + (size >> 1) + 16;
    keys = Arrays.copyOf(keys, capacity);
    rows = Arrays.copyOf(rows, capacity);
    next = new int[capacity];
    heads = emptyHeads(capacity);
    for (int entry = 0; entry < size; entry++) {
      link(entry);
    }
  }

  /** Every row under the key, the last one added first. */
  public void forEach(long key, IntConsumer action) {
    for (int entry = heads[slot(key)]; entry != NONE; entry = next[entry]) {
      if (keys[entry] == key) {
        action.accept(rows[entry]);
      }
    }
  }

  /** The row added last under the key; negative if there is none. */
  public int last(long key) {
    for (int entry = heads[slot(key)]; entry != NONE; entry = next[entry]) {
      if (keys[entry] == key) {
        return rows[entry];
      }
    }
    return NONE;
  }

  private int slot(long key) {
    long spread = key * 0x9E3779B97F4A7C15L;
    return (int) (spread >>> 32) & (heads.length - 1);
  }
}
