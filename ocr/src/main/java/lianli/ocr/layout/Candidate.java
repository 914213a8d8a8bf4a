package lianli.ocr.layout;

/**
 * A value that a label may have.
 *
 * @param label number of the label
 * @param run number of the run
 * @param between runs that stand between them
 * @param cost of their distance and what lies between
 */
record Candidate(int label, int run, Relation relation, int between, double cost) {
  /** Where a value stands from its label. */
  enum Relation {
    IN_LINE,
    RIGHT,
    /** On a page that has its labels between the values of two people. */
    LEFT,
    BELOW,
    ABOVE,
    NEXT_LINE,
    /** It tells itself what it is. */
    NONE
  }
}
