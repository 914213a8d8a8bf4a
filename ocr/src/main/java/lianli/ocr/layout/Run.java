package lianli.ocr.layout;

import java.util.OptionalInt;

/**
 * Ink that may be a value.
 *
 * @param line number of the piece that it stands in
 * @param behind number of the label that it follows in its piece
 */
record Run(int number, Piece ink, String text, Box box, int line, OptionalInt behind) {
  boolean isFree() {
    return behind.isEmpty();
  }

  boolean isBehind(Label label) {
    return behind.isPresent() && behind.getAsInt() == label.number();
  }
}
