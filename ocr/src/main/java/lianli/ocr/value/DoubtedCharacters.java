package lianli.ocr.value;

import java.util.Arrays;
import lianli.ocr.text.Glyph;
import lianli.ocr.text.TextRun;

/** Which characters of a reading somebody was unsure of. */
public final class DoubtedCharacters {
  /** Below this, a reader's character is a guess among others that look alike. */
  private static final double SURE = 0.9;

  private DoubtedCharacters() {}

  /** Those of which the first reader was unsure, or that the second one reads otherwise. */
  public static boolean[] of(TextRun first, String other) {
    String text = first.text();
    boolean[] doubted = unlike(text, other);
    int at = 0;
    for (Glyph glyph : first.glyphs()) {
      for (int i = 0; i < glyph.text().length(); i++) {
        doubted[at + i] |= glyph.symbol().confidence().value() < SURE;
      }
      at += glyph.text().length();
    }
    return doubted;
  }

  /** Those of a text that stand in no longest common part of it and another. */
  static boolean[] unlike(String text, String other) {
    int[][] common = new int[text.length() + 1][other.length() + 1];
    for (int i = text.length() - 1; i >= 0; i--) {
      for (int j = other.length() - 1; j >= 0; j--) {
        common[i][j] =
            text.charAt(i) == other.charAt(j)
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    boolean[] unlike = new boolean[text.length()];
    Arrays.fill(unlike, true);
    int i = 0;
    int j = 0;
    while (i < text.length() && j < other.length()) {
      if (text.charAt(i) == other.charAt(j)) {
        unlike[i] = false;
        i++;
        j++;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return unlike;
  }
}
