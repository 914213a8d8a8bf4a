package lianli.ocr.layout;

/**
 * A label found in a piece.
 *
 * @param from its first character
 * @param to behind its last
 * @param weight how sure it is that this is a label here
 */
record LabelHit(int from, int to, Meaning meaning, double weight) {
  int length() {
    return to - from;
  }
}
