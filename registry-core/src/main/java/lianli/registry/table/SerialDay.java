package lianli.registry.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days that spreadsheets count: 1 is 1 January 1900, or 0 is 1 January 1904 in workbooks of old
 * Macs. Day 60 of the former, 29 February 1900, never was.
 */
final class SerialDay {
  private static final LocalDate BEFORE_MARCH_1900 = LocalDate.of(1899, 12, 31);
  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate OF_1904 = LocalDate.of(1904, 1, 1);

  /** The last day that a spreadsheet shows: 31 December 9999. */
  private static final int LAST = 2_958_465;

  private SerialDay() {}

  /** The day that a number means; a time of day, its fraction, is dropped. */
  static Optional<LocalDate> of(BigDecimal number, boolean from1904) {
    if (number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(LAST)) > 0) {
      return Optional.empty();
    }
    int days = number.setScale(0, RoundingMode.FLOOR).intValue();
    if (from1904) {
      return Optional.of(OF_1904.plusDays(days));
    }
    return days == 0 || days == 60
        ? Optional.empty()
        : Optional.of((days < 60 ? BEFORE_MARCH_1900 : BEFORE_1900).plusDays(days));
  }
}
