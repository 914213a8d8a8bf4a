package lianli.index.key;

import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Pinyin without tones, and as south-western ears hear it. */
final class Pinyin {
  private static final int MOST_KEPT = 20_000;

  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  private Pinyin() {}

  /** There are some thousand syllables, and a register asks for each many times. */
  private static final Map<String, String> TONELESS = new ConcurrentHashMap<>();

  private static final Map<String, String> DIALECT = new ConcurrentHashMap<>();

  /** Tones dropped; {@code ü} becomes {@code v}. */
  static String toneless(String toned) {
    return eachSyllable(toned, TONELESS, Pinyin::withoutTone);
  }

  private static String withoutTone(String syllable) {
    String apart = Normalizer.normalize(syllable, Normalizer.Form.NFD).replace("u\u0308", "v");
    return MARKS.matcher(apart).replaceAll("");
  }

  /**
   * The mergers of Guizhou speech (domain.md §9): n/l, zh/z, ch/c, sh/s, in/ing, en/eng, and h/f
   * before u.
   */
  static String dialect(String toneless) {
    return eachSyllable(toneless, DIALECT, Pinyin::merged);
  }

  private static String merged(String syllable) {
    return syllable
        .replaceFirst("^([zcs])h", "$1")
        .replaceFirst("^n", "l")
        .replaceFirst("ing$", "in")
        .replaceFirst("eng$", "en")
        .replaceFirst("^hui$", "fei")
        .replaceFirst("^hun$", "fen")
        .replaceFirst("^hu(?=an?g?$)", "f")
        .replaceFirst("^hu$", "fu");
  }

  private static String eachSyllable(
      String name, Map<String, String> known, UnaryOperator<String> fold) {
    StringBuilder folded = new StringBuilder(name.length());
    int from = 0;
    while (from <= name.length()) {
      int blank = name.indexOf(' ', from);
      int to = blank < 0 ? name.length() : blank;
      folded.append(from == 0 ? "" : " ").append(of(name.substring(from, to), known, fold));
      from = to + 1;
    }
    return folded.toString();
  }

  /** Characters without a reading stand for themselves, and those are not kept. */
  private static String of(String syllable, Map<String, String> known, UnaryOperator<String> fold) {
    String found = known.get(syllable);
    if (found == null) {
      found = fold.apply(syllable);
      if (known.size() < MOST_KEPT) {
        known.put(syllable, found);
      }
    }
    return found;
  }
}
