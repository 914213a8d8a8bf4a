package lianli.ocr.judge;

import java.util.List;
import java.util.stream.Collectors;
import lianli.ocr.Confidence;
import lianli.ocr.GreyImage;
import lianli.ocr.OcrEngine;
import lianli.ocr.RecognisedLine;
import lianli.ocr.RecognisedSymbol;
import lianli.ocr.image.Resize;
import lianli.ocr.image.Stretch;
import lianli.ocr.text.TextRun;

/**
 * Whether the page reader reads the same when the value is cut out by itself and shown to it
 * smaller and with more contrast. Right readings survive that; guesses rarely do.
 */
final class ReadingStability {
  private static final double SMALLER = 0.7;
  private static final int LEAST_HEIGHT = 8;

  private final OcrEngine engine;

  ReadingStability(OcrEngine engine) {
    this.engine = engine;
  }

  /**
   * The least certainty of three readings that are all the same; none if one differs.
   *
   * @param cuts the paper that it stands on, a line each
   */
  Confidence of(TextRun value, List<GreyImage> cuts) {
    if (cuts.stream().anyMatch(cut -> cut.width() < 2 || cut.height() < LEAST_HEIGHT)) {
      return Confidence.NONE;
    }
    Confidence smaller = same(value, cuts.stream().map(cut -> Resize.by(cut, SMALLER)).toList());
    return smaller.value() == 0
        ? Confidence.NONE
        : value
            .confidence()
            .and(smaller)
            .and(same(value, cuts.stream().map(Stretch::apply).toList()));
  }

  private Confidence same(TextRun value, List<GreyImage> cuts) {
    List<RecognisedLine> read = engine.readLines(List.copyOf(cuts));
    String text =
        read.stream().map(line -> line.text().replace(" ", "")).collect(Collectors.joining());
    if (!text.equals(value.text())) {
      return Confidence.NONE;
    }
    return read.stream()
        .flatMap(line -> line.symbols().stream())
        .filter(symbol -> !symbol.text().isBlank())
        .map(RecognisedSymbol::confidence)
        .reduce(Confidence::and)
        .orElse(Confidence.NONE);
  }
}
