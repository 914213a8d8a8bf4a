package lianli.ocr;

import java.util.List;

/**
 * One character as read.
 *
 * @param text usually one character; a reader may join several
 * @param alternatives what else it may be, best first, without {@code text} itself
 * @param region in the image that was read
 */
public record RecognisedSymbol(
    String text, Confidence confidence, List<Alternative> alternatives, Region region) {
  public RecognisedSymbol {
    alternatives = List.copyOf(alternatives);
  }

  /** Another reading of the same ink. */
  public record Alternative(String text, Confidence confidence) {}

  /** The same symbol, moved. */
  public RecognisedSymbol shift(int dx, int dy) {
    return new RecognisedSymbol(text, confidence, alternatives, region.shift(dx, dy));
  }
}
