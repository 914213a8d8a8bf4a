package lianli.index.key;

import java.util.List;
import java.util.function.UnaryOperator;
import lianli.registry.act.PersonName;

/** How well two names agree, the best level first. */
public enum NameLevel {
  /** The same characters. */
  EXACT,
  /** The same after folding traditional forms and name variants: 萧 and 肖. */
  VARIANT,
  /** Read alike, with tones. */
  TONED_HOMOPHONE,
  /** Read alike but for tones. */
  HOMOPHONE,
  /** Heard alike in Guizhou speech. */
  DIALECT,
  /** One character differs and looks like the other's. */
  LOOK_ALIKE,
  /** One character of at least two differs. */
  ONE_CHARACTER,
  /** Different names. */
  DIFFERENT;

  /** True if this level accepts more than the other. */
  public boolean isWiderThan(NameLevel other) {
    return compareTo(other) > 0;
  }

  /** The best level at which two names agree; the order of the names does not matter. */
  public static NameLevel between(PersonName one, PersonName other) {
    if (one.equals(other)) {
      return EXACT;
    }
    FoldedName foldedOne = FoldedName.of(one);
    FoldedName foldedOther = FoldedName.of(other);
    if (foldedOne.equals(foldedOther)) {
      return VARIANT;
    }
    List<String> tonedOne = NameReadings.toned(one);
    List<String> tonedOther = NameReadings.toned(other);
    if (share(tonedOne, tonedOther, UnaryOperator.identity())) {
      return TONED_HOMOPHONE;
    }
    if (share(tonedOne, tonedOther, Pinyin::toneless)) {
      return HOMOPHONE;
    }
    if (share(tonedOne, tonedOther, toned -> Pinyin.dialect(Pinyin.toneless(toned)))) {
      return DIALECT;
    }
    if (foldedOne.lookAlikes().contains(foldedOther)) {
      return LOOK_ALIKE;
    }
    return differInOne(foldedOne.characters(), foldedOther.characters())
        ? ONE_CHARACTER
        : DIFFERENT;
  }

  /** True if two names agree at this level or better; sounds are only told where they matter. */
  public static boolean agree(PersonName one, PersonName other, NameLevel least) {
    if (one.equals(other)) {
      return true;
    }
    return switch (least) {
      case EXACT -> false;
      case VARIANT -> FoldedName.of(one).equals(FoldedName.of(other));
      default -> !between(one, other).isWiderThan(least);
    };
  }

  private static boolean share(List<String> one, List<String> other, UnaryOperator<String> fold) {
    List<String> folded = other.stream().map(fold).toList();
    return one.stream().map(fold).anyMatch(folded::contains);
  }

  private static boolean differInOne(int[] one, int[] other) {
    if (one.length != other.length || one.length < 2) {
      return false;
    }
    int different = 0;
    for (int i = 0; i < one.length; i++) {
      different += one[i] == other[i] ? 0 : 1;
    }
    return different == 1;
  }
}
