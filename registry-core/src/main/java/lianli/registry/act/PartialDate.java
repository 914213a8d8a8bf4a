package lianli.registry.act;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date as precisely as a record tells it: a day, a month, a year, or not at all.
 *
 * <p>Old records often give only {@code 1985-03} or {@code 1985}; a date is therefore an interval
 * of days, and whoever compares dates decides what an overlap means.
 */
public sealed interface PartialDate {

  /** First day this date can mean; {@link LocalDate#MIN} where nothing is known. */
  LocalDate earliest();

  /** Last day this date can mean; {@link LocalDate#MAX} where nothing is known. */
  LocalDate latest();

  /** Normal form: {@code 1985-03-02}, {@code 1985-03}, {@code 1985}, or the empty string. */
  String text();

  /** True if the day is known. */
  default boolean isExact() {
    return this instanceof Day;
  }

  /** True if something is known. */
  default boolean isKnown() {
    return !(this instanceof Unknown);
  }

  /** A known day. */
  record Day(LocalDate date) implements PartialDate {
    @Override
    public LocalDate earliest() {
      return date;
    }

    @Override
    public LocalDate latest() {
      return date;
    }

    @Override
    public String text() {
      return date.toString();
    }
  }

  /** A known month. */
  record Month(YearMonth month) implements PartialDate {
    @Override
    public LocalDate earliest() {
      return month.atDay(1);
    }

    @Override
    public LocalDate latest() {
      return month.atEndOfMonth();
    }

    @Override
    public String text() {
      return month.toString();
    }
  }

  /** A known year. */
  record WholeYear(Year year) implements PartialDate {
    @Override
    public LocalDate earliest() {
      return year.atDay(1);
    }

    @Override
    public LocalDate latest() {
      return year.atMonth(12).atEndOfMonth();
    }

    @Override
    public String text() {
      return year.toString();
    }
  }

  /** No date known. */
  record Unknown() implements PartialDate {
    @Override
    public LocalDate earliest() {
      return LocalDate.MIN;
    }

    @Override
    public LocalDate latest() {
      return LocalDate.MAX;
    }

    @Override
    public String text() {
      return "";
    }
  }

  /** The date of which nothing is known. */
  static PartialDate unknown() {
    return new Unknown();
  }

  /** A known day. */
  static PartialDate of(LocalDate date) {
    return new Day(date);
  }

  /**
   * Reads the normal form ({@code yyyy-MM-dd}, {@code yyyy-MM}, {@code yyyy}); anything else is
   * empty. Dates as written on paper go through {@link WrittenDate}.
   */
  static Optional<PartialDate> parse(String text) {
    try {
      return switch (text.length()) {
        case 0 -> Optional.of(unknown());
        case 4 -> Optional.of(new WholeYear(Year.parse(text)));
        case 7 -> Optional.of(new Month(YearMonth.parse(text)));
        case 10 -> day(text);
        default -> Optional.empty();
      };
    } catch (DateTimeException notANormalForm) {
      return Optional.empty();
    }
  }

  /** Several of these stand in every act: a formatter would take longer than all else. */
  private static Optional<PartialDate> day(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean isDigit = character >= '0' && character <= '9';
      if ((i == 4 || i == 7) ? character != '-' : !isDigit) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new Day(
            LocalDate.of(
                Integer.parseInt(text, 0, 4, 10),
                Integer.parseInt(text, 5, 7, 10),
                Integer.parseInt(text, 8, 10, 10))));
  }
}
