package lianli.ocr.text;

import lianli.ocr.Confidence;
import lianli.ocr.RecognisedSymbol;
import lianli.ocr.Region;

/**
 * One character on the page.
 *
 * @param symbol as the page reader read it; its region is in pixels of the strip
 * @param strip the line it stands in
 * @param region on the prepared page
 */
public record Glyph(RecognisedSymbol symbol, Strip strip, Region region) {
  public String text() {
    return symbol.text();
  }

  Confidence confidence() {
    return symbol.confidence();
  }

  /** The same with what stands there besides, and was not read. */
  public Glyph followedBy(String unread) {
    return new Glyph(
        new RecognisedSymbol(
            symbol.text() + unread, symbol.confidence(), symbol.alternatives(), symbol.region()),
        strip,
        region);
  }

  /** The same, its certainty no more than this. */
  Glyph notSurerThan(double most) {
    Confidence least = confidence().and(Confidence.clamped(most));
    return new Glyph(
        new RecognisedSymbol(symbol.text(), least, symbol.alternatives(), symbol.region()),
        strip,
        region);
  }
}
