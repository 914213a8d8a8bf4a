package lianli.ocr.layout;

/**
 * A label found in a piece.
 *
 * @param from its first character
 * @param to behind its last
 * @param weight how sure it is that this is a label here
 */
record LabelHit(int from, int to, Meaning meaning, double weight) {
  /** The same with what surrounds it. */
  LabelHit over(int first, int behindLast) {
    return new LabelHit(first, behindLast, meaning, weight);
  }

  int length() {
    return to - from;
  }
}
