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
 * @param packed eight figures, four bits each; 0 where it tells less
 * @param day since 1970; {@link #NO_DAY} where it is none
 */
public record StatedDate(String figures, PartialDate date, int packed, int day) {
  /** Of what is no day of the calendar. */
  static final int NO_DAY = Integer.MIN_VALUE;

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
    // Most dates are in one of these forms, which need no pattern.
    Optional<StatedDate> normal =
        text.length() == 10 ? PartialDate.parse(text).map(StatedDate::of) : ofFigures(text);
    if (normal.isPresent()) {
      return normal;
    }
    Optional<StatedDate> inCalendar = WrittenDate.parse(cell).map(StatedDate::of);
    if (inCalendar.isPresent()) {
      return inCalendar;
    }
    Matcher setApart = SET_APART.matcher(text);
    return setApart.matches()
        ? ofFigures(setApart.group(1) + two(setApart.group(3)) + two(setApart.group(4)))
        : Optional.empty();
  }

  static StatedDate of(PartialDate date) {
    return of(date.isExact() ? date.text().replace("-", "") : date.text(), date);
  }

  private static StatedDate of(String figures, PartialDate date) {
    boolean isWhole = figures.length() == 8 && EIGHT.matcher(figures).matches();
    return new StatedDate(
        figures,
        date,
        isWhole ? Integer.parseUnsignedInt(figures, 16) : 0,
        date.isExact() ? (int) date.earliest().toEpochDay() : NO_DAY);
  }

  private static Optional<StatedDate> ofFigures(String figures) {
    if (figures.length() != 8 || !EIGHT.matcher(figures).matches()) {
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
    return Optional.of(of(figures, date));
  }

  private static String two(String figures) {
    return figures.length() == 1 ? "0" + figures : figures;
  }

  /** True if it tells year, month and day, rightly or not. */
  boolean isWhole() {
    return packed != 0;
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

  /** True if the other one has day and month the other way round; both are whole. */
  boolean isSwapOf(StatedDate other) {
    int turned =
        (other.packed & 0xFFFF0000) | ((other.packed & 0xFF) << 8) | ((other.packed >>> 8) & 0xFF);
    return packed == turned;
  }

  /** True if one figure differs, or two neighbours are exchanged; both are whole. */
  boolean isOneSlipFrom(StatedDate other) {
    int differences = packed ^ other.packed;
    int first = Integer.numberOfTrailingZeros(differences) & ~3;
    int rest = first >= Integer.SIZE ? 0 : differences >>> first;
    if (rest >>> 4 == 0) {
      return rest != 0;
    }
    int mine = (packed >>> first) & 0xFF;
    int others = (other.packed >>> first) & 0xFF;
    return rest >>> 8 == 0 && mine == (((others & 0xF) << 4) | (others >>> 4));
  }
}
