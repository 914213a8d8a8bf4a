package lianli.registry.script;

import java.util.List;
import java.util.Optional;
import lianli.registry.act.PersonName;

/**
 * Traditional characters as simplified ones, variants in names, and readings in pinyin; for
 * comparing and for keys, never for display.
 */
public final class HanScript {
  private HanScript() {}

  /**
   * The text with traditional characters replaced by their simplified forms, one for one, so that
   * positions stay. Characters whose folding would join two different names (乾, 於) stay.
   */
  public static String toSimplified(String text) {
    return SimplifiedForms.fold(text);
  }

  /**
   * A name as two acts of one person must agree on it: folded, in simplified characters, variants
   * as the first of their group (肖 for 萧, 哲 for 喆). For comparing only: people insist on how they
   * are written.
   */
  public static String comparable(PersonName name) {
    return VariantForms.fold(toSimplified(name.folded()));
  }

  /**
   * Readings of one character in pinyin with tone marks. The usual reading stands first, the one it
   * has as a surname second if that differs (单: dān, shàn). Empty for what is no Han character or
   * has no known reading; two readings at most.
   */
  public static List<String> readings(int codePoint) {
    return Readings.of(codePoint);
  }

  /** How a character is read as a surname, or else usually. */
  public static Optional<String> reading(int codePoint) {
    List<String> readings = readings(codePoint);
    return readings.isEmpty() ? Optional.empty() : Optional.of(readings.getLast());
  }
}
