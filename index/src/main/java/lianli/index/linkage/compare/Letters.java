package lianli.index.linkage.compare;

import java.util.Optional;
import lianli.registry.act.WrittenText;

/**
 * A text for counting letters in: folded, and with the set of its letters in 64 bits, by which most
 * pairs are known to be far apart without looking at one letter.
 *
 * @param text folded, without blanks
 * @param set a bit for each letter, by its last six bits; letters may share one
 */
record Letters(String text, long set) {
  static Optional<Letters> of(String written) {
    String text = WrittenText.word(written);
    long set = 0;
    for (int i = 0; i < text.length(); i++) {
      set |= 1L << text.charAt(i);
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(new Letters(text, set));
  }

  /** How many letters stand in it, each as often as it does. */
  int length() {
    return text.length();
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
