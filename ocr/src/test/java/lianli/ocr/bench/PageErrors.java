package lianli.ocr.bench;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import lianli.ocr.extract.PageResult;

/**
 * Counts the characters of whole pages and how many were read wrongly: labels, titles and sentences
 * as well as fields.
 *
 * <p>Each true line is laid against what was read at its place, in whatever lines and order, by
 * {@link Alignment#errors}. The character error rate is the sum of these errors by the sum of true
 * characters. On both sides half and full width are made one (NFKC) and blanks left out. Ditto
 * marks by themselves are no characters here, as among the fields that {@link WrittenPage} counts.
 *
 * <p>What was read where nothing is written costs nothing: a page has seals and stains, and how
 * much of them a program should put into words no truth can say. Within a line, what is too much
 * counts.
 */
final class PageErrors {
  private long characters;
  private long errors;

  /** Counts a page of which it is known what was read where. */
  void add(List<TrueLine> lines, List<PageResult.TextLine> read) {
    for (TrueLine line : lines) {
      List<int[]> pieces =
          read.stream()
              .filter(piece -> line.isAt(piece.region()))
              .sorted(Comparator.comparingDouble(piece -> line.along(piece.region())))
              .map(piece -> folded(piece.text()))
              .toList();
      count(folded(line.text()), pieces);
    }
  }

  /**
   * Counts a page of which only the text is known. Each true line is laid against all of it, which
   * is kinder but asks the same of every program. A line read in pieces must follow itself there.
   */
  void add(List<TrueLine> lines, String text) {
    List<int[]> whole = List.of(folded(text));
    lines.forEach(line -> count(folded(line.text()), whole));
  }

  private void count(int[] truth, List<int[]> pieces) {
    characters += truth.length;
    errors += Alignment.errors(truth, pieces);
  }

  private static int[] folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point))
        .toArray();
  }

  /** All true characters. */
  long characters() {
    return characters;
  }

  /** The character error rate; 0 if there are no characters. */
  double rate() {
    return characters == 0 ? 0 : (double) errors / characters;
  }
}
