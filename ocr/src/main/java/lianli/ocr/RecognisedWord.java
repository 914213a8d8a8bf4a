package lianli.ocr;

import java.util.List;
import java.util.stream.Collectors;

/** Symbols that a reader saw as one group. In Chinese text the grouping means little. */
public record RecognisedWord(List<RecognisedSymbol> symbols, Region region) {
  public RecognisedWord {
    symbols = List.copyOf(symbols);
  }

  /** The symbols in a row. */
  public String text() {
    return symbols.stream().map(RecognisedSymbol::text).collect(Collectors.joining());
  }

  /** That of the worst symbol. */
  public Confidence confidence() {
    return symbols.stream()
        .map(RecognisedSymbol::confidence)
        .reduce(Confidence::and)
        .orElse(Confidence.NONE);
  }

  /** The same word, moved. */
  public RecognisedWord shift(int dx, int dy) {
    return new RecognisedWord(
        symbols.stream().map(symbol -> symbol.shift(dx, dy)).toList(), region.shift(dx, dy));
  }
}
