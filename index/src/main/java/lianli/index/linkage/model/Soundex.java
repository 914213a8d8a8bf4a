package lianli.index.linkage.model;

import java.text.Normalizer;

/**
 * Russell's Soundex (1918) as the American census used it: letters that sound alike, one figure.
 */
final class Soundex {
  /** For A to Z; a vowel parts two letters of one figure, H and W do not. */
  private static final String FIGURES = "01230120022455012623010202";

  private Soundex() {}

  /** The code of a folded word; empty if it begins with no Latin letter. */
  static String of(String word) {
    String letters = Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("[^a-z]", "");
    if (letters.isEmpty()) {
      return "";
    }
    StringBuilder code = new StringBuilder().append(letters.charAt(0));
    char last = FIGURES.charAt(letters.charAt(0) - 'a');
    for (int i = 1; i < letters.length() && code.length() < 4; i++) {
      char letter = letters.charAt(i);
      char figure = FIGURES.charAt(letter - 'a');
      if (figure != '0' && figure != last) {
        code.append(figure);
      }
      if (letter != 'h' && letter != 'w') {
        last = figure;
      }
    }
    return code.append("000").substring(0, 4);
  }
}
