package lianli.index.linkage.compare;

import java.util.Optional;
import lianli.registry.act.WrittenText;

/**
 * A text for counting letters in: folded, and with its letters in 64 bits, by which most pairs are
 * known to be far apart without looking at one letter.
 *
 * @param text folded, without blanks
 * @param set a bit for the first, second ... time that a letter stands in it; some share one
 * @param length how many letters stand in it, each as often as it does
 */
record Letters(String text, long set, int length) {
  /** Parts the second 1 of a number from its 2, and the second a of a name from its b. */
  private static final int TIMES = 23;

  static Optional<Letters> of(String written) {
    String text = WrittenText.word(written);
    long set = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      int times = 0;
      for (int before = 0; before < i; before++) {
        times += text.charAt(before) == letter ? 1 : 0;
      }
      set |= 1L << (letter + TIMES * times);
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(new Letters(text, set, text.length()));
  }

  /** At least so many letters of this one are none of the other's. */
  int foreignTo(Letters other) {
    return Long.bitCount(set & ~other.set);
  }

  /** True if this one comes first where two are compared in an order that shall not matter. */
  boolean isBefore(Letters other) {
    return length() != other.length() ? length() < other.length() : text.compareTo(other.text) <= 0;
  }
}
