package lianli.ocr.decode;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a text in a search: how probable the steps so far make it, by whether the last
 * of them saw nothing new or its last character (Hannun and others 2014). All in logarithms.
 */
final class Beginning {
  private static final double NEVER = Double.NEGATIVE_INFINITY;

  private final Language language;
  private final String text;
  private final int last;
  private final double weight;
  private final Map<Integer, Beginning> next = new HashMap<>();
  private @Nullable String expected;
  private double inGap = NEVER;
  private double inLast = NEVER;
  private double nextInGap = NEVER;
  private double nextInLast = NEVER;

  private Beginning(Language language, String text, int last) {
    this.language = language;
    this.text = text;
    this.last = last;
    this.weight = language.hasBeginning(text) ? language.weight(text) : NEVER;
  }

  /** Nothing yet. */
  static Beginning of(Language language) {
    Beginning nothing = new Beginning(language, "", -1);
    nothing.inGap = 0;
    return nothing;
  }

  String text() {
    return text;
  }

  int last() {
    return last;
  }

  String expected() {
    String known = expected;
    if (known == null) {
      known = language.expectedAfter(text);
      expected = known;
    }
    return known;
  }

  /** With one character more; what no text begins with has no weight. */
  Beginning with(int character) {
    return next.computeIfAbsent(
        character, each -> new Beginning(language, text + Character.toString(each), each));
  }

  boolean isPossible() {
    return weight > NEVER;
  }

  double probability() {
    return LogSum.of(inGap, inLast);
  }

  double probabilityInGap() {
    return inGap;
  }

  /** What beginnings are compared by. */
  double rank() {
    return probability() + weight;
  }

  /** The same at the end of this step, as far as it was reached in it. */
  double nextRank() {
    return LogSum.of(nextInGap, nextInLast) + weight;
  }

  double weight() {
    return weight;
  }

  void addInGap(double more) {
    nextInGap = LogSum.of(nextInGap, more);
  }

  void addInLast(double more) {
    nextInLast = LogSum.of(nextInLast, more);
  }

  double lastOnly() {
    return inLast;
  }

  /** The next step becomes this one. */
  void advance() {
    inGap = nextInGap;
    inLast = nextInLast;
    nextInGap = NEVER;
    nextInLast = NEVER;
  }

  /** It falls out of the search; it may be reached again. */
  void drop() {
    inGap = NEVER;
    inLast = NEVER;
  }
}
