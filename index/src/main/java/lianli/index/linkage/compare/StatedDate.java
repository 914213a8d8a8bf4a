package lianli.index.linkage.compare;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.registry.act.PartialDate;
import lianli.registry.act.WrittenDate;
import lianli.registry.act.WrittenText;

/**
 * A date as a cell states it. Eight figures that are no day of the calendar are still eight
 * figures, of which one may be wrong.
 *
 * @param figures year, month and day in eight figures, or a part of a date in its normal form
 * @param date as far as it is one
 */
public record StatedDate(String figures, PartialDate date) {
  private static final Pattern EIGHT = Pattern.compile("\\d{8}");
  private static final Pattern SET_APART =
      Pattern.compile("(\\d{4})([-./])(\\d{1,2})\\2(\\d{1,2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-./])(\\d{1,2})\\2(\\d{4})");

  /** The date in a cell; empty if it is none. */
  public static Optional<StatedDate> of(String cell, Optional<DateOrder> order) {
    String text = WrittenText.code(cell);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Matcher yearLast = YEAR_LAST.matcher(text);
    if (order.isPresent() && yearLast.matches()) {
      boolean isDayFirst = order.get() == DateOrder.DAY_FIRST;
      return ofFigures(
          yearLast.group(4)
              + two(yearLast.group(isDayFirst ? 3 : 1))
              + two(yearLast.group(isDayFirst ? 1 : 3)));
    }
    Optional<StatedDate> inCalendar = WrittenDate.parse(cell).map(StatedDate::of);
    if (inCalendar.isPresent()) {
      return inCalendar;
    }
    Matcher setApart = SET_APART.matcher(text);
    return setApart.matches()
        ? ofFigures(setApart.group(1) + two(setApart.group(3)) + two(setApart.group(4)))
        : ofFigures(text);
  }

  static StatedDate of(PartialDate date) {
    return new StatedDate(date.isExact() ? date.text().replace("-", "") : date.text(), date);
  }

  private static Optional<StatedDate> ofFigures(String figures) {
    if (!EIGHT.matcher(figures).matches()) {
      return Optional.empty();
    }
    PartialDate date =
        PartialDate.parse(
                figures.substring(0, 4)
                    + "-"
                    + figures.substring(4, 6)
                    + "-"
                    + figures.substring(6))
            .orElse(PartialDate.unknown());
    return Optional.of(new StatedDate(figures, date));
  }

  private static String two(String figures) {
    return figures.length() == 1 ? "0" + figures : figures;
  }

  /** True if it tells year, month and day, rightly or not. */
  boolean isWhole() {
    return figures.length() == 8 && figures.indexOf('-') < 0;
  }

  /** Year, month and day in figures without a sign between them, as far as they are told. */
  public String together() {
    return figures.replace("-", "");
  }

  /** Keeps dates of persons out of logs. */
  @Override
  public String toString() {
    return isWhole() ? "date" : "part of a date";
  }

  /** The figures with day and month exchanged. */
  String swapped() {
    return figures.substring(0, 4) + figures.substring(6) + figures.substring(4, 6);
  }
}
