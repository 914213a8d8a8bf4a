package lianli.index.linkage.pair;

/**
 * What one field says for or against a pair.
 *
 * @param field what the specification calls it
 * @param level that the two values reach, or {@link #NOT_TOLD}
 * @param first as the first list has it
 * @param second as the second list has it
 * @param weight in bits; 0 if the field says nothing, or if it was said by another
 * @param frequency share of the register with this value, where it shaped the weight; else 0
 */
public record FieldScore(
    String field, String level, String first, String second, double weight, double frequency) {
  /** The level of a field that one side does not tell, or that another field has told. */
  public static final String NOT_TOLD = "not_told";

  /** Keeps values out of logs. */
  @Override
  public String toString() {
    return field + " " + level;
  }
}
