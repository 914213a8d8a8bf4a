package lianli.registry.list;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import lianli.registry.table.Cell;

/**
 * Identity numbers that a spreadsheet took for figures: it keeps fifteen digits and shows six
 * ({@code 5.12329E+17}). For whoever looks for a couple, they are numbers of which the rest is
 * hidden.
 */
final class LostDigits {
  private static final int KEPT = 15;
  private static final int WHOLE = 18;
  private static final Pattern FIGURE = Pattern.compile("\\d{16,18}");
  private static final Pattern SHORT = Pattern.compile("\\d(?:\\.\\d{1,14})?[Ee]\\+?1[47]");

  private LostDigits() {}

  /** The cell with stars in the place of what was lost; itself if nothing was. */
  static Cell masked(Cell cell) {
    String text = cell.text().strip();
    if (cell.content() == Cell.Content.NUMBER && FIGURE.matcher(text).matches()) {
      return hidden(cell, text.substring(0, KEPT), text.length());
    }
    boolean isText = cell.content() == Cell.Content.TEXT || cell.content() == Cell.Content.NUMBER;
    if (!isText || !SHORT.matcher(text).matches()) {
      return cell;
    }
    String whole = new BigDecimal(text.toUpperCase(Locale.ROOT)).toPlainString();
    String kept = text.substring(0, text.toUpperCase(Locale.ROOT).indexOf('E')).replace(".", "");
    return hidden(cell, kept, whole.length());
  }

  private static Cell hidden(Cell cell, String kept, int length) {
    return new Cell(
        kept + "*".repeat(Math.min(length, WHOLE) - kept.length()),
        cell.address(),
        Cell.Content.TEXT);
  }
}
