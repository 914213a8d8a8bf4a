package lianli.index.key;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Pinyin without tones, and as south-western ears hear it. */
final class Pinyin {
  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  private Pinyin() {}

  /** Tones dropped; {@code ü} becomes {@code v}. */
  static String toneless(String toned) {
    String apart = Normalizer.normalize(toned, Normalizer.Form.NFD).replace("u\u0308", "v");
    return MARKS.matcher(apart).replaceAll("");
  }

  /**
   * The mergers of Guizhou speech (domain.md §9): n/l, zh/z, ch/c, sh/s, in/ing, en/eng, and h/f
   * before u.
   */
  static String dialect(String toneless) {
    StringBuilder name = new StringBuilder(toneless.length());
    for (String syllable : toneless.split(" ", -1)) {
      String folded =
          syllable
              .replaceFirst("^([zcs])h", "$1")
              .replaceFirst("^n", "l")
              .replaceFirst("ing$", "in")
              .replaceFirst("eng$", "en")
              .replaceFirst("^hui$", "fei")
              .replaceFirst("^hun$", "fen")
              .replaceFirst("^hu(?=an?g?$)", "f")
              .replaceFirst("^hu$", "fu");
      name.append(name.isEmpty() ? "" : " ").append(folded);
    }
    return name.toString();
  }
}
