package lianli.ocr;

import java.util.List;

/** One line (or vertical column) of text as read. */
public record RecognisedLine(List<RecognisedWord> words, Region region) {
  public RecognisedLine {
    words = List.copyOf(words);
  }

  /** Nothing read. */
  public static RecognisedLine nothing(Region region) {
    return new RecognisedLine(List.of(), region);
  }

  /** Symbols of all words, in reading order. */
  public List<RecognisedSymbol> symbols() {
    return words.stream().flatMap(word -> word.symbols().stream()).toList();
  }

  /**
   * The text. A blank stands between two words only where both neighbours are Latin letters, digits
   * or the like: readers put blanks between Chinese characters that nobody wrote.
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (RecognisedWord word : words) {
      String next = word.text();
      if (!text.isEmpty()
          && !next.isEmpty()
          && isSpaced(text.codePointBefore(text.length()))
          && isSpaced(next.codePointAt(0))) {
        text.append(' ');
      }
      text.append(next);
    }
    return text.toString();
  }

  private static boolean isSpaced(int codePoint) {
    return codePoint < 0x2000;
  }

  /** That of the worst symbol; none if nothing was read. */
  public Confidence confidence() {
    return words.stream()
        .map(RecognisedWord::confidence)
        .reduce(Confidence::and)
        .orElse(Confidence.NONE);
  }

  /** The same line, moved. */
  public RecognisedLine shift(int dx, int dy) {
    return new RecognisedLine(
        words.stream().map(word -> word.shift(dx, dy)).toList(), region.shift(dx, dy));
  }
}
