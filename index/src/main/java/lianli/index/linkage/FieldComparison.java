package lianli.index.linkage;

import lianli.index.linkage.model.CoupleField;

/**
 * What one field says for or against two people, or two couples, being the same.
 *
 * @param kind whose levels are learned together
 * @param field as in design §4, with the prefix {@code man.} or {@code woman.}
 * @param level how far the two sides agree
 * @param stated as the one side says
 * @param onFile as the other side says
 * @param weight in bits; negative if the field speaks against the pair
 * @param frequency share of the registry with this value, where it shaped the weight; else 0
 */
public record FieldComparison(
    CoupleField kind,
    String field,
    ComparisonLevel level,
    String stated,
    String onFile,
    double weight,
    double frequency) {

  /** A field that one side does not tell. */
  static FieldComparison missing(CoupleField kind, String field) {
    return new FieldComparison(kind, field, ComparisonLevel.MISSING, "", "", 0, 0);
  }

  /** The same with another weight. */
  FieldComparison weighing(double bits) {
    return new FieldComparison(kind, field, level, stated, onFile, bits, frequency);
  }

  /** True if the field is told on both sides and the two cannot both be right. */
  public boolean contradicts() {
    return level == ComparisonLevel.DIFFERENT;
  }

  /** True if the field is told on both sides and agrees fully, or as far as it is told. */
  public boolean agrees() {
    return level.isAgreement();
  }

  /** True if one side does not tell the field. */
  public boolean isMissing() {
    return level == ComparisonLevel.MISSING;
  }

  /** Keeps names and numbers out of logs. */
  @Override
  public String toString() {
    return field + " " + level.written() + " " + Math.round(weight * 10) / 10.0;
  }
}
