package lianli.index.linkage.model;

import java.util.Arrays;
import java.util.List;
import lianli.index.linkage.pattern.PatternShape;

/**
 * A kind of field by which couples are compared, and its levels, the best first. What is told in
 * part only is a kind of its own: a year that agrees is not a day that agrees.
 */
public enum CoupleField {
  /** Names of a person; how common the name is shapes {@code exact}. */
  NAME(
      0,
      "name",
      "exact",
      "variant",
      "toned_homophone",
      "homophone",
      "dialect",
      "look_alike",
      "one_character",
      "different"),
  /** Whole identity numbers. */
  ID(1, "id_number", "equal", "one_slip", "different"),
  /** A masked identity number; which places it shows shapes u. */
  MASK(2, "id_number_masked", "equal_visible", "one_slip", "different"),
  /** Days of birth. */
  BIRTH_DAY(3, "birth_date", "equal", "day_and_month_swapped", "within_a_year", "different"),
  /** Births of which one side tells the month. */
  BIRTH_MONTH(4, "birth_month", "overlap", "within_a_year", "different"),
  /** Births of which one side tells the year alone. */
  BIRTH_YEAR(5, "birth_year", "overlap", "within_a_year", "different"),
  /** Sexes; learned from nothing, since every couple has a man and a woman. */
  SEX(6, "sex", "equal", "different"),
  /** Certificate numbers of the marriage. */
  NUMBER(7, "certificate_number", "equal", "one_slip", "different"),
  /** Days of marriage. */
  WEDDING_DAY(8, "married_on", "equal", "within_a_month", "one_slip", "different"),
  /** Marriages of which one side tells the month. */
  WEDDING_MONTH(9, "married_in_month", "overlap", "within_a_month", "one_slip", "different"),
  /** Marriages of which one side tells the year alone. */
  WEDDING_YEAR(10, "married_in_year", "overlap", "within_a_month", "one_slip", "different");

  private static final PatternShape SHAPE =
      PatternShape.of(Arrays.stream(values()).mapToInt(field -> field.levels.size()).toArray());

  private final int place;
  private final String written;

  @SuppressWarnings("ImmutableEnumChecker") // of List.of
  private final List<String> levels;

  CoupleField(int place, String written, String... levels) {
    this.place = place;
    this.written = written;
    this.levels = List.of(levels);
  }

  /** One pattern field for each kind, in this order. */
  public static PatternShape shape() {
    return SHAPE;
  }

  /** Where it stands among the kinds. */
  public int place() {
    return place;
  }

  /** As model files call it. */
  public String written() {
    return written;
  }

  /** As model files call the levels, the best first. */
  public List<String> levels() {
    return levels;
  }

  /** The code of a level in patterns; that of "not told" for what is none of these. */
  public int code(String level) {
    return levels.indexOf(level) + 1;
  }

  /** True of what is told of each of the two people. */
  public boolean isOfAPerson() {
    return compareTo(NUMBER) < 0;
  }
}
