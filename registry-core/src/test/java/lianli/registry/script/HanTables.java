package lianli.registry.script;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Makes the committed tables from ICU4J. */
final class HanTables {
  /**
   * Characters that ICU folds and we keep, since the folding would join two names that people hold
   * apart.
   */
  private static final Map<String, String> KEPT =
      Map.of(
          "乾", "read qián (乾坤) it is its own character; only gān, dry, becomes 干",
          "於", "a surname of its own beside 于",
          "徵", "read zhǐ it is its own character; 征 is another name",
          "瞭著藉夥", "each keeps one reading of its own",
          "麼麽", "two characters of the standard table, 么 being a third",
          "昇邨氾甦迺祇濛", "given back to names by the table of standard characters of 2013",
          "睪", "睾 is another character, not its simplified form");

  private HanTables() {}

  static String simplifiedForms() {
    Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");
    Map<String, String> forms = new LinkedHashMap<>();
    for (String character : hanCharacters()) {
      String simplified = simplify.transliterate(character);
      boolean isOneCharacter = simplified.codePointCount(0, simplified.length()) == 1;
      if (!simplified.equals(character) && isOneCharacter && !isKept(character)) {
        forms.put(character, simplified);
      }
    }
    // 薴 becomes 苧, and 苧 by itself 苎: what may be simplified already stays.
    forms.keySet().removeAll(List.copyOf(forms.values()));
    StringBuilder pairs = new StringBuilder();
    forms.forEach((character, simplified) -> pairs.append(character).append(simplified));
    return pairs.append('\n').toString();
  }

  static String readings() {
    Transliterator usual = Transliterator.getInstance("Han-Latin");
    Transliterator surname = Transliterator.getInstance("Han-Latin/Names");
    Map<String, StringBuilder> lines = new TreeMap<>();
    for (String character : hanCharacters()) {
      Optional<String> syllable = syllable(usual.transliterate(character));
      Optional<String> asSurname = syllable(surname.transliterate(character));
      syllable.ifPresent(
          known -> lines.computeIfAbsent(known, key -> new StringBuilder()).append(character));
      if (!asSurname.equals(syllable)) {
        asSurname.ifPresent(
            known ->
                lines.computeIfAbsent("+" + known, key -> new StringBuilder()).append(character));
      }
    }
    StringBuilder table = new StringBuilder();
    lines.forEach((key, characters) -> table.append(key + " " + characters + "\n"));
    return table.toString();
  }

  private static boolean isKept(String character) {
    return KEPT.keySet().stream().anyMatch(kept -> kept.contains(character));
  }

  /** The pinyin, if it is one syllable. */
  private static Optional<String> syllable(String pinyin) {
    String composed = Normalizer.normalize(pinyin, Normalizer.Form.NFC);
    return composed.matches("[a-zêāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]+")
        ? Optional.of(composed)
        : Optional.empty();
  }

  private static List<String> hanCharacters() {
    return IntStream.range(Readings.FIRST, Readings.END)
        .filter(Character::isDefined)
        .filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN)
        .mapToObj(Character::toString)
        .toList();
  }
}
