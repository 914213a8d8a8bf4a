package lianli.ocr.layout;

import java.util.List;

/**
 * A way to part the values of two parties.
 *
 * @param sides of each value: 0 the one, 1 the other, {@link #NOBODY}
 * @param isTold true if the words on the page say which is the man's: then 0 is his
 */
record Division(String name, List<Integer> sides, boolean isTold) {
  static final int NOBODY = -1;

  Division {
    sides = List.copyOf(sides);
  }
}
