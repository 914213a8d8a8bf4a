package lianli.index.linkage;

/**
 * One bar of a waterfall: what one field adds to the score.
 *
 * @param field as in design §4, with the prefix {@code man.} or {@code woman.}
 * @param level the level reached, in lower case
 * @param stated as the one side says
 * @param onFile as the other side says
 * @param weight in bits; negative if the field speaks against the pair
 * @param frequency share of the registry with this value, where it shaped the weight; else 0
 */
public record Bar(
    String field, String level, String stated, String onFile, double weight, double frequency) {

  /** True if the field is told on both sides and the two cannot both be right. */
  public boolean contradicts() {
    return level.equals("different");
  }

  /** True if the field is told on both sides and agrees fully, or as far as it is told. */
  public boolean agrees() {
    return switch (level) {
      case "equal", "equal_visible", "exact", "variant", "overlap" -> true;
      default -> false;
    };
  }

  /** True if one side does not tell the field. */
  public boolean isMissing() {
    return level.equals("missing");
  }

  /** Keeps names and numbers out of logs. */
  @Override
  public String toString() {
    return field + " " + level + " " + Math.round(weight * 10) / 10.0;
  }
}
