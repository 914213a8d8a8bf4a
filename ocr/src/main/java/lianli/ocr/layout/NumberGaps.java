package lianli.ocr.layout;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that a page's records pass over where they otherwise rise by one, and where the paper
 * between two records has room for those that are missing. A list may leave numbers out; then its
 * rows stand as close as the others.
 */
final class NumberGaps {
  private static final Pattern LAST_FIGURES = Pattern.compile("(\\d{1,6})号?$");
  private static final int FEWEST_RECORDS = 4;

  /** A greater step is a misread number, or a book with leaves torn out. */
  private static final int WIDEST = 4;

  private static final double MOST = 0.5;
  private static final double LESS_THAN_A_ROW = 0.4;

  private NumberGaps() {}

  /**
   * How many records are missing by their numbers.
   *
   * @param heights where each record stands
   * @param pitch from one record to the next
   */
  static int in(List<List<FoundField>> records, List<Double> heights, double pitch) {
    if (records.size() < FEWEST_RECORDS || pitch <= 0) {
      return 0;
    }
    int missing = 0;
    int ones = 0;
    for (int i = 1; i < records.size(); i++) {
      OptionalInt before = number(records.get(i - 1));
      OptionalInt number = number(records.get(i));
      int step =
          before.isPresent() && number.isPresent() ? number.getAsInt() - before.getAsInt() : 0;
      double apart = heights.get(i) - heights.get(i - 1);
      ones += step == 1 ? 1 : 0;
      if (step > 1 && step <= WIDEST && apart > (step - LESS_THAN_A_ROW) * pitch) {
        missing += step - 1;
      }
    }
    return ones >= MOST * (records.size() - 1) ? missing : 0;
  }

  private static OptionalInt number(List<FoundField> record) {
    return record.stream()
        .filter(field -> field.key().equals("certificate_number"))
        .map(field -> LAST_FIGURES.matcher(Piece.folded(field.value().text())))
        .filter(Matcher::find)
        .mapToInt(found -> Integer.parseInt(found.group(1)))
        .findFirst();
  }
}
