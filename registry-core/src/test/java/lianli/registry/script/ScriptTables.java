package lianli.registry.script;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Generates the two tables of {@code lianli.registry.script} from ICU4J. Run its main with the
 * resource directory to write them again after a new ICU release.
 */
final class ScriptTables {
  /**
   * Characters that are names in their own right and must not be folded although ICU does: 乾 is
   * folded to 干 only where it means "dry"; 昇 邨 氾 甦 迺 were given back to names by the list of
   * standard characters of 2013 (通用规范汉字表).
   */
  static final String KEPT = "乾著瞭藉於麼夥麽昇邨氾甦迺祇濛";

  private ScriptTables() {}

  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[0]);
    Files.writeString(directory.resolve("simplified.txt"), simplified());
    Files.writeString(directory.resolve("readings.txt"), readings());
  }

  /** Pairs of traditional and simplified character, in code point order, without separators. */
  static String simplified() {
    Transliterator fold = Transliterator.getInstance("Traditional-Simplified");
    Map<String, String> forms = new TreeMap<>();
    for (int point = 0x3400; point <= 0x2FFFF; point++) {
      if (Character.UnicodeScript.of(point) != Character.UnicodeScript.HAN) {
        continue;
      }
      String traditional = Character.toString(point);
      String folded = fold.transliterate(traditional);
      if (!folded.equals(traditional)
          && folded.codePointCount(0, folded.length()) == 1
          && !KEPT.contains(traditional)) {
        forms.put(traditional, folded);
      }
    }
    // A character that is itself a simplified form stays, so that folding twice changes nothing.
    forms.keySet().removeAll(java.util.Set.copyOf(forms.values()));
    StringBuilder pairs = new StringBuilder();
    forms.forEach((traditional, folded) -> pairs.append(traditional).append(folded));
    return pairs.append('\n').toString();
  }

  /** Lines of a reading, a blank, and all characters that ICU reads so in names. */
  static String readings() {
    Transliterator read = Transliterator.getInstance("Han-Latin/Names");
    Map<String, StringBuilder> byReading = new TreeMap<>();
    for (int point = 0x3007; point <= 0x2FFFF; point++) {
      if (Character.UnicodeScript.of(point) != Character.UnicodeScript.HAN) {
        continue;
      }
      String character = Character.toString(point);
      String reading = read.transliterate(character).strip();
      if (!reading.equals(character) && reading.codePoints().allMatch(Character::isLetter)) {
        byReading.computeIfAbsent(reading, key -> new StringBuilder()).append(character);
      }
    }
    StringBuilder lines = new StringBuilder();
    byReading.forEach((reading, all) -> lines.append(reading).append(' ').append(all).append('\n'));
    return lines.toString();
  }
}
