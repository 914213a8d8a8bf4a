package lianli.ocr.layout;

/**
 * A label on the page.
 *
 * @param ink the word
 * @param line number of the piece that it stands in
 * @param endsLine true if nothing follows it there
 * @param isWhole true if it is all that stands there
 */
record Label(
    int number,
    Piece ink,
    Meaning meaning,
    double weight,
    int line,
    boolean endsLine,
    boolean isWhole) {
  Label numbered(int other) {
    return new Label(other, ink, meaning, weight, line, endsLine, isWhole);
  }

  Box box() {
    return ink.box();
  }

  String field() {
    return meaning.field();
  }

  /** What its value must suit: behind 男方 stands a name. */
  String fieldOfValue() {
    return meaning.isParty() ? "name" : meaning.field();
  }
}
