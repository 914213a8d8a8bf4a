package lianli.registry.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import lianli.registry.act.PartialDate;

/** A cell that holds a number: what a spreadsheet shows for it, a date where its format does. */
final class NumberCell {
  /** Spreadsheets keep 15 digits; what comes after is noise of the binary form. */
  private static final MathContext PRECISION = new MathContext(15);

  private static final int LARGEST_SCALE = 400;

  private NumberCell() {}

  /**
   * The cell.
   *
   * @param from1904 whether days are counted as old Macs count them
   */
  static Cell of(String value, String address, NumberFormats.Shows shows, boolean from1904) {
    BigDecimal number;
    try {
      number = new BigDecimal(value).round(PRECISION).stripTrailingZeros();
    } catch (NumberFormatException noNumber) {
      return new Cell(value, address, Cell.Content.ERROR);
    }
    if (Math.abs((long) number.scale()) > LARGEST_SCALE) {
      return new Cell(value, address, Cell.Content.ERROR);
    }
    Optional<PartialDate> date = SerialDay.of(number, from1904).flatMap(shows::of);
    boolean isDate = shows != NumberFormats.Shows.NO_DATE;
    return new Cell(
        isDate && date.isPresent() ? date.get().text() : number.toPlainString(),
        address,
        isDate ? Cell.Content.DATE : Cell.Content.NUMBER,
        date);
  }
}
