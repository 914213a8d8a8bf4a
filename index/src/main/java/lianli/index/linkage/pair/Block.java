package lianli.index.linkage.pair;

/**
 * Records that share a key.
 *
 * @param first those of the first list, ascending
 * @param second those of the second; the same where a list is compared with itself
 */
record Block(int[] first, int[] second) {
  int records(boolean isOfOneList) {
    return isOfOneList ? first.length : first.length + second.length;
  }

  long pairs(boolean isOfOneList) {
    return isOfOneList
        ? first.length * (first.length - 1L) / 2
        : (long) first.length * second.length;
  }
}
