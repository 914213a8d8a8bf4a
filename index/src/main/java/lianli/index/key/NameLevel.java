package lianli.index.key;

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
  /** One character of at least two differs, or two neighbours changed places. */
  ONE_CHARACTER,
  /** Different names. */
  DIFFERENT;

  /** True if this level accepts more than the other. */
  public boolean isWiderThan(NameLevel other) {
    return compareTo(other) > 0;
  }

  /** The best level at which two names agree; the order of the names does not matter. */
  public static NameLevel between(PersonName one, PersonName other) {
    return one.equals(other) ? EXACT : PreparedName.of(one).level(PreparedName.of(other));
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
}
