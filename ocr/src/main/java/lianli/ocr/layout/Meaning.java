package lianli.ocr.layout;

/**
 * What a printed word says about the ink beside it.
 *
 * @param field key of the draft without party: {@code birth_date}, {@code office}; {@link #PARTY}
 *     if the word only names a party, {@link #NONE} if its value is nobody's
 * @param side whose it is, if the word tells
 */
record Meaning(String field, Side side) {
  static final String PARTY = "party";

  /** A label that takes its own value, lest a neighbour does. */
  static final String NONE = "none";

  /** Whose value a word announces. */
  enum Side {
    MAN,
    WOMAN,
    /** Of a declaration: who declares. */
    SELF,
    /** Of a declaration: whom they mean to marry. */
    OTHER,
    UNTOLD;

    boolean isTold() {
      return this == MAN || this == WOMAN;
    }
  }

  boolean isParty() {
    return field.equals(PARTY);
  }

  boolean isOfParty() {
    return FieldKeys.isOfParty(field);
  }

  boolean isNone() {
    return field.equals(NONE);
  }

  Meaning of(Side other) {
    return new Meaning(field, other);
  }
}
