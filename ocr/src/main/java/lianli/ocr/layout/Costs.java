package lianli.ocr.layout;

/**
 * What the assignment of values to labels weighs, all of it in one place: points, of which a
 * value's fit has up to four. Fitted on drawn pages of many layouts, judged on others.
 */
final class Costs {
  private Costs() {}

  // What a label is worth that finds a value.
  static final double LABEL = 1.0;
  static final double LABEL_OF_NOBODY = -0.2;
  static final double LABEL_OF_REMARKS = 0.6;
  static final double PARTY_AS_LABEL = 0.2;
  static final double SURE_LABEL = 0.3;

  /** One label may head the values of both parties; a second value is worth less. */
  static final double SECOND_VALUE = 0.3;

  // In the line of its label, right behind it.
  static final double IN_LINE = -0.8;
  static final double NEXT = -0.6;

  // To the right of its label.
  static final double RIGHT = 0.3;
  static final double RIGHT_GAP = 0.04;
  static final double FARTHEST_GAP = 25;
  static final double RUN_BETWEEN = 0.9;

  // To the left of its label, on pages that have their labels between the values of two people.
  static final double LEFT = 0.6;
  static final int FEWEST_BETWEEN = 3;

  // Below its label.
  static final double BELOW = 0.9;
  static final double BELOW_GAP = 0.1;
  static final double DEEPEST_GAP = 15;
  static final double RUN_ABOVE = 0.45;
  static final double OFFSET = 0.05;

  // Above its label, on pages that have their labels under the lines to write on.
  static final double ABOVE = 0.9;
  static final double LABELS_BELOW_ARE_RARE = 1.15;

  // At the beginning of the next line.
  static final double NEXT_LINE = 0.6;
  static final double NEXT_LINE_OF_WHOLE = 1.2;

  // Of ruling.
  static final double SAME_CELL = -0.3;
  static final double EMPTY_CELL_BETWEEN = 1.2;

  // Whose a value is.
  static final double BOTH_HAVE_ONE = 1;
  static final double LEFT_OVER = -0.7;
  static final double NOBODYS = -0.4;
  static final double LABEL_AGREES = 0.6;
  static final double LABEL_CONTRADICTS = -1.2;
  static final double SEX = 1.5;
  static final double PARITY = 1.2;
  static final double BIRTH_IN_NUMBER = 0.8;
  static final double BIRTH_NOT_IN_NUMBER = -0.4;
  static final double MAN_FIRST = 0.3;
  static final double PARTY_WORDS = 0.8;
  static final double CELL_OF_PARTY = 0.4;

  // What is believed.
  static final double SURE_PLACE = 0.5;
  static final double SURE_PARTY = 1.0;

  /** What suits a field worse than another by more than this is no rival for it. */
  static final double RIVALS_APART = 1.0;
}
